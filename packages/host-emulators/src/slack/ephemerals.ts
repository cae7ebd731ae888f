import { rememberState } from './field-state.ts';
import type { Channel, Ephemeral } from './types.ts';
import { nextId, nextTs, type Workspace } from './workspace.ts';

const MOST_KEPT = 500;

/** Shows something to one person in a channel. Slack does not keep such messages for long either. */
export function postEphemeral(
  workspace: Workspace,
  channel: Channel,
  user: string,
  draft: Omit<Ephemeral, 'id' | 'channel' | 'user' | 'ts'>,
): Ephemeral {
  const ephemeral: Ephemeral = {
    id: nextId(workspace, 'E'),
    channel: channel.id,
    user,
    ts: nextTs(workspace),
    ...draft,
  };
  rememberState(ephemeral);
  workspace.state.ephemerals.push(ephemeral);
  if (workspace.state.ephemerals.length > MOST_KEPT) workspace.state.ephemerals.shift();
  return ephemeral;
}

export function removeEphemeral({ state }: Workspace, id: string): void {
  state.ephemerals = state.ephemerals.filter((one) => one.id !== id);
}
