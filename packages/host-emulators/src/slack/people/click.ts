import type { Interactive } from '../block-kit/elements.ts';
import { fieldMember, filled, setField } from '../field-state.ts';
import { type AppAnswer, newResponseUrl, sendPayload, whoAndWhere } from '../interactions.ts';
import type { User } from '../types.ts';
import { newTrigger } from '../views.ts';
import { messageWire, viewWire } from '../wire.ts';
import { formatTs, type Workspace } from '../workspace.ts';
import { type Field, fieldAt, type Place, placeOf, type Spot } from './place.ts';

/**
 * A person uses a button, a select, an overflow menu or another element that acts at once. `given`: an option's value,
 * an id or a date, where the element asks for one. Throws when they do not see it; the app's answer otherwise.
 */
export function click(
  workspace: Workspace,
  user: User,
  spot: Spot,
  name: string,
  given?: unknown,
): Promise<AppAnswer> {
  const place = placeOf(workspace, user, spot);
  const field = fieldAt(place.blocks, name);
  const action = actionOf(workspace, place, field, given);
  return sendPayload(workspace, {
    type: 'block_actions',
    ...whoAndWhere(workspace, user, place.kind === 'view' ? undefined : place.channel),
    ...surroundings(workspace, user, place),
    trigger_id: newTrigger(workspace, user.id, place.kind === 'view' ? place.view.id : null),
    actions: [action],
  });
}

function actionOf(
  workspace: Workspace,
  place: Place,
  { block, element }: Field,
  given: unknown,
): Record<string, unknown> {
  const common = {
    action_id: element.action_id,
    block_id: block.block_id,
    type: element.type,
    action_ts: formatTs(Math.floor(workspace.now()) * 1_000),
  };
  if (element.type === 'button') {
    const { text, value, style, url } = element;
    return {
      ...common,
      text,
      ...(value === undefined ? {} : { value }),
      ...(style ? { style } : {}),
      ...(url ? { url } : {}),
    };
  }
  if (element.type === 'overflow') return { ...common, selected_option: overflowOption(element, given) };
  const state =
    given === undefined
      ? place.holder.state?.[block.block_id!]?.[element.action_id!]
      : filled(element, given);
  if (!state) throw new Error(`${element.action_id} holds nothing`);
  place.holder.state ??= {};
  setField(place.holder.state, { block, element }, state);
  const member = fieldMember(element.type)!;
  const placeholder =
    'placeholder' in element && element.placeholder ? { placeholder: element.placeholder } : {};
  return { ...common, [member]: state[member], ...placeholder };
}

function overflowOption(element: Interactive & { type: 'overflow' }, given: unknown): unknown {
  const found = element.options.find(({ value }) => value === given);
  if (!found) throw new Error(`${element.action_id} offers no ${String(given)}`);
  return found;
}

function surroundings(workspace: Workspace, user: User, place: Place): Record<string, unknown> {
  if (place.kind === 'view') {
    return { container: { type: 'view', view_id: place.view.id }, view: viewWire(workspace, place.view) };
  }
  const { channel } = place;
  const state = { values: place.holder.state ?? {} };
  if (place.kind === 'ephemeral') {
    const { id, ts, thread_ts } = place.ephemeral;
    const url = newResponseUrl(workspace, 'actions', user, channel, { ephemeral: id, thread: thread_ts });
    const thread = thread_ts ? { thread_ts } : {};
    const container = {
      type: 'message',
      message_ts: ts,
      channel_id: channel.id,
      is_ephemeral: true,
      ...thread,
    };
    return { container, state, response_url: url };
  }
  const { message } = place;
  const inThread =
    message.thread_ts && message.thread_ts !== message.ts ? { thread_ts: message.thread_ts } : {};
  return {
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: channel.id,
      is_ephemeral: false,
      ...inThread,
    },
    message: messageWire(workspace, channel, message),
    state,
    response_url: newResponseUrl(workspace, 'actions', user, channel, {
      ts: message.ts,
      thread: inThread.thread_ts,
    }),
  };
}

/** What an external select offers for a query, as the app answers. Throws when it does not answer. */
export async function suggest(
  workspace: Workspace,
  user: User,
  spot: Spot,
  name: string,
  query: string,
): Promise<unknown> {
  const place = placeOf(workspace, user, spot);
  const { block, element } = fieldAt(place.blocks, name);
  const where = place.kind === 'view' ? undefined : place.channel;
  const answer = await sendPayload(workspace, {
    type: 'block_suggestion',
    ...whoAndWhere(workspace, user, where),
    ...(place.kind === 'view'
      ? { container: { type: 'view', view_id: place.view.id }, view: viewWire(workspace, place.view) }
      : { container: { type: 'message', channel_id: where!.id } }),
    action_id: element.action_id,
    block_id: block.block_id,
    value: query,
  });
  if (!answer.ok) throw new Error(answer.error);
  return answer.body;
}
