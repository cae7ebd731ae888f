import type { Access } from './access.ts';

/** Whoever may read every restricted case sees them in lists too; others see theirs. */
export function seesRestricted(access: Access): boolean {
  if (access.actor.kind !== 'member') return true;
  return access.roles.some((role) => ['manager', 'compliance', 'auditor', 'administrator'].includes(role));
}

/** Sales see that there is a case, not what it is about. */
export function seesSummaries(access: Access): boolean {
  return access.actor.kind === 'member' && access.roles.every((role) => role === 'sales');
}
