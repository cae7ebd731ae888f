import type { Bootstrap } from './api.ts';
import { openApp } from './app-frames.ts';
import { conversationList } from './conversation.ts';
import { h } from './dom.ts';
import { type Editor, replyEditor } from './editor.ts';
import { propertiesPanel } from './properties.ts';
import { t, word } from './strings.ts';
import { type Change, TicketModel } from './ticket-model.ts';
import { toast } from './toast.ts';
import type { Instance, ZafHost } from './zaf-host.ts';

export interface TicketView {
  model: TicketModel;
  insert(html: string): void;
  element: HTMLElement;
}

/** Model property → event name that apps know. */
const EVENTS: Record<string, string> = {
  subject: 'ticket.subject.changed',
  status: 'ticket.status.changed',
  priority: 'ticket.priority.changed',
  type: 'ticket.type.changed',
  tags: 'ticket.tags.changed',
  requester_id: 'ticket.requester.id.changed',
  assignee_id: 'ticket.assignee.user.id.changed',
  external_id: 'ticket.external_id.changed',
  conversation: 'ticket.conversation.changed',
  'comment.text': 'comment.text.changed',
  'comment.type': 'comment.type.changed',
};

/** The three columns of one ticket: properties, conversation with editor, apps. */
export async function ticketView(
  session: Bootstrap,
  host: ZafHost,
  id: number | undefined,
  goTo: (path: string) => void,
): Promise<TicketView> {
  const model = new TicketModel();
  for (const agent of session.agents) model.users.set(agent.id, agent);
  if (id === undefined) await model.loadFields();
  else await model.load(id);
  const editor = replyEditor(model);
  const properties = propertiesPanel(model, session.agents);
  const conversation = conversationList(model);
  const subject = subjectLine(model);
  const submit = submitBar(model, () => save(session, host, model, goTo));
  const closed = model.ticket?.status === 'closed';
  const apps = h('aside', { class: 'apps', 'aria-label': t('apps') });
  const element = h(
    'main',
    { class: 'ticket' },
    properties.element,
    h(
      'div',
      { class: 'middle' },
      subject.element,
      conversation.element,
      closed
        ? h('p', { class: 'empty' }, t('closedTicket'))
        : h('div', { class: 'reply' }, editor.element, submit.element),
    ),
    apps,
  );
  const parts = [properties, subject, submit, editor];
  model.onChange((change) => {
    if (change.name === 'conversation') conversation.sync();
    for (const part of parts) part.sync();
    tellApps(host, change);
  });
  const location = id === undefined ? 'new_ticket_sidebar' : 'ticket_sidebar';
  const own = id === undefined ? { newTicketId: 'new/1' } : { ticketId: id };
  const context = { product: 'support', location, account: { subdomain: session.account.subdomain }, ...own };
  const open = () => openApp(host, apps, location, session.app.name, context);
  if (session.app.enabled) {
    apps.append(reloadButton(host, apps, open));
    void open();
  }
  return { model, insert: (html) => insertInto(editor, html), element };
}

/** A page that Zendesk signed cannot load itself again: only a new launch brings it back. */
function reloadButton(host: ZafHost, apps: HTMLElement, open: () => Promise<unknown>): HTMLElement {
  const reload = async (): Promise<void> => {
    endApps(host);
    await new Promise((resolve) => setTimeout(resolve, 60));
    for (const section of apps.querySelectorAll('.app')) section.remove();
    await open();
  };
  return h(
    'button',
    {
      type: 'button',
      class: 'reload-apps',
      'aria-label': t('reloadApps'),
      title: t('reloadApps'),
      onclick: () => void reload(),
    },
    '↻',
  );
}

function insertInto(editor: Editor, html: string): void {
  editor.insert(html);
}

function tellApps(host: ZafHost, { name, value, previous }: Change): void {
  const event = EVENTS[name] ?? `ticket.${name}.changed`;
  host.broadcast(event, value);
  if (name === 'conversation' || name.startsWith('comment.')) return;
  host.broadcast('*.changed', {
    propertyName: event.replace(/\.changed$/, ''),
    newValue: value,
    oldValue: previous,
  });
}

function subjectLine(model: TicketModel): { element: HTMLElement; sync(): void } {
  const input = h('input', {
    type: 'text',
    class: 'subject',
    'aria-label': t('subject'),
    placeholder: t('subject'),
    maxlength: 150,
    dir: 'auto',
  });
  input.addEventListener('change', () => model.set('subject', input.value));
  const sync = (): void => {
    if (document.activeElement !== input) input.value = String(model.get('subject') ?? '');
  };
  sync();
  const number = model.ticket ? h('span', { class: 'muted' }, `#${model.ticket.id}`) : null;
  return { element: h('div', { class: 'subject-line' }, input, number), sync };
}

function submitBar(model: TicketModel, save: () => Promise<void>): { element: HTMLElement; sync(): void } {
  const status = h(
    'select',
    { 'aria-label': t('status') },
    ...['open', 'pending', 'hold', 'solved'].map((value) => h('option', { value }, word(value))),
  );
  const button = h('button', { type: 'button', class: 'primary' });
  const sync = (): void => {
    const value = String(model.get('status'));
    status.value = value;
    if (status.selectedIndex < 0) status.value = 'open';
    button.textContent = t('submitAs', { status: word(status.value) });
  };
  status.addEventListener('change', () => model.set('status', status.value));
  button.addEventListener('click', async () => {
    button.disabled = true;
    if (model.get('status') !== status.value) model.set('status', status.value);
    await save();
    button.disabled = false;
  });
  sync();
  return { element: h('div', { class: 'submit' }, status, button), sync };
}

/** Apps may stop saving (`ticket.save`); the first reason is shown and the draft stays. */
async function save(
  session: Bootstrap,
  host: ZafHost,
  model: TicketModel,
  goTo: (path: string) => void,
): Promise<void> {
  const wasNew = model.isNew;
  host.broadcast('ticket.submit.start', {});
  try {
    await host.hook('ticket.save');
  } catch (error) {
    host.broadcast('ticket.submit.fail', {});
    toast((error as Error).message || t('stoppedBy', { app: session.app.name }), 'error');
    return;
  }
  try {
    const id = await model.save(session.user.id);
    host.broadcast('ticket.submit.done', {});
    toast(wasNew ? t('created') : t('saved'));
    if (wasNew) goTo(`/agent/tickets/${id}`);
    else await model.load(id);
  } catch (error) {
    host.broadcast('ticket.submit.fail', {});
    toast(`${t('notSaved')}: ${(error as Error).message}`, 'error');
  }
}

export function endApps(host: ZafHost): void {
  for (const instance of [...host.instances.values()] as Instance[]) {
    instance.iframe.closest('dialog')?.close();
    host.remove(instance.guid);
  }
}
