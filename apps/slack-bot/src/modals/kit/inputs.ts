import { shorten } from '@recourse/chat';
import type {
  Button,
  ConfirmationDialog,
  Datepicker,
  DateTimepicker,
  EmailInput,
  InputBlock,
  KnownBlock,
  ModalView,
  PlainTextInput,
  PlainTextOption,
  StaticSelect,
} from '@slack/types';
import { plainText } from './text.ts';

/** Slack's limits for views and what stands in them, UTF-16 units (*Block Kit reference*). */
export const LIMITS = {
  blocks: 100,
  title: 24,
  button: 24,
  label: 2_000,
  hint: 2_000,
  input: 3_000,
  options: 100,
  option: 75,
  optionValue: 150,
  metadata: 3_000,
  actionText: 75,
  confirmTitle: 100,
  confirmText: 300,
  confirmButton: 30,
} as const;

/** A field has the same name as a block and as an action: `name`, or `name.2` where it was filled anew. */
export type Field = {
  name: string;
  label: string;
  hint?: string | undefined;
  /** False: it must be filled in. */
  optional?: boolean | undefined;
  /** A change is told at once, not only when the form is sent. */
  live?: boolean | undefined;
};
export type Option = { value: string; label: string };

type Element = PlainTextInput | EmailInput | StaticSelect | Datepicker | DateTimepicker;

function input({ name, label, hint, optional, live }: Field, element: Element): InputBlock {
  return {
    type: 'input',
    block_id: name,
    label: plainText(label, LIMITS.label),
    element: { ...element, action_id: actionOf(name) } as InputBlock['element'],
    optional: optional === true,
    ...(hint && { hint: plainText(hint, LIMITS.hint) }),
    ...(live && { dispatch_action: true }),
  };
}

/** The field's name without the count of how often it was filled anew. */
export function actionOf(name: string): string {
  return name.replace(/\.\d+$/, '');
}

export function textField(
  field: Field & { value?: string | undefined; lines?: boolean | undefined; most?: number | undefined },
): InputBlock {
  const { value, lines, most = LIMITS.input } = field;
  return input(field, {
    type: 'plain_text_input',
    multiline: lines === true,
    max_length: most,
    ...(value && { initial_value: value.slice(0, most) }),
  });
}

export function emailField(field: Field & { value?: string | undefined }): InputBlock {
  return input(field, { type: 'email_text_input', ...(field.value && { initial_value: field.value }) });
}

export function selectField(
  field: Field & { value?: string | undefined; options: Option[]; confirm?: ConfirmationDialog | undefined },
): InputBlock {
  const options = field.options.map(optionOf);
  const chosen = options.find(({ value }) => value === field.value);
  return input(field, {
    type: 'static_select',
    ...(options.length > LIMITS.options ? { option_groups: groupsOf(options) } : { options }),
    ...(chosen && { initial_option: chosen }),
    ...(field.confirm && { confirm: field.confirm }),
  });
}

/** More options than one list may have stand in groups, each named by its first and its last. */
function groupsOf(options: PlainTextOption[]) {
  const count = Math.ceil(options.length / LIMITS.options);
  return Array.from({ length: Math.min(count, LIMITS.options) }, (_, at) => {
    const some = options.slice(at * LIMITS.options, (at + 1) * LIMITS.options);
    const [first, last] = [some[0], some.at(-1)].map((option) => shorten(option?.text.text ?? '', 30));
    return { label: plainText(`${first} – ${last}`, LIMITS.option), options: some };
  });
}

export function optionOf({ value, label }: Option): PlainTextOption {
  return { text: plainText(label, LIMITS.option), value };
}

/** `value`: ISO date. */
export function dayField(field: Field & { value?: string | undefined }): InputBlock {
  return input(field, { type: 'datepicker', ...(field.value && { initial_date: field.value }) });
}

/** `value`: UTC ms. Slack shows and asks for it in the person's own time zone. */
export function momentField(field: Field & { value?: number | null | undefined }): InputBlock {
  const seconds = field.value == null ? null : Math.floor(field.value / 1_000);
  return input(field, { type: 'datetimepicker', ...(seconds !== null && { initial_date_time: seconds }) });
}

export function pressButton(action: string, label: string, value?: string): Button {
  return {
    type: 'button',
    action_id: action,
    text: plainText(label, LIMITS.actionText),
    ...(value && { value }),
  };
}

export function confirmation(texts: {
  title: string;
  text: string;
  yes: string;
  no: string;
}): ConfirmationDialog {
  return {
    title: plainText(texts.title, LIMITS.confirmTitle),
    text: plainText(texts.text, LIMITS.confirmText),
    confirm: plainText(texts.yes, LIMITS.confirmButton),
    deny: plainText(texts.no, LIMITS.confirmButton),
  };
}

export type Form = {
  /** What its submission is known by. */
  callback: string;
  title: string;
  submit?: string | undefined;
  close: string;
  blocks: KnownBlock[];
  /** What the form has to know when it comes back. Ids and marks only, never what people wrote. */
  meta?: object | undefined;
  /** Closing it closes those below it too. */
  last?: boolean | undefined;
};

/** A form. More blocks than a view may have are a bug of whoever made them: texts are folded before. */
export function formView({ callback, title, submit, close, blocks, meta, last }: Form): ModalView {
  return {
    type: 'modal',
    callback_id: callback,
    title: plainText(title, LIMITS.title),
    close: plainText(close, LIMITS.button),
    ...(submit && { submit: plainText(submit, LIMITS.button) }),
    ...(meta && { private_metadata: JSON.stringify(meta) }),
    ...(last && { clear_on_close: true }),
    blocks,
  };
}

/** A label for an option that would be longer than one may be: it ends in an ellipsis. */
export function optionLabel(...parts: (string | null)[]): string {
  return shorten(parts.filter(Boolean).join(' · '), LIMITS.option);
}
