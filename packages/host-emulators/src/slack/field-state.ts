import type { Interactive } from './block-kit/elements.ts';
import type { Block } from './block-kit/schemas.ts';
import { interactives } from './block-kit/walk.ts';
import type { FieldState, Values } from './types.ts';

type Loose = Record<string, unknown>;

/** For each kind of field: the member of its state, and the member of the element that it starts from. */
const FIELDS: Record<string, [member: string, initial: string, none: unknown]> = {
  plain_text_input: ['value', 'initial_value', null],
  email_text_input: ['value', 'initial_value', null],
  url_text_input: ['value', 'initial_value', null],
  number_input: ['value', 'initial_value', null],
  rich_text_input: ['rich_text_value', 'initial_value', null],
  static_select: ['selected_option', 'initial_option', null],
  external_select: ['selected_option', 'initial_option', null],
  radio_buttons: ['selected_option', 'initial_option', null],
  users_select: ['selected_user', 'initial_user', null],
  channels_select: ['selected_channel', 'initial_channel', null],
  conversations_select: ['selected_conversation', 'initial_conversation', null],
  multi_static_select: ['selected_options', 'initial_options', []],
  multi_external_select: ['selected_options', 'initial_options', []],
  checkboxes: ['selected_options', 'initial_options', []],
  multi_users_select: ['selected_users', 'initial_users', []],
  multi_channels_select: ['selected_channels', 'initial_channels', []],
  multi_conversations_select: ['selected_conversations', 'initial_conversations', []],
  datepicker: ['selected_date', 'initial_date', null],
  timepicker: ['selected_time', 'initial_time', null],
  datetimepicker: ['selected_date_time', 'initial_date_time', null],
  file_input: ['files', '', []],
};

/** The member that a field of this kind is answered with; undefined: it holds nothing, as a button. */
export const fieldMember = (type: string): string | undefined => FIELDS[type]?.[0];

/** What the fields hold at first, or still hold: a field that stays (same block and action id) keeps its value. */
export function stateOf(blocks: Block[], before: Values = {}): Values {
  const values: Values = {};
  for (const block of blocks) {
    for (const element of interactives(block)) {
      if (!fieldMember(element.type)) continue;
      const kept = before[block.block_id!]?.[element.action_id!];
      setField(values, { block, element }, kept?.type === element.type ? kept : initial(element));
    }
  }
  return values;
}

/** Puts what a field holds into the state around it. */
export function setField(
  values: Values,
  field: { block: Block; element: Interactive },
  state: FieldState,
): void {
  const { block, element } = field;
  values[block.block_id!] = { ...values[block.block_id!], [element.action_id!]: state };
}

function initial(element: Interactive): FieldState {
  const [member, from, none] = FIELDS[element.type]!;
  return { type: element.type, [member]: (element as Loose)[from] ?? none };
}

/** Gives a message or an ephemeral message the state of its fields. */
export function rememberState(holder: { blocks?: Block[]; state?: Values }): void {
  const state = stateOf(holder.blocks ?? [], holder.state);
  if (Object.keys(state).length > 0) holder.state = state;
  else delete holder.state;
}

/**
 * The state of a field for what a person gives: text, an option's value, several of them, an id, a date. Throws when
 * the field does not offer it.
 */
export function filled(element: Interactive, given: unknown): FieldState {
  const member = fieldMember(element.type);
  if (!member) throw new Error(`A ${element.type} holds no value`);
  const state = (value: unknown): FieldState => ({ type: element.type, [member]: value });
  if (given === null || given === '') return state(FIELDS[element.type]![2]);
  if (member === 'selected_option') return state(pick(element, given));
  if (member === 'selected_options') return state([given].flat().map((one) => pick(element, one)));
  return state(member.endsWith('s') ? [given].flat() : given);
}

function pick(element: Interactive, given: unknown): unknown {
  if (typeof given === 'object' && given !== null) return given;
  const { options = [], option_groups: groups = [] } = element as {
    options?: { value: string }[];
    option_groups?: { options: { value: string }[] }[];
  };
  const all = [...options, ...groups.flatMap((group) => group.options)];
  const found = all.find(({ value }) => value === given);
  if (found) return found;
  const offered = all.map(({ value }) => value).join(', ');
  throw new Error(`${element.action_id} offers no ${String(given)}, only: ${offered}`);
}
