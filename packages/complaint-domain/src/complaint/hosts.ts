import type { HostName } from '../vocabulary.ts';
import type { CaseBody, Surface } from './state.ts';

/**
 * What a case can show in a host. Slack, Teams, HubSpot and webhooks reach colleagues only: nothing goes to a
 * complainant through them. E-mail and the portal reach complainants only: no note ever goes there.
 */
export const HOST_CARRIES: Record<HostName, { messages: boolean; notes: boolean; fields: boolean }> = {
  zendesk: { messages: true, notes: true, fields: true },
  hubspot: { messages: false, notes: true, fields: true },
  slack: { messages: false, notes: true, fields: true },
  teams: { messages: false, notes: true, fields: true },
  email: { messages: true, notes: false, fields: false },
  portal: { messages: true, notes: false, fields: true },
  webhook: { messages: false, notes: true, fields: true },
};

export function liveSurfaces(c: CaseBody, what: keyof (typeof HOST_CARRIES)[HostName]): Surface[] {
  return c.surfaces.filter((surface) => surface.state === 'live' && HOST_CARRIES[surface.host][what]);
}
