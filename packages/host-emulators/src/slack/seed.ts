import type { SeedSlackChannel, SeedSlackUser } from './options.ts';
import { readTyped } from './typed-text.ts';
import type { Channel, Message, User } from './types.ts';
import { BOT_ID, BOT_USER, findUser, nextId, nextTs, seconds, type Workspace } from './workspace.ts';

const MINUTE_MS = 60_000;

/** Fills a new workspace with its people, channels and messages. Throws on an unknown person. */
export function seedWorkspace(workspace: Workspace): void {
  for (const seed of workspace.options.users) addUser(workspace, seed);
  const { botName, id } = workspace.options.app;
  addUser(workspace, { id: BOT_USER, name: botName, email: `${id.toLowerCase()}@apps.invalid`, isBot: true });
  workspace.state.users.get(BOT_USER)!.botId = BOT_ID;
  const channels = workspace.options.channels.map((seed) => [seed, addChannel(workspace, seed)] as const);
  const posts = channels.flatMap(([seed, channel]) => postsOf(workspace, seed, channel));
  posts.sort((a, b) => a.at - b.at);
  for (const { add } of posts) add();
}

function addUser(workspace: Workspace, seed: SeedSlackUser): void {
  const user: User = {
    id: seed.id ?? nextId(workspace, 'U'),
    handle: seed.email.split('@')[0]!,
    name: seed.name,
    email: seed.email,
    locale: seed.locale ?? 'en-US',
    tz: seed.tz ?? 'Europe/London',
    isBot: seed.isBot ?? false,
    deleted: seed.deleted ?? false,
    guest: seed.guest ?? null,
    unconfirmed: seed.unconfirmed ?? false,
    stranger: seed.stranger ?? false,
  };
  workspace.state.users.set(user.id, user);
}

function addChannel(workspace: Workspace, seed: SeedSlackChannel): Channel {
  const members = seed.members.map((member) => known(workspace, member).id);
  const channel = newChannel(workspace, {
    ...(seed.id ? { id: seed.id } : {}),
    name: seed.name,
    kind: seed.private ? 'private' : 'public',
    creator: members[0] ?? '',
    members,
  });
  channel.general = seed.name === 'general';
  if (seed.topic) channel.topic = { value: seed.topic, creator: channel.creator, last_set: channel.created };
  return channel;
}

/** A channel without any messages, kept in the state. */
export function newChannel(
  workspace: Pick<Workspace, 'state' | 'now'>,
  given: Pick<Channel, 'name' | 'kind' | 'creator' | 'members'> & { id?: string },
): Channel {
  const none = { value: '', creator: '', last_set: 0 };
  const channel: Channel = {
    id: given.id ?? nextId(workspace, given.kind === 'im' ? 'D' : 'C'),
    ...given,
    created: seconds(workspace),
    archived: false,
    ousted: [],
    topic: { ...none },
    purpose: { ...none },
    previousNames: [],
    general: false,
    messages: [],
  };
  workspace.state.channels.set(channel.id, channel);
  return channel;
}

interface Post {
  at: number;
  add(): void;
}

function postsOf(workspace: Workspace, seed: SeedSlackChannel, channel: Channel): Post[] {
  return (seed.messages ?? []).flatMap((message) => {
    let root: Message | undefined;
    const at = workspace.now() - (message.minutesAgo ?? 60) * MINUTE_MS;
    const first: Post = {
      at,
      add: () => {
        root = write(workspace, channel, message, at);
      },
    };
    const replies = (message.thread ?? []).map((reply, index): Post => {
      const later = workspace.now() - (reply.minutesAgo ?? 0) * MINUTE_MS;
      const then = reply.minutesAgo === undefined ? at + (index + 1) * MINUTE_MS : later;
      return { at: then, add: () => void write(workspace, channel, reply, then, root) };
    });
    return [first, ...replies];
  });
}

function write(
  workspace: Workspace,
  channel: Channel,
  seed: { from: string; text: string },
  at: number,
  root?: Message,
): Message {
  const user = known(workspace, seed.from).id;
  const message: Message = {
    ts: nextTs(workspace, at),
    type: 'message',
    user,
    ...readTyped(workspace, seed.text),
  };
  if (root) Object.assign(message, { thread_ts: root.ts, parent_user_id: root.user });
  channel.messages.push(message);
  return message;
}

function known(workspace: Workspace, who: string): User {
  const user = findUser(workspace, who);
  if (!user) throw new Error(`The workspace has nobody called ${who}`);
  return user;
}
