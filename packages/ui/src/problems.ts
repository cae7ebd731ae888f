import type { Problem } from '@recourse/api-client/schemas';
import type { I18n } from './i18n.ts';
import type { MessageKey } from './messages/types.ts';

/** What went wrong, for a person: translated by code, with the rule's id for whoever wants to look it up. */
export type Failure = { text: string; rule?: string | undefined; fields: string[] };

const BY_STATUS = {
  400: 'error.invalid',
  403: 'error.forbidden',
  409: 'error.conflict',
  412: 'error.stale',
  413: 'error.too-large',
  422: 'error.invalid',
  429: 'error.rate-limited',
} as const satisfies Record<number, MessageKey>;

export function failureOf(problem: Problem, i18n: I18n): Failure {
  const code = problem.rejection?.code ?? problem.code;
  const byStatus = i18n.t(BY_STATUS[problem.status as keyof typeof BY_STATUS] ?? 'error.unexpected');
  return {
    text: i18n.lookup(`rejection.${code}`, byStatus),
    rule: problem.rejection?.rule ?? problem.rule,
    fields: (problem.errors ?? []).map((e) => `${e.field}: ${e.message}`),
  };
}
