import type { HostName } from '../vocabulary.ts';
import type { CaseBody, Surface } from './state.ts';

type Carried = { messages: boolean; notes: boolean; fields: boolean; work: boolean };

/**
 * What a case can show in a host. Slack, Teams, HubSpot and webhooks reach colleagues only: nothing goes to a
 * complainant through them. E-mail and the portal reach complainants only: no note ever goes there. `work`: tasks,
 * letters about to leave and answers to approve, each as a card of its own.
 */
export const HOST_CARRIES: Record<HostName, Carried> = {
  zendesk: { messages: true, notes: true, fields: true, work: false },
  hubspot: { messages: false, notes: true, fields: true, work: false },
  slack: { messages: false, notes: true, fields: true, work: true },
  teams: { messages: false, notes: true, fields: true, work: true },
  email: { messages: true, notes: false, fields: false, work: false },
  portal: { messages: true, notes: false, fields: true, work: false },
  webhook: { messages: false, notes: true, fields: true, work: false },
};

/** Where the case shows this. A room that is still being made gets it once it is there; no letter waits for one. */
export function liveSurfaces(c: CaseBody, what: keyof Carried): Surface[] {
  return c.surfaces.filter(
    ({ state, host }) =>
      (state === 'live' || (state === 'opening' && what !== 'messages')) && HOST_CARRIES[host][what],
  );
}
