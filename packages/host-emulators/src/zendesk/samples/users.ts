import type { SeedUser } from '../types.ts';

const STAFF: SeedUser[] = [
  { name: 'Alice Brandt', email: 'alice.agent@acme.example', role: 'agent', locale: 'en-GB' },
  { name: 'Bruno Ferri', email: 'bruno.manager@acme.example', role: 'admin', locale: 'it' },
  { name: 'Chloe Adeyemi', email: 'chloe.compliance@acme.example', role: 'agent', locale: 'en-GB' },
  { name: 'Sam Kowalczyk', email: 'sam.sales@acme.example', role: 'agent', locale: 'pl' },
  {
    name: 'Recourse',
    email: 'recourse@acme.example',
    role: 'admin',
    locale: 'en-GB',
    tags: ['api_only'],
  },
];

const CUSTOMERS: SeedUser[] = [
  {
    name: 'Margaret Ellis',
    email: 'margaret.ellis@mail.example',
    role: 'end-user',
    locale: 'en-GB',
    phone: '+44 20 7946 0138',
  },
  { name: 'Tom Whitaker', email: 'tom.whitaker@mail.example', role: 'end-user', locale: 'en-GB' },
  { name: 'Priya Nair', email: 'priya.nair@mail.example', role: 'end-user', locale: 'en-GB' },
  { name: 'Dean Foster', email: 'dean.foster@mail.example', role: 'end-user', locale: 'en-GB' },
  { name: 'Rosa Bianchi', email: 'rosa.bianchi@posta.example', role: 'end-user', locale: 'it' },
  { name: 'Luca Moretti', email: 'luca.moretti@posta.example', role: 'end-user', locale: 'it' },
  { name: 'Zofia Wiśniewska', email: 'zofia.wisniewska@poczta.example', role: 'end-user', locale: 'pl' },
  { name: 'Marek Zieliński', email: 'marek.zielinski@poczta.example', role: 'end-user', locale: 'pl' },
  { name: 'Inês Carvalho', email: 'ines.carvalho@correio.example', role: 'end-user', locale: 'pt' },
  { name: 'Rui Tavares', email: 'rui.tavares@correio.example', role: 'end-user', locale: 'pt' },
  { name: 'ليلى حداد', email: 'layla.haddad@barid.example', role: 'end-user', locale: 'ar' },
];

/** Four people of the company, the integration's own user (`api_only`), and the people who write to it. */
export function sampleUsers(): SeedUser[] {
  return structuredClone([...STAFF, ...CUSTOMERS]);
}
