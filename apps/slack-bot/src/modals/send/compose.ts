import type { ComplaintView, SessionView } from '@recourse/api-client/schemas';
import {
  dutyName,
  kindsOf,
  LANGUAGE_CHOICES,
  recipientText,
  rulesFor,
  splitForInputs,
  templatesOf,
  type Words,
  waysOf,
} from '@recourse/chat';
import type { KnownBlock, ModalView } from '@slack/types';
import {
  confirmation,
  dayField,
  formView,
  optionLabel,
  pressButton,
  selectField,
  textField,
} from '../kit/inputs.ts';
import { fact, marked } from '../kit/text.ts';
import { noticeBlocks } from '../kit/views.ts';
import { findingBlocks } from './findings.ts';
import { type Checked, type Draft, type Meta, PART_SIZE, PARTS, partName } from './state.ts';

export type Known = {
  view: ComplaintView;
  templates: SessionView['settings']['templates'];
  /** The time that the register goes by, UTC ms. */
  now: number;
  /** For how long a letter can be taken back. */
  undoSeconds: number;
};
export type Look = {
  /** How often the text was put in anew. */
  count: number;
  filled: string;
  notice?: string | undefined;
};

/** The form in which a letter is written: to whom and by which way first, what is missing in it last. */
export function composeView({ draft, letter }: Checked, known: Known, words: Words, look: Look): ModalView {
  const { t } = words;
  const { parts, glue } = splitForInputs(draft.text, PART_SIZE);
  return formView({
    callback: 'send',
    title: t('send.modal'),
    submit: t('send.continue'),
    close: t('common.cancel'),
    meta: {
      reference: draft.reference,
      count: look.count,
      filled: look.filled,
      glue,
      letter: { surface: draft.surface },
    } satisfies Meta,
    blocks: [
      ...noticeBlocks(look.notice),
      ...addressBlocks(draft, known.view, words),
      ...choiceBlocks(draft, known, words, look.count),
      ...aboutBlocks(draft, known.view, words, look.count),
      ...textBlocks(parts, words, look.count, { label: t('send.text'), hint: t('send.text.hint') }),
      { type: 'actions', block_id: 'check', elements: [pressButton('send:check', t('send.check'))] },
      ...(letter ? findingBlocks(letter, words) : []),
    ],
  });
}

/** "To Nora Quinn <…>, public reply in Zendesk ticket 35": what leaves the house says so before anything else. */
export function addressBlocks(draft: Draft, view: ComplaintView, words: Words): KnownBlock[] {
  const ways = waysOf(view, words);
  const way = ways.find(({ surface }) => surface === draft.surface) ?? ways[0];
  const through = draft.how ? words.t('writing.outside') : (way?.text ?? words.t('writing.noWay'));
  const { safeContact } = view.complainant ?? {};
  return [
    ...marked(
      [
        `:outbox_tray: ${words.t('send.outward')}`,
        fact(words.t('writing.recipient'), recipientText(view, words)),
        fact(words.t('writing.through'), through),
        ...(safeContact ? [fact(words.t('writing.safe'), safeContact)] : []),
      ].join('\n'),
    ),
  ];
}

function choiceBlocks(draft: Draft, { view, templates }: Known, words: Words, count: number): KnownBlock[] {
  const { t } = words;
  const open = templatesOf(draft.kind, templates, view).templates;
  const kinds = kindsOf(view).map((kind) => ({ value: kind, label: t(`messageKind.${kind}`) }));
  const replace = confirmation({
    title: t('send.replace.title'),
    text: t('send.replace'),
    yes: t('send.replace.yes'),
    no: t('send.replace.no'),
  });
  return [
    selectField({ name: 'kind', label: t('send.kind'), value: draft.kind, options: kinds, live: true }),
    ...(open.length > 0
      ? [
          selectField({
            name: `template.${count}`,
            label: t('send.template'),
            value: draft.template,
            options: open.map(({ id, label }) => ({ value: id, label })),
            optional: true,
            live: true,
            ...(draft.text && { confirm: replace }),
          }),
        ]
      : []),
    selectField({
      name: 'language',
      label: t('writing.language'),
      value: draft.language,
      options: LANGUAGE_CHOICES,
      live: true,
    }),
    ...wayBlocks(draft, view, words),
  ];
}

/** A choice only where there is one; where nothing reaches the complainant, how it was sent must be said. */
function wayBlocks(draft: Draft, view: ComplaintView, words: Words): KnownBlock[] {
  const ways = waysOf(view, words);
  const options = ways.map(({ surface, text }) => ({ value: surface, label: optionLabel(text) }));
  return [
    ...(options.length > 1
      ? [
          selectField({
            name: 'surface',
            label: words.t('writing.through'),
            value: draft.surface || options[0]?.value,
            options,
          }),
        ]
      : []),
    textField({
      name: 'how',
      label: words.t('send.how'),
      hint: words.t('send.how.hint'),
      value: draft.how,
      optional: ways.length > 0,
      most: 300,
    }),
  ];
}

function aboutBlocks(draft: Draft, view: ComplaintView, words: Words, count: number): KnownBlock[] {
  const { t } = words;
  if (draft.kind === 'final-response')
    return [
      dayField({
        name: 'offerUntil',
        label: t('send.offerUntil'),
        value: draft.offerUntil,
        optional: true,
      }),
    ];
  const rules = rulesFor(draft.kind, view);
  if (rules.length === 0) return [];
  const chosen = rules.find(({ id }) => id === draft.rule);
  const longest = chosen?.extension?.longest;
  const options = rules.map(({ id, kind, due }) => ({
    value: id,
    label: optionLabel(t('send.rule.line', { duty: dutyName(kind, words), date: words.formatDate(due) })),
  }));
  return [
    selectField({
      name: `rule.${count}`,
      label: t('send.rule'),
      value: draft.rule,
      options,
      live: true,
      optional: draft.kind !== 'delay-notice',
    }),
    ...(chosen?.extension
      ? [
          dayField({
            name: `until.${count}`,
            label: t('send.until'),
            hint: longest ? t('send.until.longest', { date: words.formatDay(longest) }) : undefined,
            value: draft.until || longest || '',
            optional: longest !== null,
            live: true,
          }),
        ]
      : []),
  ];
}

type TextField = { label: string; hint: string };

/** A spare field follows the last one while a letter may still grow. */
export function textBlocks(
  parts: string[],
  words: Words,
  count: number,
  { label, hint }: TextField,
): KnownBlock[] {
  const spare = (parts.at(-1)?.length ?? 0) > PART_SIZE / 2 && parts.length < PARTS ? [''] : [];
  return [...parts, ...spare].map((part, at) =>
    textField({
      name: `${partName(at)}.${count}`,
      label: at === 0 ? label : words.t('send.text.more', { n: at + 1 }),
      hint: at === 0 ? hint : undefined,
      value: part,
      lines: true,
      optional: at > 0,
    }),
  );
}
