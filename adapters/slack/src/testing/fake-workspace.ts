type Args = Record<string, string>;
export type Call = { method: string; args: Args; token: string | null };
/** Answers one call before the workspace sees it; `undefined` lets it through. */
export type Intercept = (call: Call) => Response | undefined;

export type FakeMessage = {
  ts: string;
  user: string;
  bot_id?: string;
  text: string;
  thread_ts?: string;
  blocks?: unknown[];
  metadata?: unknown;
};
export type FakeChannel = {
  id: string;
  name: string;
  creator: string;
  is_private: boolean;
  is_archived: boolean;
  topic: string;
  purpose: string;
  members: string[];
  messages: FakeMessage[];
};
type FakeUser = { id: string; name: string; email: string; more?: object };

const READS = /^(conversations\.(info|list|members|history|replies|open)|users\.)/;

/** A Slack workspace that holds state: what the adapter's methods do, and no more. */
export class FakeWorkspace {
  readonly calls: Call[] = [];
  readonly channels = new Map<string, FakeChannel>();
  readonly users: FakeUser[] = [];
  intercept: Intercept = () => undefined;
  /** Slack's reference: bot tokens "cannot currently be used to unarchive". */
  botsMayUnarchive = true;
  readonly bot: { user: string; id: string };
  #counter = 100;

  constructor(bot: { user: string; id: string }) {
    this.bot = bot;
  }

  readonly fetch: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    const method = methodOf(request);
    const args = Object.fromEntries(new URLSearchParams(await request.text()));
    const call = { method, args, token: request.headers.get('authorization') };
    this.calls.push(call);
    return this.intercept(call) ?? Response.json(this.#answer(method, args));
  };

  addUser(user: FakeUser): void {
    this.users.push(user);
  }

  addChannel(id: string, more: Partial<FakeChannel> = {}): FakeChannel {
    const channel: FakeChannel = {
      id,
      name: id.toLowerCase(),
      creator: this.bot.user,
      is_private: true,
      is_archived: false,
      topic: '',
      purpose: '',
      members: [this.bot.user],
      messages: [],
      ...more,
    };
    this.channels.set(id, channel);
    return channel;
  }

  addMessage(channel: string, message: Partial<FakeMessage> = {}): FakeMessage {
    const made = { ts: this.#nextTs(), user: this.bot.user, bot_id: this.bot.id, text: '', ...message };
    this.channel(channel).messages.push(made);
    return made;
  }

  channel(id: string): FakeChannel {
    const channel = this.channels.get(id);
    if (!channel) throw new Error(`no channel ${id}`);
    return channel;
  }

  methods(): string[] {
    return this.calls.map(({ method }) => method);
  }

  writes(): string[] {
    return this.methods().filter((method) => !READS.test(method));
  }

  ours(): number {
    const all = [...this.channels.values()];
    return all.length + all.flatMap(({ messages }) => messages).filter(({ bot_id }) => bot_id).length;
  }

  #nextTs(): string {
    this.#counter += 1;
    return `1795600000.${String(this.#counter).padStart(6, '0')}`;
  }

