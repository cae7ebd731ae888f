import { recordInvalid } from './errors.ts';
import type { Store } from './store.ts';
import type { FieldValue, TicketField } from './types.ts';

type Check = (value: FieldValue, field: TicketField) => boolean;

const isOption: Check = (value, field) => field.options.some((option) => option.value === value);

const CHECKS: Record<string, { test: Check; rule: string }> = {
  text: { test: (v) => typeof v === 'string', rule: 'must be text' },
  textarea: { test: (v) => typeof v === 'string', rule: 'must be text' },
  integer: { test: (v) => /^-?\d+$/.test(String(v)), rule: 'must be a whole number' },
  decimal: { test: (v) => /^-?\d+(\.\d+)?$/.test(String(v)), rule: 'must be a number' },
  date: { test: isDate, rule: 'must be a date, YYYY-MM-DD' },
  checkbox: { test: (v) => typeof v === 'boolean', rule: 'must be true or false' },
  tagger: { test: isOption, rule: 'is not one of the options' },
  multiselect: {
    test: (v, field) => Array.isArray(v) && v.every((entry) => isOption(entry, field)),
    rule: 'must be a list of options',
  },
  regexp: {
    test: (v, field) => typeof v === 'string' && new RegExp(field.regexp ?? '').test(v),
    rule: 'does not match the required pattern',
  },
};

function isDate(value: FieldValue): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const parsed = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(value);
}

/** Throws 422 for an unknown field or a value that the field's type does not take. `null` and `""` clear a field. */
export function checkFieldValues(
  store: Store,
  values: { id: number; value: FieldValue }[] | undefined,
): void {
  for (const { id, value } of values ?? []) {
    const field = store.state.ticketFields.get(id);
    if (!field?.removable) throw recordInvalid({ custom_fields: `Custom field ${id} does not exist` });
    if (value === null || value === '') continue;
    const check = CHECKS[field.type];
    if (check && !check.test(value, field)) {
      throw recordInvalid({
        base: [{ description: `${field.title}: ${check.rule}`, error: 'InvalidValue' }],
      });
    }
  }
}

const SYSTEM_FIELDS: [TicketField['type'], string][] = [
  ['subject', 'Subject'],
  ['description', 'Description'],
  ['status', 'Status'],
  ['tickettype', 'Type'],
  ['priority', 'Priority'],
  ['assignee', 'Assignee'],
];

export function seedSystemFields(store: Store): void {
  for (const [type, title] of SYSTEM_FIELDS) {
    const id = store.nextId();
    const at = store.now();
    store.state.ticketFields.set(id, {
      id,
      type,
      title,
      description: '',
      tag: null,
      regexp: null,
      options: [],
      active: true,
      removable: false,
      createdAt: at,
      updatedAt: at,
    });
  }
}
