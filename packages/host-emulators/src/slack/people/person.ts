import * as channels from '../channels.ts';
import { announceFile, shareFiles } from '../files.ts';
import type { AppAnswer } from '../interactions.ts';
import { addMessage, changeMessage, deleteMessage } from '../messages.ts';
import { addReaction, removeReaction } from '../reactions.ts';
import { readTyped } from '../typed-text.ts';
import type { Channel, Ephemeral, User } from '../types.ts';
import { openViews } from '../views.ts';
import { channelWire, messageWire, viewWire, type Wire } from '../wire.ts';
import { BOT_USER, changed, findUser, isMember, type Workspace } from '../workspace.ts';
import { click, suggest } from './click.ts';
import { openHome, runCommand, runShortcut } from './commands.ts';
import { closeView, fill, type Submitted, submit } from './modals.ts';
import { channelFor, messageFor, type Spot, writableFor } from './place.ts';

// biome-ignore lint/suspicious/noExplicitAny: messages and views in Slack's own form, which tests look into
type Loose = any;
export type Upload = { name: string; bytes: Uint8Array };
export type Ref = { channel: string; ts: string };
export type ViewRef = string | { id: string };

/** What a person does in Slack. Channels are named by id, name or `#name`; people by id or e-mail. Throws when they cannot. */
export interface Person {
  id: string;
  user: User;
  /** Posts as it would be typed: `@Name`, `#channel`, links and emoji get Slack's marks. */
  post(
    channel: string,
    text: string,
    more?: { thread?: string; files?: Upload[]; broadcast?: boolean },
  ): Promise<Ref>;
  edit(ref: Ref, text: string): Promise<void>;
  delete(ref: Ref): Promise<void>;
  react(ref: Ref, name: string): Promise<void>;
  unreact(ref: Ref, name: string): Promise<void>;
  upload(
    channel: string,
    name: string,
    bytes: Uint8Array,
    more?: { text?: string; thread?: string },
  ): Promise<Ref & { file: string }>;
  /** The id of the direct conversation with the app's bot, or with somebody else. */
  dm(other?: string): string;
  openHome(): Promise<void>;
  home(): Loose | null;
  /** `/complaint mine`, or without the slash for the app's first command. */
  command(text: string, where: { channel: string }): Promise<AppAnswer>;
  shortcut(callbackId: string, channel: string, ts: string): Promise<AppAnswer>;
  click(spot: Spot, action: string, given?: unknown): Promise<AppAnswer>;
  suggest(spot: Spot, action: string, query: string): Promise<Loose>;
  /** Open modals, the topmost last, each with `errors` by block id. */
  views(): Loose[];
  fill(view: ViewRef, values: Record<string, unknown>): Promise<void>;
  submit(view: ViewRef): Promise<Submitted>;
  close(view: ViewRef, all?: boolean): Promise<void>;
  create(name: string, more?: { private?: boolean }): Promise<string>;
  invite(channel: string, who: string): Promise<void>;
  kick(channel: string, who: string): Promise<void>;
  join(channel: string): Promise<void>;
  leave(channel: string): Promise<void>;
  archive(channel: string): Promise<void>;
  unarchive(channel: string): Promise<void>;
  rename(channel: string, name: string): Promise<void>;
  deleteChannel(channel: string): Promise<void>;
  /** Conversations that this person sees, in Slack's form. */
  channels(): Loose[];
  /** Messages of a channel without the replies, or of one thread with its root; oldest first. */
  messages(channel: string, thread?: string): Loose[];
  ephemerals(channel?: string): Ephemeral[];
  /** Unread direct messages, oldest first. */
  unread(): Loose[];
  read(channel: string): Promise<void>;
}

/** The person with this id or e-mail address. Throws when there is none, or only a bot. */
export function personOf(workspace: Workspace, who: string): Person {
  const user = findUser(workspace, who);
  if (!user || user.isBot) throw new Error(`The workspace has no person ${who}`);
  return {
    id: user.id,
    user,
    ...talking(workspace, user),
    ...working(workspace, user),
    ...moving(workspace, user),
    ...looking(workspace, user),
  };
}

/** Each act is kept before it is answered. */
async function act<T>(workspace: Workspace, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } finally {
    changed(workspace);
  }
}

function talking(workspace: Workspace, user: User) {
  const on = (ref: Ref): [Channel, ReturnType<typeof messageFor>] => {
    const channel = writableFor(workspace, user, ref.channel);
    return [channel, messageFor(channel, ref.ts)];
  };
  const mine = (ref: Ref) => {
    const [channel, message] = on(ref);
    if (message.user !== user.id || message.bot_id) throw new Error(`${user.name} did not write ${ref.ts}`);
    return [channel, message] as const;
  };
  return {
    post: (place, text, { thread, files = [], broadcast } = {}) =>
      act(workspace, () => {
        const channel = writableFor(workspace, user, place);
        const within = thread ? { thread_ts: thread, ...(broadcast ? { broadcast: true } : {}) } : {};
        const words = text === '' ? { text } : readTyped(workspace, text);
        const draft = { user: user.id, ...words, ...within };
        const uploads = files.map((file) => uploaded(workspace, user, file));
        const posted =
          uploads.length > 0
            ? shareFiles(workspace, channel, uploads, draft)
            : addMessage(workspace, channel, draft);
        return { channel: channel.id, ts: posted.ts };
      }),
    edit: (ref, text) =>
      act(workspace, () => {
        const [channel, message] = mine(ref);
        changeMessage(workspace, channel, message, user.id, readTyped(workspace, text));
      }),
    delete: (ref) => act(workspace, () => deleteMessage(workspace, ...mine(ref))),
    react: (ref, name) => act(workspace, () => addReaction(workspace, ...on(ref), user.id, name)),
    unreact: (ref, name) => act(workspace, () => removeReaction(workspace, ...on(ref), user.id, name)),
    upload: (place, name, bytes, { text = '', thread } = {}) =>
      act(workspace, () => {
        const channel = writableFor(workspace, user, place);
        const file = uploaded(workspace, user, { name, bytes });
        const words = text === '' ? { text } : readTyped(workspace, text);
        const { ts } = shareFiles(workspace, channel, [file], {
          user: user.id,
          ...words,
          ...(thread ? { thread_ts: thread } : {}),
        });
        return { channel: channel.id, ts, file: file.id };
      }),
  } satisfies Partial<Person>;
}

