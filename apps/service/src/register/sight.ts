import { type Actor, RESTRICTED_READERS } from '@recourse/complaint-domain';
import type { Access } from './access.ts';
import type { Viewer } from './stores/complaint-store.ts';

/** Whoever may read every restricted case sees them in lists too; others see theirs. */
export function viewerOf(actor: Actor): Viewer {
  const seesRestricted =
    actor.kind !== 'member' || actor.roles.some((role) => RESTRICTED_READERS.includes(role));
  return { id: actor.id, seesRestricted };
}

/** Sales see that there is a case, not what it is about. */
export function seesSummaries(access: Pick<Access, 'actor' | 'roles'>): boolean {
  return access.actor.kind === 'member' && access.roles.every((role) => role === 'sales');
}
