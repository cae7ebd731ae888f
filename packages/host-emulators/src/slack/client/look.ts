import { activeInstall } from '../events/emit.ts';
import type { Person } from '../people/person.ts';
import { channelFor, messageFor } from '../people/place.ts';
import type { Channel, User } from '../types.ts';
import { BOT_USER, isMember, type Workspace } from '../workspace.ts';
import type { ClientChannel, ClientContent, ClientMessage, ClientPerson, ClientState } from './shapes.ts';

/** Everything the person sees but messages. */
export function stateFor(workspace: Workspace, person: Person): ClientState {
  const { state, options } = workspace;
  const home = person.home();
  const { app } = options;
  return {
    now: workspace.now(),
    team: { id: options.team.id, name: options.team.name },
    me: person.id,
    people: [...state.users.values()].map(personShape),
    channels: [...state.channels.values()]
      .filter((channel) => channel.kind === 'public' || isMember(channel, person.id))
      .map((channel) => channelShape(workspace, channel, person.id)),
    app: {
      id: app.id,
      name: app.name,
      user: BOT_USER,
      installed: activeInstall(workspace) !== undefined,
      commands: app.commands ?? [],
      shortcuts: app.messageShortcuts ?? [],
    },
    home: home && { ...home, errors: {} },
    modals: person.views(),
  };
}

function personShape({ id, name, email, locale, tz, isBot, deleted, guest }: User): ClientPerson {
  return { id, name, email, locale, tz, isBot, deleted, guest: guest !== null };
}

function channelShape({ state }: Workspace, channel: Channel, me: string): ClientChannel {
  const { id, name, kind, topic, general, archived, members } = channel;
  const member = isMember(channel, me);
  const read = state.lastRead.get(`${me} ${id}`) ?? '';
  const fresh = member
    ? channel.messages.filter(
        (one) =>
          one.ts > read && one.user !== me && (!one.thread_ts || one.thread_ts === one.ts || one.broadcast),
      )
    : [];
  const named = fresh.some(({ text }) => text.includes(`<@${me}>`));
  return {
    ...{ id, name, kind, general, archived, members, member },
    topic: topic.value,
    unread: fresh.length,
    mentioned: named || (kind === 'im' && fresh.length > 0),
    with: kind === 'im' ? (members.find((one) => one !== me) ?? me) : null,
  };
}

/** A channel's messages, and those of one of its threads. Throws when the person does not see it. */
export function contentFor(
  workspace: Workspace,
  person: Person,
  place: string,
  thread: string | undefined,
): ClientContent {
  const channel = channelFor(workspace, person.user, place);
  const withState = (list: ClientMessage[]): ClientMessage[] =>
    list.map((message) => ({ ...message, ...stateOf(channel, message.ts) }));
  if (thread) messageFor(channel, thread);
  return {
    channel: channel.id,
    lastRead: workspace.state.lastRead.get(`${person.id} ${channel.id}`) ?? '',
    messages: withState(person.messages(channel.id)),
    thread: thread ? withState(person.messages(channel.id, thread)) : null,
    ephemerals: person.ephemerals(channel.id),
  };
}

function stateOf(channel: Channel, ts: string): Pick<ClientMessage, 'state'> {
  const { state } = messageFor(channel, ts);
  return state ? { state } : {};
}
