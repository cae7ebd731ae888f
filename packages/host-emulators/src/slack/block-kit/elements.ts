import * as z from 'zod';
import { confirm, option, optionGroup, plain } from './text.ts';

const actionId = z.string().min(1).max(255).optional();
const common = { action_id: actionId, focus_on_load: z.boolean().optional() };
const asked = { ...common, placeholder: plain(150).optional(), confirm: confirm.optional() };
const many = { max_selected_items: z.int().min(1).optional() };
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date in the form YYYY-MM-DD');
const time = z.string().regex(/^\d{2}:\d{2}$/, 'must be a time in the form HH:mm');
const options = z.array(option).min(1).max(100).optional();
const groups = z.array(optionGroup).min(1).max(100).optional();
const filter = z.looseObject({}).optional();
const ids = z.array(z.string().min(1)).optional();

const element = <T extends string, S extends z.core.$ZodLooseShape>(type: T, shape: S) =>
  z.strictObject({ type: z.literal(type), ...shape });

const texted = {
  ...common,
  placeholder: plain(150).optional(),
  dispatch_action_config: z
    .strictObject({
      trigger_actions_on: z
        .array(z.enum(['on_enter_pressed', 'on_character_entered']))
        .min(1)
        .max(2),
    })
    .optional(),
};

export const button = element('button', {
  action_id: actionId,
  text: plain(75),
  url: z.string().max(3_000).optional(),
  value: z.string().max(2_000).optional(),
  style: z.enum(['primary', 'danger']).optional(),
  confirm: confirm.optional(),
  accessibility_label: z.string().max(75).optional(),
});

export const image = element('image', {
  image_url: z.string().max(3_000).optional(),
  slack_file: z.looseObject({}).optional(),
  alt_text: z.string().max(2_000),
});

const staticSelect = { ...asked, options, option_groups: groups };
const SELECTS = [
  element('static_select', { ...staticSelect, initial_option: option.optional() }),
  element('multi_static_select', { ...staticSelect, ...many, initial_options: z.array(option).optional() }),
  element('external_select', {
    ...asked,
    min_query_length: z.int().min(0).optional(),
    initial_option: option.optional(),
  }),
  element('multi_external_select', {
    ...asked,
    ...many,
    min_query_length: z.int().min(0).optional(),
    initial_options: z.array(option).optional(),
  }),
  element('users_select', { ...asked, initial_user: z.string().optional() }),
  element('multi_users_select', { ...asked, ...many, initial_users: ids }),
  element('channels_select', {
    ...asked,
    initial_channel: z.string().optional(),
    response_url_enabled: z.boolean().optional(),
  }),
  element('multi_channels_select', { ...asked, ...many, initial_channels: ids }),
  element('conversations_select', {
    ...asked,
    filter,
    initial_conversation: z.string().optional(),
    default_to_current_conversation: z.boolean().optional(),
    response_url_enabled: z.boolean().optional(),
  }),
  element('multi_conversations_select', {
    ...asked,
    ...many,
    filter,
    initial_conversations: ids,
    default_to_current_conversation: z.boolean().optional(),
  }),
] as const;

const chosen = { ...common, confirm: confirm.optional() };
const overflow = element('overflow', {
  action_id: actionId,
  options: z.array(option).min(1).max(5),
  confirm: confirm.optional(),
});
const CHOICES = [
  element('checkboxes', {
    ...chosen,
    options: z.array(option).min(1).max(10),
    initial_options: z.array(option).optional(),
  }),
  element('radio_buttons', {
    ...chosen,
    options: z.array(option).min(1).max(10),
    initial_option: option.optional(),
  }),
] as const;

const TIMES = [
  element('datepicker', { ...asked, initial_date: date.optional() }),
  element('timepicker', { ...asked, initial_time: time.optional(), timezone: z.string().optional() }),
  element('datetimepicker', { ...chosen, initial_date_time: z.int().optional() }),
] as const;

const TYPED = [
  element('plain_text_input', {
    ...texted,
    multiline: z.boolean().optional(),
    min_length: z.int().min(0).max(3_000).optional(),
    max_length: z.int().min(1).max(3_000).optional(),
    initial_value: z.string().max(3_000).optional(),
  }),
  element('email_text_input', { ...texted, initial_value: z.string().optional() }),
  element('url_text_input', { ...texted, initial_value: z.string().optional() }),
  element('number_input', {
    ...texted,
    is_decimal_allowed: z.boolean(),
    initial_value: z.string().optional(),
    min_value: z.string().optional(),
    max_value: z.string().optional(),
  }),
  element('rich_text_input', { ...texted, initial_value: z.looseObject({}).optional() }),
] as const;

const fileInput = element('file_input', {
  action_id: actionId,
  filetypes: z.array(z.string()).min(1).optional(),
  max_files: z.int().min(1).max(10).optional(),
});

const ACTING = [...SELECTS, ...CHOICES, ...TIMES] as const;

/** What an `actions` block may hold. */
export const actionElement = z.discriminatedUnion('type', [button, overflow, ...ACTING]);
/** What may stand beside a section's text. */
export const accessory = z.discriminatedUnion('type', [button, overflow, image, ...ACTING]);
/** What an `input` block may ask with. */
export const inputElement = z.discriminatedUnion('type', [fileInput, ...ACTING, ...TYPED]);

export type ActionElement = z.output<typeof actionElement>;
export type Accessory = z.output<typeof accessory>;
export type InputElement = z.output<typeof inputElement>;
/** Everything that can be worked with. */
export type Interactive = ActionElement | InputElement;
