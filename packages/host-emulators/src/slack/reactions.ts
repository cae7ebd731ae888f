import { EMOJI } from './emoji.ts';
import { SlackError } from './errors.ts';
import { emitEvent } from './events/emit.ts';
import type { Channel, Message } from './types.ts';
import { nextTs, type Workspace } from './workspace.ts';

/** A name without colons; Slack refuses names that it does not know, and calls skin tones `name::skin-tone-2`. */
export function checkEmoji(name: string): void {
  if (!EMOJI.has(name.split('::')[0]!)) throw new SlackError('invalid_name');
}

export function addReaction(
  workspace: Workspace,
  channel: Channel,
  message: Message,
  user: string,
  name: string,
): void {
  checkEmoji(name);
  message.reactions ??= [];
  const { reactions } = message;
  const found = reactions.find((one) => one.name === name);
  if (found?.users.includes(user)) throw new SlackError('already_reacted');
  if (found) found.users.push(user);
  else reactions.push({ name, users: [user] });
  tell(workspace, 'reaction_added', channel, message, user, name);
}

export function removeReaction(
  workspace: Workspace,
  channel: Channel,
  message: Message,
  user: string,
  name: string,
): void {
  const found = message.reactions?.find((one) => one.name === name && one.users.includes(user));
  if (!found) throw new SlackError('no_reaction');
  found.users = found.users.filter((one) => one !== user);
  message.reactions = message.reactions!.filter(({ users }) => users.length > 0);
  if (message.reactions.length === 0) delete message.reactions;
  tell(workspace, 'reaction_removed', channel, message, user, name);
}

function tell(
  workspace: Workspace,
  type: string,
  channel: Channel,
  message: Message,
  user: string,
  reaction: string,
): void {
  const item = { type: 'message', channel: channel.id, ts: message.ts };
  const author = message.user ? { item_user: message.user } : {};
  emitEvent(workspace, { type, user, reaction, item, ...author, event_ts: nextTs(workspace) }, { channel });
}
