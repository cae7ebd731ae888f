import type { Interactive } from '../block-kit/elements.ts';
import type { Block } from '../block-kit/schemas.ts';
import { interactives } from '../block-kit/walk.ts';
import { findMessage } from '../messages.ts';
import type { Channel, Ephemeral, Message, User, Values, View } from '../types.ts';
import { isMember, type Workspace } from '../workspace.ts';

/**
 * Where a person clicks: a message, something only they see, a modal or their home tab; or the id of one of the last
 * three, or itself as it was shown.
 */
export type Spot =
  | { channel: string; ts: string }
  | { ephemeral: string }
  | { view: string }
  | { id: string }
  | string;

/** What a spot turned out to be. */
export type Place =
  | { kind: 'message'; channel: Channel; message: Message; blocks: Block[]; holder: { state?: Values } }
  | { kind: 'ephemeral'; channel: Channel; ephemeral: Ephemeral; blocks: Block[]; holder: { state?: Values } }
  | { kind: 'view'; view: View; blocks: Block[]; holder: { state?: Values } };

/** A channel that the person is in or can see, by id, name or `#name`. Throws when there is none. */
export function channelFor({ state }: Workspace, user: User, idOrName: string): Channel {
  const name = idOrName.replace(/^#/, '');
  const found =
    state.channels.get(idOrName) ??
    [...state.channels.values()].find((channel) => channel.kind !== 'im' && channel.name === name);
  if (!found || (found.kind !== 'public' && !isMember(found, user.id))) {
    throw new Error(`${user.name} sees no channel ${idOrName}`);
  }
  return found;
}

/** A channel that the person can write in. */
export function writableFor(workspace: Workspace, user: User, idOrName: string): Channel {
  const channel = channelFor(workspace, user, idOrName);
  if (channel.archived) throw new Error(`#${channel.name} is archived`);
  if (!isMember(channel, user.id)) throw new Error(`${user.name} is not in #${channel.name}`);
  return channel;
}

export function messageFor(channel: Channel, ts: string): Message {
  const message = findMessage(channel, ts);
  if (!message) throw new Error(`There is no message ${ts} in ${channel.name || channel.id}`);
  return message;
}

/** Throws when the person does not see it. */
export function placeOf(workspace: Workspace, user: User, spot: Spot): Place {
  const id = typeof spot === 'string' ? spot : 'id' in spot ? String(spot.id) : '';
  if (id.startsWith('V')) return viewPlace(workspace, user, id);
  if (id.startsWith('E')) return ephemeralPlace(workspace, user, id);
  if (typeof spot === 'string') throw new Error(`${spot} is no id of a view or an ephemeral message`);
  if ('view' in spot) return viewPlace(workspace, user, spot.view);
  if ('ephemeral' in spot) return ephemeralPlace(workspace, user, spot.ephemeral);
  if (!('ts' in spot)) throw new Error('This is neither a message nor a view');
  const channel = channelFor(workspace, user, spot.channel);
  const message = messageFor(channel, spot.ts);
  const unfurled = (message.attachments ?? []).flatMap(({ blocks }) => blocks ?? []);
  return {
    kind: 'message',
    channel,
    message,
    blocks: [...(message.blocks ?? []), ...unfurled],
    holder: message,
  };
}

function viewPlace({ state }: Workspace, user: User, id: string): Place {
  const view = state.views.get(id);
  if (view?.user !== user.id) throw new Error(`${user.name} has no view ${id} open`);
  return { kind: 'view', view, blocks: view.body.blocks, holder: view };
}

function ephemeralPlace({ state }: Workspace, user: User, id: string): Place {
  const ephemeral = state.ephemerals.find((one) => one.id === id);
  const channel = ephemeral && state.channels.get(ephemeral.channel);
  if (ephemeral?.user !== user.id || !channel) throw new Error(`${user.name} does not see ${id}`);
  return { kind: 'ephemeral', channel, ephemeral, blocks: ephemeral.blocks ?? [], holder: ephemeral };
}

export interface Field {
  block: Block;
  element: Interactive;
}

/** A field or button by action id, by block id, or by `block/action`. Throws when there is none, or more than one. */
export function fieldAt(blocks: Block[], name: string): Field {
  const all = blocks.flatMap((block) => interactives(block).map((element) => ({ block, element })));
  const found = matches(all, name);
  if (found.length === 1) return found[0]!;
  const names = all.map(({ block, element }) => `${block.block_id}/${element.action_id}`).join(', ');
  throw new Error(`${found.length === 0 ? 'There is no' : 'There are several of'} ${name} among: ${names}`);
}

function matches(all: Field[], name: string): Field[] {
  const tries: ((field: Field) => boolean)[] = [
    ({ block, element }) => `${block.block_id}/${element.action_id}` === name,
    ({ element }) => element.action_id === name,
    ({ block }) => block.block_id === name,
  ];
  for (const fits of tries) {
    const found = all.filter(fits);
    if (found.length > 0) return found;
  }
  return [];
}
