import type { ButtonId, Button as ChatButton, Words } from '@recourse/chat';
import type { Button, ConfirmationDialog } from '@slack/types';
import { buttonText, LIMIT, plainText } from './blocks.ts';

/** The `action_id` of each button. */
export const ACTION_IDS = {
  assign: 'case:assign',
  acknowledge: 'case:acknowledge',
  send: 'case:send',
  task: 'case:task',
  escalate: 'case:escalate',
  note: 'case:note',
  open: 'case:open',
  done: 'task:done',
  cancel: 'task:cancel',
  'take-back': 'sending:take-back',
  'send-now': 'sending:send-now',
  approve: 'approval:approve',
  decline: 'approval:decline',
} as const satisfies Record<ButtonId, string>;

/** Shows the whole of a text that was folded. */
export const SHOW_ALL = 'show_all';

/** The id of an answer that waits for a second person: a case has one at a time. */
export const DRAFT = 'draft';

/**
 * What a click says, as JSON in the button's `value`. `id`: of the task, letter, answer or note. A note's message does not know
 * its case's reference: the place where it stands does.
 */
export type ActionValue = { reference?: string | undefined; id?: string | undefined };

export function actionValue({ reference, id }: ActionValue): string {
  return JSON.stringify({ ...(reference && { reference }), ...(id && { id }) }).slice(0, LIMIT.value);
}

/** Reads a button's `value` back; `{}` for anything that is none of ours. */
export function actionValueOf(value: string | undefined): ActionValue {
  try {
    const read: unknown = JSON.parse(value ?? '');
    if (typeof read !== 'object' || read === null) return {};
    const { reference, id } = read as Record<string, unknown>;
    return {
      ...(typeof reference === 'string' && { reference }),
      ...(typeof id === 'string' && { id }),
    };
  } catch {
    return {};
  }
}

export function buttonOf(button: ChatButton, value: ActionValue, words: Words): Button {
  const confirm = button.id === 'escalate' ? escalateConfirm(button.label, value, words) : null;
  return {
    type: 'button',
    text: buttonText(button.label),
    action_id: ACTION_IDS[button.id],
    value: actionValue(value),
    ...(button.style && { style: button.style }),
    ...(button.url && button.url.length <= LIMIT.url && { url: button.url }),
    ...(confirm && { confirm }),
  };
}

export function showAllButton(value: ActionValue, words: Words): Button {
  return {
    type: 'button',
    text: buttonText(words.t('complaint.more')),
    action_id: SHOW_ALL,
    value: actionValue(value),
  };
}

function escalateConfirm(label: string, { reference = '' }: ActionValue, words: Words): ConfirmationDialog {
  return {
    title: plainText(words.t('notes.escalate', { reference }), LIMIT.confirmTitle),
    text: plainText(words.t('notes.escalate.text'), LIMIT.confirmText),
    confirm: plainText(label, LIMIT.confirmButton),
    deny: plainText(words.t('common.cancel'), LIMIT.confirmButton),
  };
}