  #answer(method: string, args: Args): object {
    const channel = this.channels.get(args.channel ?? '');
    if (args.channel !== undefined && !channel) return refusal('channel_not_found');
    const handler = this.#handlers[method];
    return handler ? handler(args, channel as FakeChannel) : refusal('unknown_method');
  }

  readonly #handlers: Record<string, (args: Args, channel: FakeChannel) => object> = {
    'chat.postMessage': (args, channel) => {
      if (channel.is_archived) return refusal('is_archived');
      const message = this.addMessage(channel.id, written(args));
      return { ok: true, channel: channel.id, ts: message.ts };
    },
    'chat.update': (args, channel) => {
      if (channel.is_archived) return refusal('is_inactive');
      const message = channel.messages.find(({ ts }) => ts === args.ts);
      if (!message) return refusal('message_not_found');
      if (message.user !== this.bot.user) return refusal('cant_update_message');
      Object.assign(message, written(args));
      return { ok: true, channel: channel.id, ts: message.ts };
    },
    'chat.delete': (args, channel) => {
      const message = channel.messages.find(({ ts }) => ts === args.ts);
      if (!message) return refusal('message_not_found');
      if (message.user !== this.bot.user) return refusal('cant_delete_message');
      channel.messages.splice(channel.messages.indexOf(message), 1);
      return { ok: true };
    },
    'conversations.create': (args) => {
      if ([...this.channels.values()].some(({ name }) => name === args.name)) return refusal('name_taken');
      const channel = this.addChannel(`C0NEW${this.channels.size}`, { name: args.name ?? '' });
      return { ok: true, channel: shown(channel) };
    },
    'conversations.open': (args) => {
      const id = `D0${args.users}`;
      if (!this.channels.has(id)) this.addChannel(id, { members: [this.bot.user, args.users ?? ''] });
      return { ok: true, channel: { id } };
    },
    'conversations.list': (args) => {
      const all = [...this.channels.values()].filter(({ is_private }) => is_private);
      const from = Number(args.cursor ?? 0);
      const next = from + 2;
      const next_cursor = next < all.length ? String(next) : '';
      return { ok: true, channels: all.slice(from, next).map(shown), response_metadata: { next_cursor } };
    },
    'conversations.info': (_, channel) => ({ ok: true, channel: shown(channel) }),
    'conversations.members': (_, { members }) => ({ ok: true, members }),
    'conversations.history': (args, { messages }) => {
      const top = messages.filter(({ thread_ts, ts }) => thread_ts === undefined || thread_ts === ts);
      return page(top.toReversed().filter(within(args)), args);
    },
    'conversations.replies': (args, { messages }) => {
      const root = messages.find(({ ts }) => ts === args.ts);
      if (!root) return refusal('thread_not_found');
      const answers = messages.filter(({ thread_ts, ts }) => thread_ts === args.ts && ts !== args.ts);
      return page([root, ...answers.filter(within(args))], args);
    },
    'conversations.invite': (args, channel) => {
      if (channel.is_archived) return refusal('is_archived');
      channel.members.push(args.users ?? '');
      return { ok: true, channel: shown(channel) };
    },
    'conversations.kick': (args, channel) => {
      if (channel.is_archived) return refusal('is_archived');
      if (!channel.members.includes(args.user ?? '')) return refusal('not_in_channel');
      channel.members = channel.members.filter((member) => member !== args.user);
      return { ok: true };
    },
    'conversations.setTopic': (args, channel) => {
      if (channel.is_archived) return refusal('is_archived');
      channel.topic = (args.topic ?? '').replaceAll('&', '&amp;');
      return { ok: true, channel: shown(channel) };
    },
    'conversations.setPurpose': (args, channel) => {
      channel.purpose = args.purpose ?? '';
      return { ok: true, purpose: channel.purpose };
    },
    'conversations.archive': (_, channel) => {
      if (channel.is_archived) return refusal('already_archived');
      channel.is_archived = true;
      return { ok: true };
    },
    'conversations.unarchive': (_, channel) => {
      if (!this.botsMayUnarchive) return refusal('not_in_channel');
      if (!channel.is_archived) return refusal('not_archived');
      channel.is_archived = false;
      return { ok: true };
    },
    'users.lookupByEmail': ({ email }) => {
      const user = this.users.find((each) => each.email === email);
      if (!user) return refusal('users_not_found');
      const { id, name, more = {} } = user;
      const profile = { email, real_name: name };
      return { ok: true, user: { id, name, is_bot: false, is_email_confirmed: true, profile, ...more } };
    },
  };
}

export function methodOf(request: Request): string {
  return new URL(request.url).pathname.replace(/^\/api\//, '');
}

/** Whether a call changes something that others see. Opening a direct conversation shows nobody anything. */
export function isWrite(request: Request): boolean {
  return !READS.test(methodOf(request));
}

export function refusal(error: string): object {
  return { ok: false, error };
}

function shown({ id, name, creator, is_private, is_archived, topic, purpose }: FakeChannel): object {
  const said = { topic: { value: topic }, purpose: { value: purpose } };
  return { id, name, creator, is_private, is_archived, ...said };
}

function written({ text = '', blocks, metadata, thread_ts }: Args): Partial<FakeMessage> {
  return {
    text,
    ...(blocks && { blocks: JSON.parse(blocks) as unknown[] }),
    ...(metadata && { metadata: JSON.parse(metadata) as unknown }),
    ...(thread_ts && { thread_ts }),
  };
}

function within({ oldest, latest }: Args): (message: FakeMessage) => boolean {
  return ({ ts }) => (oldest === undefined || ts >= oldest) && (latest === undefined || ts <= latest);
}

/** Two messages a page, so that paging is exercised. */
function page(messages: FakeMessage[], { cursor, include_all_metadata }: Args): object {
  const from = Number(cursor ?? 0);
  const next = from + 2;
  const some = messages.slice(from, next);
  const next_cursor = next < messages.length ? String(next) : '';
  const bare = (message: FakeMessage) => ({ ...message, metadata: undefined });
  const asked = include_all_metadata === 'true';
  return { ok: true, messages: asked ? some : some.map(bare), response_metadata: { next_cursor } };
}
