import type { Assessment, SessionView } from '@recourse/api-client/schemas';
import {
  categoryChoices,
  channelChoices,
  LANGUAGE_CHOICES,
  severityChoices,
  shorten,
  type Words,
} from '@recourse/chat';
import type { KnownBlock, ModalView } from '@slack/types';
import {
  emailField,
  formView,
  LIMITS,
  momentField,
  optionLabel,
  pressButton,
  selectField,
  textField,
} from '../kit/inputs.ts';
import { aside, escaped, literal, marked } from '../kit/text.ts';
import { noticeBlocks } from '../kit/views.ts';
import type { Message } from './message.ts';

export type RegisterMeta = { channel?: string; ts?: string; thread?: string };

export type Prefilled = {
  /** Null: it is told in the command or typed. */
  message: Message | null;
  text: string;
  author: { name: string; email: string | null; stranger: boolean } | null;
  link: string | null;
  assessment: Assessment | null;
  session: Pick<SessionView, 'settings' | 'now'>;
  maxFileBytes: number;
  notice?: string | undefined;
};

/** Everything that the message and its assessment already tell; what must be chosen by a person is left open. */
export function registerView(known: Prefilled, words: Words): ModalView {
  const { t } = words;
  const { message } = known;
  const meta: RegisterMeta =
    message === null ? {} : { channel: message.channel, ts: message.ts, thread: message.thread };
  return formView({
    callback: 'register',
    title: t('register.modal'),
    submit: t('register.submit'),
    close: t('common.cancel'),
    meta,
    blocks: [
      ...noticeBlocks(known.notice),
      ...sourceBlocks(known, words),
      ...assessmentBlocks(known, words),
      ...whatBlocks(known, words),
      ...whoBlocks(known, words),
      ...howBlocks(known, words),
      ...fileBlocks(known, words),
    ],
  });
}

function sourceBlocks({ message, author, link }: Prefilled, words: Words): KnownBlock[] {
  if (message === null) return [];
  const name = author?.name ?? message.appName ?? '?';
  const from = escaped(words.t('register.from', { name, date: words.formatDate(message.at) }));
  return marked(link ? `${from} · <${link}|${escaped(words.t('register.message'))}>` : from);
}

/** Shows at most as many cases that may be the same. */
const DUPLICATES = 5;

/** Whether it reads like a complaint, which words say so, and which cases may be the same. */
function assessmentBlocks({ assessment, text, message }: Prefilled, words: Words): KnownBlock[] {
  if (assessment === null) return [];
  const { t } = words;
  const said = [...new Set(assessment.words.map(({ word }) => word))].slice(0, 12);
  const verdict = t(assessment.complaint ? 'assess.looks' : 'assess.not');
  const why = said.length > 0 ? t('register.words', { words: words.list(said) }) : t('assess.noWords');
  return [
    ...(text === '' ? [] : marked(`*${escaped(verdict)}*\n${escaped(why)}`)),
    ...(assessment.duplicates.length > 0 ? marked(`*${escaped(t('duplicates.title'))}*`) : []),
    ...assessment.duplicates.slice(0, DUPLICATES).flatMap((row) => {
      const parts = [
        row.reference,
        t(`status.${row.status}`),
        ...(row.sameRequester ? [t('duplicates.sameRequester')] : []),
        t('duplicates.similar', { percent: words.percent(row.similarity) }),
      ];
      const [section] = marked(
        `${escaped(parts.join(' · '))}\n${escaped(shorten(row.subject ?? t('list.noSubject'), 300))}`,
      );
      if (section === undefined) return [];
      const accessory = pressButton('register:instead', t('register.instead'), row.reference);
      return message === null ? [section] : [{ ...section, accessory }];
    }),
  ];
}

/** How much of a message that is too long for a field is shown. */
const BEGINNING = 1_500;

/** A message that a field cannot hold is registered as it stands in Slack, so it is only shown. */
function whatBlocks({ text, message }: Prefilled, words: Words): KnownBlock[] {
  const { t } = words;
  const subject = textField({
    name: 'subject',
    label: t('register.subject'),
    value: subjectOf(text),
    optional: true,
    most: 300,
  });
  if (message === null || text.length <= LIMITS.input)
    return [
      subject,
      textField({ name: 'description', label: t('register.description'), value: text, lines: true }),
    ];
  return [
    subject,
    ...marked(escaped(t('register.whole', { n: text.length }))),
    ...literal(shorten(text, BEGINNING)).blocks,
    {
      type: 'actions',
      block_id: 'whole',
      elements: [pressButton('register:whole', t('complaint.more'))],
    },
  ];
}

/** The first line, when it is as short as a subject. */
function subjectOf(text: string): string {
  const line = text.split('\n').find((each) => each.trim() !== '') ?? '';
  return line.length <= 120 ? line.trim() : '';
}

function whoBlocks({ author }: Prefilled, words: Words): KnownBlock[] {
  const { t } = words;
  const own = author?.stranger ? author : null;
  return [
    ...(own ? [aside(t('register.connect'))] : []),
    textField({ name: 'name', label: t('register.name'), value: own?.name, optional: true, most: 300 }),
    emailField({
      name: 'email',
      label: t('register.email'),
      hint: t('register.email.own'),
      value: own?.email ?? '',
      optional: true,
    }),
    textField({
      name: 'country',
      label: t('register.country'),
      hint: t('register.country.hint'),
      optional: true,
      most: 2,
    }),
  ];
}

function howBlocks({ assessment, author, message, session }: Prefilled, words: Words): KnownBlock[] {
  const { t } = words;
  const categories = categoryChoices(session.settings, LIMITS.options);
  return [
    ...(categories.length > 0
      ? [
          selectField({
            name: 'category',
            label: t('register.category'),
            options: categories.map(({ value, label }) => ({ value, label: optionLabel(label) })),
          }),
        ]
      : []),
    selectField({
      name: 'severity',
      label: t('register.severity'),
      value: assessment?.severity ?? 'medium',
      options: severityChoices(words),
    }),
    selectField({
      name: 'channel',
      label: t('register.channel'),
      value: author?.stranger ? 'slack' : undefined,
      options: channelChoices(words),
    }),
    momentField({
      name: 'receivedAt',
      label: t('register.receivedOn'),
      hint: t('register.hint'),
      value: message?.at ?? session.now,
    }),
    selectField({
      name: 'language',
      label: t('register.language'),
      value: assessment?.language ?? words.language,
      options: LANGUAGE_CHOICES,
    }),
  ];
}

function fileBlocks({ message, maxFileBytes }: Prefilled, words: Words): KnownBlock[] {
  const { t } = words;
  const files = message?.files ?? [];
  const isBig = ({ size }: { size: number | null }) => size !== null && size > maxFileBytes;
  const names = (some: typeof files) =>
    words.list(some.map(({ name, size }) => (size === null ? name : `${name} (${words.formatBytes(size)})`)));
  const [big, fit] = [files.filter(isBig), files.filter((file) => !isBig(file))];
  return [
    ...(fit.length > 0 ? marked(`:paperclip: ${escaped(t('register.files', { files: names(fit) }))}`) : []),
    ...(big.length > 0
      ? noticeBlocks(t('register.files.big', { limit: words.formatBytes(maxFileBytes), files: names(big) }))
      : []),
  ];
}
