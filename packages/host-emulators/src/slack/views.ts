import { randomUUID } from 'node:crypto';
import { readView } from './block-kit/read.ts';
import type { ViewBody } from './block-kit/schemas.ts';
import { badArguments, SlackError } from './errors.ts';
import { stateOf } from './field-state.ts';
import type { View } from './types.ts';
import { nextId, seconds, secretText, type Workspace } from './workspace.ts';

const MOST_ON_STACK = 3;
const TRIGGER_MS = 3_000;

/** A ticket to open a modal for a person: for three seconds, once. */
export function newTrigger(workspace: Workspace, user: string, view: string | null = null): string {
  const id = `${nextId(workspace, '')}.${seconds(workspace)}.${secretText(12)}`;
  const expiresAt = workspace.now() + TRIGGER_MS;
  workspace.state.triggers.set(id, { user, expiresAt, used: false, view });
  return id;
}

/** Uses up a ticket. Throws as Slack refuses: unknown, used, too late. */
export function useTrigger(workspace: Workspace, id: string) {
  const trigger = workspace.state.triggers.get(id);
  if (!trigger) throw new SlackError('invalid_trigger_id');
  if (trigger.used) throw new SlackError('exchanged_trigger_id');
  if (trigger.expiresAt < workspace.now()) throw new SlackError('expired_trigger_id');
  trigger.used = true;
  return trigger;
}

/** Opens a modal for a person on top of the given view, or as the first of a new stack. */
export function openView(workspace: Workspace, user: string, value: unknown, onto: View | null): View {
  const body = ofType(readView(value), 'modal');
  checkExternalId(workspace, body);
  const stack = onto ? (workspace.state.stacks.get(user) ?? []) : [];
  if (stack.length >= MOST_ON_STACK) throw new SlackError('push_limit_reached');
  if (!onto) closeAll(workspace, user);
  const view = addView(workspace, user, body, onto);
  workspace.state.stacks.set(user, [...stack, view.id]);
  return view;
}

function addView(workspace: Workspace, user: string, body: ViewBody, onto: View | null): View {
  const id = nextId(workspace, 'V');
  const view: View = {
    ...{ id, user, body },
    hash: newHash(workspace),
    root: onto?.root ?? id,
    previous: onto?.id ?? null,
    state: stateOf(body.blocks),
    errors: {},
  };
  workspace.state.views.set(id, view);
  return view;
}

const newHash = (workspace: Workspace): string => `${seconds(workspace)}.${randomUUID().slice(0, 8)}`;

function ofType(body: ViewBody, type: ViewBody['type']): ViewBody {
  if (body.type === type) return body;
  throw badArguments(`must be a view of type ${type} [json-pointer:/view/type]`);
}

function checkExternalId({ state }: Workspace, { external_id: id }: ViewBody, except?: View): void {
  if (id === '') return;
  const taken = [...state.views.values()].some((view) => view !== except && view.body.external_id === id);
  if (taken) throw new SlackError('duplicate_external_id');
}

/** Replaces what a view shows. Throws `hash_conflict` when it is another by now than the caller thinks. */
export function updateView(workspace: Workspace, view: View, value: unknown, hash?: string): View {
  if (hash && hash !== view.hash) throw new SlackError('hash_conflict');
  const body = ofType(readView(value), view.body.type);
  checkExternalId(workspace, body, view);
  Object.assign(view, {
    body,
    hash: newHash(workspace),
    state: stateOf(body.blocks, view.state),
    errors: {},
  });
  return view;
}

/** Shows a home tab. The person need not have it open. */
export function publishHome(workspace: Workspace, user: string, value: unknown, hash?: string): View {
  const id = workspace.state.homes.get(user);
  const before = id ? workspace.state.views.get(id) : undefined;
  if (before) return updateView(workspace, before, value, hash);
  const body = ofType(readView(value), 'home');
  const view = addView(workspace, user, body, null);
  workspace.state.homes.set(user, view.id);
  return view;
}

/** Takes one modal off the top. */
export function popView(workspace: Workspace, user: string): void {
  const stack = workspace.state.stacks.get(user) ?? [];
  const gone = stack.at(-1);
  workspace.state.stacks.set(user, stack.slice(0, -1));
  if (gone) workspace.state.views.delete(gone);
}

export function closeAll(workspace: Workspace, user: string): void {
  for (const id of workspace.state.stacks.get(user) ?? []) workspace.state.views.delete(id);
  workspace.state.stacks.delete(user);
}

/** Open modals of a person, the topmost last. */
export function openViews({ state }: Workspace, user: string): View[] {
  return (state.stacks.get(user) ?? []).flatMap((id) => state.views.get(id) ?? []);
}
