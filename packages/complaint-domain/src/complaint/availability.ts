import { COMMAND_NAMES, type CommandName } from './commands.ts';
import { rejection } from './decide/outcome.ts';
import { guard, nothingToPick } from './guards.ts';
import type { Actor } from './meta.ts';
import type { Policy } from './policy.ts';
import type { Rejection } from './rejections.ts';
import type { Complaint } from './state.ts';

/**
 * For each command: null when the actor may give it now, else why not, so that a screen can grey a button out and
 * say the reason. What depends on the command's data is decided when it is given.
 *
 * @param now UTC milliseconds; without it the case's last change, which only erasure looks at.
 */
export function availability(
  state: Complaint,
  actor: Actor,
  policy: Policy,
  now: number = state.updatedAt,
): Record<CommandName, Rejection | null> {
  const entries = COMMAND_NAMES.map((command) => [command, check(command, state, actor, policy, now)]);
  return Object.fromEntries(entries);
}

function check(
  command: CommandName,
  c: Complaint,
  actor: Actor,
  policy: Policy,
  now: number,
): Rejection | null {
  if (command === 'Lodge') return rejection('LO1', 'already-done', 'this case was lodged already');
  return guard(command, c, actor, policy, now) ?? nothingToPick(command, c, actor, policy, now);
}
