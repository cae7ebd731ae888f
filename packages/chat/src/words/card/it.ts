import type { Texts } from '../types.ts';
import type { en } from './en.ts';

export const it: Texts<typeof en> = {
  'card.status': 'Stato',
  'card.priority': 'Priorità',
  'card.because': '{level}, per: {reasons}',
  'card.reason': '{name}: {value}',
  'card.by': '{duty}, entro {date}',
  'card.was': '{duty}, scadenza superata: {date}',
  'card.step': 'Prossimo passo: {step}',
  'card.tasks': { one: '{n} attività aperta', other: '{n} attività aperte' },
  'card.acknowledge': 'Conferma ricezione',
  'card.note': 'Nota interna',
  'card.send': 'Invia al reclamante',
  'card.open': 'Apri il caso',
  'card.hidden':
    'Qui si vede solo il riferimento, perché leggono anche altri. Apra il caso per saperne di più.',
};