function uploaded(workspace: Workspace, user: User, { name, bytes }: Upload) {
  const file = announceFile(workspace, user.id, name, bytes.byteLength);
  file.bytes = new Uint8Array(bytes);
  return file;
}

const idOf = (view: ViewRef): string => (typeof view === 'string' ? view : view.id);

function working(workspace: Workspace, user: User) {
  return {
    openHome: () => act(workspace, () => openHome(workspace, user)),
    command: (text, { channel }) => act(workspace, () => runCommand(workspace, user, text, channel)),
    shortcut: (callbackId, channel, ts) =>
      act(workspace, () => runShortcut(workspace, user, callbackId, channel, ts)),
    click: (spot, action, given) => act(workspace, () => click(workspace, user, spot, action, given)),
    suggest: (spot, action, query) => suggest(workspace, user, spot, action, query),
    fill: (view, values) => act(workspace, () => fill(workspace, user, idOf(view), values)),
    submit: (view) => act(workspace, () => submit(workspace, user, idOf(view))),
    close: (view, all) => act(workspace, () => closeView(workspace, user, idOf(view), all)),
  } satisfies Partial<Person>;
}

function moving(workspace: Workspace, user: User) {
  const other = (who: string): User => {
    const found = findUser(workspace, who);
    if (!found) throw new Error(`The workspace has nobody called ${who}`);
    return found;
  };
  const inside = (place: string) => writableFor(workspace, user, place);
  return {
    create: (name, more = {}) =>
      act(workspace, () => channels.createChannel(workspace, user.id, name, more.private ?? false).id),
    invite: (place, who) =>
      act(workspace, () => {
        const channel = inside(place);
        const problem = channels.inviteProblem(channel, other(who), user.id);
        if (problem) throw new Error(`${who} cannot be invited: ${problem}`);
        channels.addMember(workspace, channel, other(who).id, user.id);
      }),
    kick: (place, who) =>
      act(workspace, () => {
        const channel = inside(place);
        if (!isMember(channel, other(who).id)) throw new Error(`${who} is not in #${channel.name}`);
        channels.removeMember(workspace, channel, other(who).id);
      }),
    join: (place) =>
      act(workspace, () => channels.addMember(workspace, channelFor(workspace, user, place), user.id)),
    leave: (place) => act(workspace, () => channels.removeMember(workspace, inside(place), user.id)),
    archive: (place) => act(workspace, () => channels.archiveChannel(workspace, inside(place), user.id)),
    unarchive: (place) =>
      act(workspace, () => channels.unarchiveChannel(workspace, channelFor(workspace, user, place), user.id)),
    rename: (place, name) =>
      act(workspace, () => channels.renameChannel(workspace, inside(place), user.id, name)),
    deleteChannel: (place) =>
      act(workspace, () => channels.removeChannel(workspace, channelFor(workspace, user, place), user.id)),
  } satisfies Partial<Person>;
}

function looking(workspace: Workspace, user: User) {
  const { state } = workspace;
  const seen = (channel: Channel) => channel.kind === 'public' || isMember(channel, user.id);
  const show = (channel: Channel, list: Channel['messages']) =>
    list.map((message): Wire => ({ ...messageWire(workspace, channel, message, true), channel: channel.id }));
  return {
    dm: (who) => {
      const other = who ? findUser(workspace, who) : state.users.get(BOT_USER);
      if (!other) throw new Error(`The workspace has nobody called ${who}`);
      return channels.directChannel(workspace, other.id, user.id).id;
    },
    home: () => {
      const view = state.views.get(state.homes.get(user.id) ?? '');
      return view ? viewWire(workspace, view) : null;
    },
    views: () =>
      openViews(workspace, user.id).map((view) => ({ ...viewWire(workspace, view), errors: view.errors })),
    channels: () =>
      [...state.channels.values()].filter(seen).map((channel) => channelWire(workspace, channel, user.id)),
    messages: (place, thread) => {
      const channel = channelFor(workspace, user, place);
      const wanted = (ts: string, root?: string, broadcast?: boolean) =>
        thread ? root === thread || ts === thread : !root || root === ts || broadcast;
      return show(
        channel,
        channel.messages.filter(({ ts, thread_ts, broadcast }) => wanted(ts, thread_ts, broadcast)),
      );
    },
    ephemerals: (place) => {
      const id = place ? channelFor(workspace, user, place).id : undefined;
      return state.ephemerals.filter((one) => one.user === user.id && (!id || one.channel === id));
    },
    unread: () =>
      [...state.channels.values()]
        .filter(({ kind, members }) => kind === 'im' && members.includes(user.id))
        .flatMap((channel) => {
          const read = state.lastRead.get(`${user.id} ${channel.id}`) ?? '';
          return show(
            channel,
            channel.messages.filter(({ ts }) => ts > read),
          );
        }),
    read: (place) =>
      act(workspace, () => {
        const channel = channelFor(workspace, user, place);
        const last = channel.messages.at(-1);
        if (last) state.lastRead.set(`${user.id} ${channel.id}`, last.ts);
      }),
  } satisfies Partial<Person>;
}
