import type { Opened, Refusal, Vouched } from '@recourse/channel';
import type { Services } from '../services.ts';

export type Session = Opened;

/** A session is not used any more when it has less than this left. */
const MARGIN_MS = 60_000;

/** The person's session with the service. It is remembered until shortly before it ends. */
export async function sessionOf(
  services: Services,
  register: string,
  person: Vouched,
): Promise<Opened | Refusal> {
  const key = keyOf(register, person);
  const known = services.memory.sessions.get(key);
  if (known !== undefined) return known;
  const opened = await services.gate.openSession(register, person);
  if (opened.ok) services.memory.sessions.set(key, opened, opened.expiresAt - MARGIN_MS);
  return opened;
}

/**
 * `fetch` of the service's HTTP API as this person. A session that has been ended there is dropped, and the request
 * made once more with a new one: it was refused before anything was done.
 */
export function fetchAs(services: Services, register: string, person: Vouched): typeof fetch {
  return async (input, init) => {
    const response = await services.serviceFetch(input, init);
    if (response.status !== 401) return response;
    services.memory.sessions.delete(keyOf(register, person));
    if (init?.body instanceof ReadableStream) return response;
    const again = await sessionOf(services, register, person);
    if (!again.ok) return response;
    const headers = new Headers(init?.headers);
    headers.set('authorization', `Bearer ${again.token}`);
    return services.serviceFetch(input, { ...init, headers });
  };
}

function keyOf(register: string, person: Vouched): string {
  return `${register}/${person.account}/${person.externalId}/${person.email}`;
}
