import type { CaseCard } from '@recourse/channel';
import { obligationName } from '@recourse/ui/timeline';
import { joined, moment, type Rich, say, someone } from '../rich.ts';
import type { Words } from '../words/index.ts';
import { caseButtons, openButton } from './buttons.ts';
import { type Stages, stepText } from './step.ts';
import type { Content, Line } from './types.ts';

export type CardOptions = {
  /** False: others read along who may not see the case, so only its reference is shown. */
  reveal: boolean;
  /** The register's own names of stages, where they are known. */
  stages?: Stages | undefined;
};

/** The card of a case: what to do next, then the nearest date with its source, then how the case stands. */
export function cardContent(card: CaseCard, words: Words, { reveal, stages }: CardOptions): Content {
  if (!reveal) return hiddenCard(card, words);
  return {
    title: card.subject ? `${card.reference} · ${card.subject}` : card.reference,
    sentence: say(words, 'card.step', { step: stepText(card.step, words, stages) }),
    lines: cardLines(card, words),
    buttons: caseButtons(card.allowed, card.url, words, card.step?.command),
  };
}

function hiddenCard({ reference, url }: CaseCard, words: Words): Content {
  return {
    title: reference,
    sentence: [words.t('card.hidden')],
    lines: [],
    buttons: [openButton(url, words)],
  };
}

/** The facts of a case; the date that presses comes first. */
export function cardLines(card: CaseCard, words: Words): Line[] {
  const { t, lookup } = words;
  return [
    ...dateLines(card.next, words),
    {
      label: t('card.status'),
      value: joined([[t(`status.${card.status}`)], ...stageOf(card, words)], ' · '),
    },
    { label: t('card.priority'), value: priorityOf(card, words) },
    { label: t('classification.type'), value: [t(`type.${card.type}`)] },
    { label: t('case.assignee'), value: card.owner ? [someone(card.owner)] : [t('case.nobody')] },
    { label: t('case.queue'), value: [card.queue.label || lookup(`queue.${card.queue.id}`, card.queue.id)] },
    ...tasksLine(card, words),
    ...(card.closedCircle ? [{ label: t('case.restricted'), value: [t('room.circle')] }] : []),
  ];
}

function stageOf({ stage }: CaseCard, words: Words): Rich[] {
  return stage ? [[stage.label || words.lookup(`stage.${stage.id}`, stage.id)]] : [];
}

function tasksLine({ openTasks }: CaseCard, words: Words): Line[] {
  if (openTasks === 0) return [];
  return [{ label: words.t('tasks.title'), value: [words.t('card.tasks', { n: openTasks })] }];
}

const EMPHASIS = { due: undefined, warn: 'warning', missed: 'danger' } as const;

/** The nearest date, what it is owed under, and a warning where nobody checked the rule against its source. */
export function dateLines(next: CaseCard['next'], words: Words): Line[] {
  if (!next) return [];
  const date = moment(next.due, words);
  const duty = obligationName(next.kind, words);
  const value = say(words, next.state === 'missed' ? 'card.was' : 'card.by', { duty, date });
  return [
    { label: words.t('reason.obligation'), value, emphasis: EMPHASIS[next.state] },
    { label: words.t('alert.source'), value: sourceOf(next, words) },
  ];
}

export function sourceOf(next: { citation: string; verifiedOn: string | null }, words: Words): Rich {
  const unverified = next.verifiedOn === null ? [[words.t('obligations.unverified')]] : [];
  return joined([next.citation ? [next.citation] : [], ...unverified], ' · ');
}

/** The level, and what raises it: reasons whose factor is above one. */
function priorityOf({ priority }: CaseCard, words: Words): Rich {
  const level = words.t(`priority.${priority.level}`);
  const reasons = priority.reasons
    .filter(({ factor }) => factor > 1)
    .map((reason) => reasonOf(reason, words));
  if (reasons.length === 0) return [level];
  return [words.t('card.because', { level, reasons: words.list(reasons) })];
}

function reasonOf({ code, value }: { code: string; value: string }, words: Words): string {
  const name = words.lookup(`reason.${code}`, code);
  const said = code === 'obligation' ? obligationName(value, words) : words.lookup(`${code}.${value}`, '');
  return said === '' ? name : words.t('card.reason', { name, value: said });
}
