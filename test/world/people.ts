import { type Client, createClient } from '@recourse/api-client';
import type { Role } from '@recourse/complaint-domain';

/** One person for each role. The first four are also agents of the emulated Zendesk account. */
export const PEOPLE = {
  agent: { name: 'Alice Brandt', email: 'alice.agent@acme.example' },
  manager: { name: 'Bruno Ferri', email: 'bruno.manager@acme.example' },
  compliance: { name: 'Chloe Adeyemi', email: 'chloe.compliance@acme.example' },
  sales: { name: 'Sam Kowalczyk', email: 'sam.sales@acme.example' },
  investigator: { name: 'Ines Duarte', email: 'ines.investigator@acme.example' },
  auditor: { name: 'Otto Lindqvist', email: 'otto.auditor@acme.example' },
  administrator: { name: 'Dana Okafor', email: 'dana.admin@acme.example' },
} as const satisfies Record<Role, { name: string; email: string }>;

/** A client for each role, signed in, and one with the API key. */
export type Clients = Record<Role | 'api', Client>;

/** Makes everybody a member and signs each in through a one-time link, as a browser would. */
export async function signInEverybody(url: string, api: Client): Promise<Clients> {
  const entries = Object.entries(PEOPLE).map(async ([role, person]) => {
    await api.putMember({ ...person, roles: [role as Role] });
    return [role, await signIn(url, api, person.email)] as const;
  });
  return { api, ...Object.fromEntries(await Promise.all(entries)) } as Clients;
}

/** A client that carries the session cookie of a sign-in link. */
export async function signIn(url: string, api: Client, email: string): Promise<Client> {
  const made = await api.raw('POST', '/v1/signin-links', { email });
  const { path } = (await made.json()) as { path: string };
  const answer = await fetch(url + path, { redirect: 'manual' });
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0];
  if (!cookie)
    throw new Error(`Signing in as ${email} gave no cookie: ${answer.status} ${await answer.text()}`);
  const withCookie: typeof fetch = (input, init) => {
    const headers = new Headers(init?.headers);
    headers.set('cookie', cookie);
    return fetch(input, { ...init, headers });
  };
  return createClient({ url, fetch: withCookie });
}
