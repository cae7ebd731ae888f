import type { Bootstrap, User } from './api.ts';
import { cleanHtmlText, textToHtml } from './dom.ts';
import type { TicketModel } from './ticket-model.ts';
import { toast } from './toast.ts';
import type { Instance } from './zaf-host.ts';

/** What the API needs from the page around the ticket. */
export interface Surroundings {
  session: Bootstrap;
  model: TicketModel | undefined;
  /** The person shown on a user page. */
  person: User | undefined;
  instances(): Iterable<Instance>;
  insert(html: string): void;
  openModal(options: Record<string, unknown>, opener: Instance): Promise<Instance>;
  destroy(instance: Instance): void;
  goTo(path: string): void;
}

type Invoke = (page: Surroundings, args: unknown[], instance: Instance) => unknown;

const done = (action: () => void): true => {
  action();
  return true;
};

const withModel =
  (use: (model: TicketModel, args: unknown[]) => void): Invoke =>
  (page, args) => {
    if (!page.model) return undefined;
    use(page.model, args);
    return true;
  };

const insertHtml: Invoke = (page, [html]) =>
  page.model && done(() => page.insert(cleanHtmlText(String(html))));
const insertText: Invoke = (page, [text]) => page.model && done(() => page.insert(textToHtml(String(text))));

const INVOKES: Record<string, Invoke> = {
  resize: (_page, [size], instance) =>
    done(() => {
      const { width, height } = (size ?? {}) as { width?: string | number; height?: string | number };
      if (height !== undefined) instance.iframe.style.height = cssLength(height);
      if (width !== undefined && instance.location !== 'ticket_sidebar')
        instance.iframe.style.width = cssLength(width);
    }),
  notify: (_page, [message, kind, duration]) =>
    done(() =>
      toast(
        String(message),
        kind === undefined ? 'notice' : String(kind),
        Number((duration as { sticky?: boolean })?.sticky ? 3_600_000 : duration) || undefined,
      ),
    ),
  hide: (_page, _args, instance) => done(() => instance.iframe.closest('.app')?.setAttribute('hidden', '')),
  show: (_page, _args, instance) => done(() => instance.iframe.closest('.app')?.removeAttribute('hidden')),
  popover: (_page, [action], instance) => done(() => popover(instance, action)),
  destroy: (page, _args, instance) => done(() => page.destroy(instance)),
  'app.close': (page, _args, instance) => done(() => page.destroy(instance)),
  'instances.create': async (page, [options], instance) => {
    const made = await page.openModal((options ?? {}) as Record<string, unknown>, instance);
    return [describe(made)];
  },
  routeTo: (page, [kind, id]) => {
    if (kind !== 'ticket' && kind !== 'user') throw new Error(`Cannot route to ${String(kind)}`);
    return done(() => page.goTo(`/agent/${kind}s/${String(id)}`));
  },
  'ticket.tags.add': withModel((model, [tags]) =>
    model.set(
      'tags',
      [...new Set([...(model.get('tags') as string[]), ...[tags].flat().map(String)])].sort(),
    ),
  ),
  'ticket.tags.remove': withModel((model, [tags]) =>
    model.set(
      'tags',
      (model.get('tags') as string[]).filter((tag) => ![tags].flat().includes(tag)),
    ),
  ),
  'ticket.editor.insert': insertHtml,
  'comment.appendHtml': insertHtml,
  'ticket.comment.appendHtml': insertHtml,
  'comment.appendText': insertText,
  'ticket.comment.appendText': insertText,
};

function cssLength(value: string | number): string {
  return typeof value === 'number' || /^\d+$/.test(value) ? `${value}px` : value;
}

function popover({ iframe }: Instance, action: unknown): void {
  if (action === 'hide') iframe.hidden = true;
  else if (action === 'toggle') iframe.hidden = !iframe.hidden;
  else iframe.hidden = false;
  const size = typeof action === 'object' ? (action as { width?: number; height?: number } | null) : null;
  if (size?.height) iframe.style.height = cssLength(size.height);
  if (size?.width) iframe.style.width = cssLength(size.width);
}

/** Runs an action of the framework; undefined when there is none of that name. */
export function invoke(path: string, page: Surroundings, args: unknown[], instance: Instance): unknown {
  return Object.hasOwn(INVOKES, path) ? INVOKES[path]!(page, args, instance) : undefined;
}

export function describe(instance: Instance): Record<string, unknown> {
  return { ...instance.context, instanceGuid: instance.guid };
}
