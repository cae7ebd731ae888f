import type { FieldValue, TicketField, User } from './api.ts';
import { h } from './dom.ts';
import { type Key, t, word } from './strings.ts';
import type { TicketModel } from './ticket-model.ts';

/** A labelled control with a way to show the model's present value. */
interface Control {
  element: HTMLElement;
  sync(): void;
}

type Input = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

function labelled(
  label: string,
  input: Input,
  show: () => string,
  changed: (value: string) => void,
): Control {
  input.addEventListener('change', () => changed(input.value));
  const sync = (): void => {
    if (document.activeElement !== input || input.tagName === 'SELECT') input.value = show();
  };
  sync();
  return { element: h('label', { class: 'property' }, h('span', {}, label), input), sync };
}

function select(choices: [string, string][]): HTMLSelectElement {
  return h('select', {}, ...choices.map(([value, label]) => h('option', { value }, label)));
}

const words = (values: string[]): [string, string][] => values.map((value) => [value, word(value)]);

function chosen(model: TicketModel, name: string, label: Key, values: string[]): Control {
  const input = select([['', '–'], ...words(values)]);
  const show = (): string => (model.get(name) as string | null) ?? '';
  return labelled(t(label), input, show, (value) => model.set(name, value === '' ? null : value));
}

/** The left column: everything about the ticket that is not conversation. */
export function propertiesPanel(model: TicketModel, agents: User[]): Control {
  const controls = [
    ...(model.isNew ? newRequester(model) : [requester(model)]),
    assigneeControl(model, agents),
    labelled(
      t('status'),
      select(words(['new', 'open', 'pending', 'hold', 'solved'])),
      () => String(model.get('status')),
      (value) => model.set('status', value),
    ),
    chosen(model, 'priority', 'priority', ['low', 'normal', 'high', 'urgent']),
    chosen(model, 'type', 'type', ['question', 'incident', 'problem', 'task']),
    labelled(
      t('tags'),
      h('input', { type: 'text', spellcheck: false }),
      () => (model.get('tags') as string[]).join(' '),
      (value) => model.set('tags', splitTags(value)),
    ),
    ...model.fields.map((field) => customField(model, field)),
  ];
  const element = h(
    'section',
    { class: 'properties', 'aria-label': t('properties') },
    ...controls.map((control) => control.element),
  );
  return { element, sync: () => controls.forEach((control) => void control.sync()) };
}

function splitTags(text: string): string[] {
  return [
    ...new Set(
      text
        .toLowerCase()
        .split(/[\s,]+/)
        .filter(Boolean),
    ),
  ].sort();
}

function requester(model: TicketModel): Control {
  const name = h('a', { 'data-link': true, dir: 'auto' });
  const email = h('span', { class: 'muted' });
  const sync = (): void => {
    name.textContent = model.requester?.name ?? '';
    name.href = `/agent/users/${String(model.get('requester_id'))}`;
    email.textContent = model.requester?.email ?? '';
  };
  sync();
  return { element: h('div', { class: 'property' }, h('span', {}, t('requester')), name, email), sync };
}

function newRequester(model: TicketModel): Control[] {
  const text = (key: 'email' | 'name', label: Key, type: string): Control =>
    labelled(
      t(label),
      h('input', { type, autocomplete: 'off' }),
      () => model.newRequester[key],
      (value) => {
        model.newRequester[key] = value.trim();
      },
    );
  return [text('email', 'requesterEmail', 'email'), text('name', 'requesterName', 'text')];
}

function assigneeControl(model: TicketModel, agents: User[]): Control {
  for (const agent of agents) model.users.set(agent.id, agent);
  const input = select([
    ['', t('nobody')],
    ...agents.map((agent): [string, string] => [String(agent.id), agent.name]),
  ]);
  const show = (): string => String(model.get('assignee_id') ?? '');
  return labelled(t('assignee'), input, show, (value) =>
    model.set('assignee_id', value === '' ? null : Number(value)),
  );
}

const INPUT_TYPES: Record<string, string> = {
  integer: 'number',
  decimal: 'number',
  date: 'date',
  checkbox: 'checkbox',
};

function customField(model: TicketModel, field: TicketField): Control {
  const name = `custom_field_${field.id}`;
  const set = (value: FieldValue): void => model.set(name, value === '' ? null : value);
  if (field.type === 'checkbox') return checkbox(model, field, set);
  const input = field.custom_field_options
    ? select([['', '–'], ...field.custom_field_options.map((o): [string, string] => [o.value, o.name])])
    : h('input', { type: INPUT_TYPES[field.type] ?? 'text', dir: 'auto' });
  return labelled(
    field.title,
    input,
    () => String(model.field(field.id) ?? ''),
    (value) => set(field.type === 'integer' && value ? Number(value) : value),
  );
}

function checkbox(model: TicketModel, field: TicketField, set: (value: FieldValue) => void): Control {
  const input = h('input', { type: 'checkbox' });
  input.addEventListener('change', () => set(input.checked));
  const sync = (): void => {
    input.checked = model.field(field.id) === true;
  };
  sync();
  return {
    element: h('label', { class: 'property property-check' }, input, h('span', {}, field.title)),
    sync,
  };
}
