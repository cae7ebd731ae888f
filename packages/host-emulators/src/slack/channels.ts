import { SlackError } from './errors.ts';
import { escapeText, unescapeText } from './escape.ts';
import { emitEvent } from './events/emit.ts';
import { addSystemMessage } from './messages.ts';
import { newChannel } from './seed.ts';
import type { Channel, User } from './types.ts';
import { channelWire } from './wire.ts';
import { BOT_USER, isMember, nextTs, seconds, type Workspace } from './workspace.ts';

const twin = (channel: Channel, what: string): string =>
  `${channel.kind === 'private' ? 'group' : 'channel'}_${what}`;

/** The direct conversation of two people, made when there is none. */
export function directChannel(workspace: Workspace, a: string, b: string): Channel {
  const found = [...workspace.state.channels.values()].find(
    ({ kind, members }) => kind === 'im' && members.includes(a) && members.includes(b),
  );
  return found ?? newChannel(workspace, { name: '', kind: 'im', creator: a, members: [a, b] });
}

/** Why a name cannot be one of a channel; undefined: it can. */
export function nameProblem({ state }: Workspace, name: string): string | undefined {
  if (name === '') return 'invalid_name_required';
  if (name.length > 80) return 'invalid_name_maxlength';
  if (name !== name.toLowerCase() || /[\s.,!?'"()[\]{}@#$%^&*+=/\\|<>:;~`]/.test(name))
    return 'invalid_name_specials';
  if (/^[-_]+$/.test(name)) return 'invalid_name_punctuation';
  const taken = [...state.channels.values()].some(
    (channel) => channel.name === name && channel.kind !== 'im',
  );
  return taken ? 'name_taken' : undefined;
}

export function createChannel(workspace: Workspace, by: string, name: string, isPrivate: boolean): Channel {
  const problem = nameProblem(workspace, name);
  if (problem) throw new SlackError(problem);
  const channel = newChannel(workspace, {
    name,
    kind: isPrivate ? 'private' : 'public',
    creator: by,
    members: [by],
  });
  const { is_member: _, ...told } = channelWire(workspace, channel, by);
  if (!isPrivate)
    emitEvent(workspace, { type: 'channel_created', channel: told, event_ts: nextTs(workspace) });
  joined(workspace, channel, by);
  return channel;
}

/** Adds somebody. `inviter`: who asked them in; without one they came by themselves. */
export function addMember(workspace: Workspace, channel: Channel, user: string, inviter?: string): void {
  if (isMember(channel, user)) return;
  channel.members.push(user);
  joined(workspace, channel, user, inviter);
}

function joined(workspace: Workspace, channel: Channel, user: string, inviter?: string): void {
  const extra = inviter ? { inviter } : {};
  const type = twin(channel, 'join');
  addSystemMessage(workspace, channel, type, user, `<@${user}> has joined the ${kindWord(channel)}`, extra);
  const event = { user, channel: channel.id, ...memberOf(workspace, channel), ...extra };
  emitEvent(workspace, { type: 'member_joined_channel', ...event, event_ts: nextTs(workspace) }, { channel });
}

const kindWord = (channel: Channel): string => (channel.kind === 'private' ? 'group' : 'channel');

function memberOf({ options }: Workspace, channel: Channel) {
  return { channel_type: channel.kind === 'private' ? 'G' : 'C', team: options.team.id };
}

/** Takes somebody out, or lets them go. */
export function removeMember(workspace: Workspace, channel: Channel, user: string): void {
  channel.members = channel.members.filter((member) => member !== user);
  if (user === BOT_USER) {
    const event = { type: twin(channel, 'left'), channel: channel.id, event_ts: nextTs(workspace) };
    emitEvent(workspace, event, { channel, always: true });
    return;
  }
  addSystemMessage(
    workspace,
    channel,
    twin(channel, 'leave'),
    user,
    `<@${user}> has left the ${kindWord(channel)}`,
  );
  const event = { user, channel: channel.id, ...memberOf(workspace, channel) };
  emitEvent(workspace, { type: 'member_left_channel', ...event, event_ts: nextTs(workspace) }, { channel });
}

/**
 * Archives. Slack takes every app out of an archived channel, and no bot can bring the channel back: only people can,
 * after which the app must be invited again.
 */
export function archiveChannel(workspace: Workspace, channel: Channel, by: string): void {
  if (channel.archived) throw new SlackError('already_archived');
  if (channel.general) throw new SlackError('cant_archive_general');
  addSystemMessage(workspace, channel, 'channel_archive', by, `<@${by}> archived the channel`);
  tellChannel(workspace, channel, 'archive', { user: by });
  channel.archived = true;
  channel.ousted = channel.members.filter((id) => workspace.state.users.get(id)?.isBot);
  channel.members = channel.members.filter((id) => !channel.ousted.includes(id));
}

export function unarchiveChannel(workspace: Workspace, channel: Channel, by: string): void {
  if (!channel.archived) throw new SlackError('not_archived');
  channel.archived = false;
  channel.ousted = [];
  if (!isMember(channel, by)) channel.members.push(by);
  addSystemMessage(workspace, channel, 'channel_unarchive', by, `<@${by}> un-archived the channel`);
  tellChannel(workspace, channel, 'unarchive', { user: by });
}

export function renameChannel(workspace: Workspace, channel: Channel, by: string, name: string): void {
  const problem = nameProblem(workspace, name);
  if (problem) throw new SlackError(problem);
  const extra = { old_name: channel.name, name };
  channel.previousNames.unshift(channel.name);
  channel.name = name;
  addSystemMessage(
    workspace,
    channel,
    'channel_name',
    by,
    `<@${by}> has renamed the channel to "${name}"`,
    extra,
  );
  const told = {
    id: channel.id,
    name,
    name_normalized: name,
    created: channel.created,
    is_channel: channel.kind === 'public',
    is_mpim: false,
  };
  emitEvent(
    workspace,
    { type: twin(channel, 'rename'), channel: told, event_ts: nextTs(workspace) },
    { channel, always: channel.kind === 'public' },
  );
}

/** Deletes a channel with everything in it, as an administrator can. */
export function removeChannel(workspace: Workspace, channel: Channel, by: string): void {
  if (channel.general) throw new SlackError('cant_delete_general');
  tellChannel(workspace, channel, 'deleted', { actor_id: by });
  workspace.state.channels.delete(channel.id);
}

/** Of a public channel every app hears, of a private one only its members. */
function tellChannel(
  workspace: Workspace,
  channel: Channel,
  what: string,
  more: Record<string, unknown>,
): void {
  const always = channel.kind === 'public' || channel.ousted.includes(BOT_USER);
  const event = { type: twin(channel, what), channel: channel.id, ...more, event_ts: nextTs(workspace) };
  emitEvent(workspace, event, { channel, always });
}

/** Sets topic or purpose and says so in the channel. */
export function setPhrase(
  workspace: Workspace,
  channel: Channel,
  what: 'topic' | 'purpose',
  by: string,
  value: string,
): void {
  if (value.length > 250) throw new SlackError('too_long');
  const shown = escapeText(unescapeText(value));
  channel[what] = { value: shown, creator: by, last_set: seconds(workspace) };
  const text = `<@${by}> set the channel ${what}: ${shown}`;
  addSystemMessage(workspace, channel, `channel_${what}`, by, text, { [what]: shown });
}

/** Why this person cannot be asked into a channel; undefined: they can. */
export function inviteProblem(channel: Channel, user: User | undefined, by: string): string | undefined {
  if (!user) return 'user_not_found';
  if (user.id === by) return 'cant_invite_self';
  if (user.deleted) return 'user_disabled';
  if (isMember(channel, user.id)) return 'already_in_channel';
  return user.guest === 'single' ? 'user_is_ultra_restricted' : undefined;
}
