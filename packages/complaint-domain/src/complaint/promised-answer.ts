import type { ObligationFacts } from '../obligations/index.ts';
import type { Regime } from '../regimes/index.ts';
import { ownRegime } from './own-regime.ts';
import type { Policy } from './policy.ts';
import { sentAt } from './sent-at.ts';
import type { Complaint } from './state.ts';

type Assessment = NonNullable<ObligationFacts['assessments']>[number];

export const PROMISED_ANSWER_RULE = 'internal/promised-answer';

/**
 * FA11: the day that a letter promised when the law took that letter instead of the answer. No date of the law is left
 * then, so the organisation watches its own. Null where nothing was promised; of several promises the last one holds.
 */
export function promisedAnswer(c: Complaint, policy: Policy): Assessment | null {
  for (const { rule, message, until } of c.delayNotices.toReversed()) {
    const letter = c.messages.find(({ id }) => id === message);
    if (until !== undefined && letter && sentAt(letter) !== null && isMetByNotice(rule, policy))
      return { rule: PROMISED_ANSWER_RULE, due: until, proof: message };
  }
  return null;
}

function isMetByNotice(id: string, { regimes }: Policy): boolean {
  const versions = regimes.flatMap(({ rules }) => rules.filter((rule) => rule.id === id));
  return versions.some(
    ({ extension, satisfiedBy }) =>
      extension === null && satisfiedBy.some((way) => 'act' in way && way.act === 'delay-notice'),
  );
}

/** The organisation's own, as a regime of one rule: the letter names the day, and only the answer keeps the promise. */
export const PROMISED_ANSWER: Regime = ownRegime(
  'internal-promise',
  {
    en: 'Promises to the complainant',
    it: 'Promesse al reclamante',
    pl: 'Obietnice wobec skarżącego',
    pt: 'Promessas ao reclamante',
    ar: 'الوعود المقدَّمة إلى المشتكي',
  },
  {
    id: PROMISED_ANSWER_RULE,
    kind: 'final-response',
    limit: { assess: 'the day that the letter promised' },
    clock: { start: 'delay-notice-sent' },
    satisfiedBy: [{ act: 'final-response', step: 'sent' }],
    pausable: false,
    source: {
      citation: 'Service standard: an answer on the promised day',
      title: 'The organisation’s own standard',
    },
  },
);
