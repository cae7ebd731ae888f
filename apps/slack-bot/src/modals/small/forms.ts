import type { CommandBody } from '@recourse/api-client/client';
import type { ComplaintView, SessionView } from '@recourse/api-client/schemas';
import type { Words } from '@recourse/chat';
import type { CommandName } from '@recourse/complaint-domain';
import type { KnownBlock, ModalView } from '@slack/types';
import { formView, momentField, selectField, textField } from '../kit/inputs.ts';
import { aside } from '../kit/text.ts';
import type { Values } from '../kit/values.ts';

/** What a small form is about. `id`: of the task. */
export type Subject = { reference: string; id?: string | undefined };
export type Known = { view: ComplaintView; members: Pick<SessionView['members'][number], 'id' | 'name'>[] };
type Texts = { title: string; submit: string; line: string };

type Spec<N extends CommandName> = {
  command: N;
  /** Whether it offers a choice of members. */
  members: boolean;
  texts: (words: Words, subject: Subject, known: Known) => Texts;
  fields: (words: Words, known: Known) => KnownBlock[];
  data: (values: Values, subject: Subject) => CommandBody<N>;
};
function spec<N extends CommandName>(one: Spec<N>): Spec<N> {
  return one;
}

/** To whom a case can be escalated. */
const ESCALATION = ['manager', 'compliance', 'investigator', 'administrator'] as const;

/** Forms that give one command. Each field is named like the member of its data. */
export const SMALL_FORMS = {
  note: spec({
    command: 'AddNote',
    members: false,
    texts: (words, { reference }) => ({
      title: words.t('notes.text'),
      submit: words.t('common.save'),
      line: words.t('actions.note', { reference }),
    }),
    fields: (words) => [textField({ name: 'text', label: words.t('notes.text'), lines: true })],
    data: ({ text }) => ({ text }),
  }),
  task: spec({
    command: 'AddTask',
    members: true,
    texts: (words, { reference }) => ({
      title: words.t('tasks.new'),
      submit: words.t('tasks.add'),
      line: words.t('actions.task', { reference }),
    }),
    fields: (words, { members }) => [
      textField({ name: 'title', label: words.t('tasks.what'), most: 300 }),
      selectField({
        name: 'assignee',
        label: words.t('tasks.who'),
        hint: words.t('tasks.anyone'),
        optional: true,
        options: members.map(({ id, name }) => ({ value: id, label: name })),
      }),
      momentField({ name: 'dueAt', label: words.t('tasks.due'), optional: true }),
    ],
    data: ({ title, assignee, dueAt }) => ({
      title,
      ...(assignee && { assignee }),
      ...(dueAt && { dueAt: Number(dueAt) * 1_000 }),
    }),
  }),
  escalate: spec({
    command: 'Escalate',
    members: false,
    texts: (words, { reference }) => ({
      title: words.t('do.Escalate'),
      submit: words.t('do.Escalate'),
      line: words.t('actions.escalate', { reference }),
    }),
    fields: (words) => [
      selectField({
        name: 'to',
        label: words.t('actions.escalate.to'),
        value: 'manager',
        options: ESCALATION.map((role) => ({ value: role, label: words.t(`role.${role}`) })),
      }),
      textField({ name: 'reason', label: words.t('end.reason'), lines: true }),
    ],
    data: ({ to, reason }) => ({ to: to as (typeof ESCALATION)[number], reason }),
  }),
  cancel: spec({
    command: 'CancelTask',
    members: false,
    texts: (words, { id }, { view }) => ({
      title: words.t('tasks.cancelAction'),
      submit: words.t('tasks.cancelAction'),
      line: words.t('actions.task.cancel', {
        title: view.tasks.find((task) => task.id === id)?.title ?? words.t('erased.item'),
      }),
    }),
    fields: (words) => [textField({ name: 'reason', label: words.t('tasks.reason'), lines: true })],
    data: ({ reason }, { id }) => ({ task: id ?? '', reason }),
  }),
  decline: spec({
    command: 'DeclineFinalResponse',
    members: false,
    texts: (words) => ({
      title: words.t('actions.decline.modal'),
      submit: words.t('approval.decline'),
      line: words.t('actions.decline.hint'),
    }),
    fields: (words) => [textField({ name: 'reason', label: words.t('actions.decline.reason'), lines: true })],
    data: ({ reason }) => ({ reason }),
  }),
} as const;

export type SmallName = keyof typeof SMALL_FORMS;

/** One of the small forms, empty. */
export function smallForm(name: SmallName, subject: Subject, known: Known, words: Words): ModalView {
  const { texts, fields } = SMALL_FORMS[name];
  const { title, submit, line } = texts(words, subject, known);
  return formView({
    callback: `small:${name}`,
    title,
    submit,
    close: words.t('common.cancel'),
    meta: subject,
    blocks: [aside(line), ...fields(words, known)],
  });
}
