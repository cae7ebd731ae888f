import type { Member } from '@recourse/api-client';
import type { SurfaceRef } from '@recourse/complaint-domain';
import type { RegisterContext } from './context.ts';
import type { ChatAccount } from './stores/preference-store.ts';

/** A place in a chat that is no surface of a case. */
export type ChatPlace = ChatAccount & { channel: string };

const PERSON = 'member:';
const CHANNEL = 'channel:';

/** What stands as `surface` in the outbox for a person, wherever they are reached, and for a channel. */
export const personLine = (member: string) => `${PERSON}${member}`;
export const channelLine = ({ host, account, channel }: ChatPlace) =>
  `${CHANNEL}${host}/${account}/${channel}`;

export function isLine(surface: string): boolean {
  return surface.startsWith(PERSON) || surface.startsWith(CHANNEL);
}

/** Where a line leads now; `member`: to whom, null for a channel. */
export type LineEnd = { surface: SurfaceRef; member: Member | null };

export function endOfLine(ctx: RegisterContext, line: string): LineEnd | { nothing: string } {
  return line.startsWith(PERSON)
    ? endAtPerson(ctx, line.slice(PERSON.length))
    : endAtChannel(ctx, line.slice(CHANNEL.length));
}

function endAtPerson(ctx: RegisterContext, id: string): LineEnd | { nothing: string } {
  const member = ctx.stores.members.byId(id);
  if (!member) return { nothing: 'not-a-member' };
  const place = chatOf(ctx, id);
  return place ? { surface: { ...place, ref: `@${member.email}` }, member } : { nothing: 'not-connected' };
}

/** The chat in which they were last seen, or the first that is connected. */
function chatOf({ stores }: RegisterContext, member: string): ChatAccount | undefined {
  const chats = stores.connections.chats();
  const place = stores.preferences.placeOf(member);
  const { host, account } = chats.find((chat) => isSame(chat, place)) ?? chats[0] ?? {};
  return host && account ? { host, account } : undefined;
}

function isSame(chat: ChatAccount, place: ChatAccount | null): boolean {
  return chat.host === place?.host && chat.account === place.account;
}

function endAtChannel(ctx: RegisterContext, path: string): LineEnd | { nothing: string } {
  const [host, account, channel] = path.split('/') as [ChatAccount['host'], string, string];
  if (!isConnected(ctx, { host, account })) return { nothing: 'not-connected' };
  return { surface: { host, account, ref: `#${channel}` }, member: null };
}

export function isConnected({ stores }: RegisterContext, { host, account }: ChatAccount): boolean {
  return stores.connections.chats().some((chat) => isSame(chat, { host, account }));
}
