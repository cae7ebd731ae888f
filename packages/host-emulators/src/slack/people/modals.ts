import * as z from 'zod';
import type { Block } from '../block-kit/schemas.ts';
import { filled, setField } from '../field-state.ts';
import { newResponseUrl, sendPayload, whoAndWhere } from '../interactions.ts';
import type { FieldState, User, View } from '../types.ts';
import { closeAll, newTrigger, openView, popView, updateView } from '../views.ts';
import { viewWire } from '../wire.ts';
import type { Workspace } from '../workspace.ts';
import { fieldAt, placeOf } from './place.ts';

/** How a submission ended. `errors` are shown under their fields, by block id. */
export type Submitted =
  | { ok: true }
  | { ok: false; errors: Record<string, string> }
  | { ok: false; error: string };

/** Types or chooses in fields of a view, by `block/action`, action id or block id. Throws on a field that is not there. */
export function fill(workspace: Workspace, user: User, id: string, values: Record<string, unknown>): void {
  const view = ownView(workspace, user, id);
  for (const [name, value] of Object.entries(values)) {
    const { block, element } = fieldAt(view.body.blocks, name);
    setField(view.state, { block, element }, filled(element, value));
    delete view.errors[block.block_id!];
  }
}

function ownView(workspace: Workspace, user: User, id: string): View {
  const place = placeOf(workspace, user, { view: id });
  if (place.kind !== 'view') throw new Error('not a view');
  return place.view;
}

const answers = z.discriminatedUnion('response_action', [
  z.object({ response_action: z.literal('errors'), errors: z.record(z.string(), z.string()) }),
  z.object({ response_action: z.literal('update'), view: z.unknown() }),
  z.object({ response_action: z.literal('push'), view: z.unknown() }),
  z.object({ response_action: z.literal('clear') }),
]);

const TROUBLE = 'We had some trouble connecting. Try again?';

/** Presses the submit button. Fields that the client itself finds wrong never reach the app. */
export async function submit(workspace: Workspace, user: User, id: string): Promise<Submitted> {
  const view = ownView(workspace, user, id);
  if (view.body.type !== 'modal' || !view.body.submit) throw new Error('This view has no submit button');
  view.errors = clientErrors(view);
  if (Object.keys(view.errors).length > 0) return { ok: false, errors: view.errors };
  const answer = await sendPayload(workspace, {
    type: 'view_submission',
    ...whoAndWhere(workspace, user),
    trigger_id: newTrigger(workspace, user.id, view.id),
    view: viewWire(workspace, view),
    response_urls: responseUrls(workspace, user, view),
  });
  if (!answer.ok) return { ok: false, error: TROUBLE };
  return follow(workspace, user, view, answer.body);
}

/** Does what the app answered. A view that Slack refuses is trouble as well, and stays open. */
function follow(workspace: Workspace, user: User, view: View, body: unknown): Submitted {
  if (body === '' || body === null || (typeof body === 'object' && Object.keys(body).length === 0)) {
    popView(workspace, user.id);
    return { ok: true };
  }
  const read = answers.safeParse(body);
  if (!read.success) return { ok: false, error: TROUBLE };
  try {
    switch (read.data.response_action) {
      case 'errors':
        return showErrors(view, read.data.errors);
      case 'clear':
        closeAll(workspace, user.id);
        return { ok: true };
      case 'update':
        updateView(workspace, view, read.data.view);
        return { ok: true };
      case 'push':
        openView(workspace, user.id, read.data.view, view);
        return { ok: true };
    }
  } catch {
    return { ok: false, error: TROUBLE };
  }
}

/** Errors name input blocks; one that names anything else is refused as a whole. */
function showErrors(view: View, errors: Record<string, string>): Submitted {
  const inputs = new Set(
    view.body.blocks.flatMap(({ type, block_id }) => (type === 'input' ? [block_id!] : [])),
  );
  const known = Object.keys(errors).length > 0 && Object.keys(errors).every((id) => inputs.has(id));
  if (!known) return { ok: false, error: TROUBLE };
  view.errors = errors;
  return { ok: false, errors };
}

/** What the client checks by itself: required fields, lengths, the form of addresses and numbers. */
function clientErrors(view: View): Record<string, string> {
  const found = view.body.blocks.flatMap((block) => {
    const problem = block.type === 'input' ? inputProblem(view, block) : undefined;
    return problem ? [[block.block_id!, problem] as const] : [];
  });
  return Object.fromEntries(found);
}

function inputProblem(
  view: View,
  { element, block_id, optional }: Block & { type: 'input' },
): string | undefined {
  const state = view.state[block_id!]?.[element.action_id!];
  const value = heldIn(state);
  if (value === undefined) return optional ? undefined : 'Please complete this required field.';
  if (element.type === 'plain_text_input') {
    const { min_length = 0, max_length = 3_000 } = element;
    if (String(value).length < min_length) return `Please enter at least ${min_length} characters.`;
    if (String(value).length > max_length) return `Please enter at most ${max_length} characters.`;
  }
  if (element.type === 'email_text_input' && !z.email().safeParse(value).success)
    return 'Please enter a valid email address.';
  if (element.type === 'url_text_input' && !URL.canParse(String(value))) return 'Please enter a valid URL.';
  if (element.type === 'number_input') return numberProblem(String(value), element);
  return undefined;
}

function numberProblem(
  text: string,
  {
    is_decimal_allowed,
    min_value,
    max_value,
  }: { is_decimal_allowed: boolean; min_value?: string | undefined; max_value?: string | undefined },
): string | undefined {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) return 'Please enter a number.';
  if (!is_decimal_allowed && !Number.isInteger(value)) return 'Please enter a whole number.';
  if (min_value !== undefined && value < Number(min_value)) return `Please enter at least ${min_value}.`;
  if (max_value !== undefined && value > Number(max_value)) return `Please enter at most ${max_value}.`;
  return undefined;
}

function heldIn(state: FieldState | undefined): unknown {
  if (!state) return undefined;
  const { type: _type, ...members } = state;
  const [value] = Object.values(members);
  return value === null || value === '' || (Array.isArray(value) && value.length === 0) ? undefined : value;
}

/** For fields of a modal that name a conversation to answer in. */
function responseUrls(workspace: Workspace, user: User, view: View) {
  return view.body.blocks.flatMap((block) => {
    if (block.type !== 'input') return [];
    const { element } = block;
    if (!('response_url_enabled' in element) || !element.response_url_enabled) return [];
    const id = heldIn(view.state[block.block_id!]?.[element.action_id!]);
    const channel = workspace.state.channels.get(String(id));
    if (!channel) return [];
    const response_url = newResponseUrl(workspace, 'app', user, channel);
    return [{ block_id: block.block_id, action_id: element.action_id, channel_id: channel.id, response_url }];
  });
}

/** Closes the topmost modal by its close button or with Escape; `all` of them by the cross of a stack. */
export async function closeView(workspace: Workspace, user: User, id: string, all = false): Promise<void> {
  const view = ownView(workspace, user, id);
  if (view.body.type !== 'modal') throw new Error('A home tab cannot be closed');
  const cleared = all || view.body.clear_on_close;
  const told = viewWire(workspace, view);
  const notify = view.body.notify_on_close;
  if (cleared) closeAll(workspace, user.id);
  else popView(workspace, user.id);
  if (!notify) return;
  await sendPayload(workspace, {
    type: 'view_closed',
    ...whoAndWhere(workspace, user),
    view: told,
    is_cleared: cleared,
  });
}
