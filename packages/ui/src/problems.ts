import type { Problem } from '@recourse/api-client/schemas';
import type { I18n } from './i18n.ts';
import type { WordTexts } from './messages/types.ts';

/** What went wrong, for a person: translated by code, with the rule's id for whoever wants to look it up. */
export type Failure = {
  text: string;
  rule?: string | undefined;
  fields: string[];
  /** The service's own account of a refusal, for screens that show more of it. */
  rejection?: Problem['rejection'];
};

const BY_STATUS = {
  400: 'error.invalid',
  403: 'error.forbidden',
  409: 'error.conflict',
  412: 'error.stale',
  413: 'error.too-large',
  422: 'error.invalid',
  429: 'error.rate-limited',
} as const satisfies Record<number, keyof WordTexts>;

/** Says nothing but words that chats have as well. */
export function failureOf(problem: Problem, i18n: Pick<I18n, 'lookup'>): Failure {
  const code = problem.rejection?.code ?? problem.code;
  const byStatus = i18n.lookup(
    BY_STATUS[problem.status as keyof typeof BY_STATUS] ?? 'error.unexpected',
    problem.title,
  );
  return {
    text: i18n.lookup(`rejection.${code}`, byStatus),
    rule: problem.rejection?.rule ?? problem.rule,
    fields: (problem.errors ?? []).map((error) => fieldText(error, i18n)),
    rejection: problem.rejection,
  };
}

/** The rules of the specification's chapter Input that a person can do something about. */
const IN_WORDS = ['IN2', 'IN3', 'IN5', 'IN6'] as const;

/** The field by the last part of its name, and what is wrong with it; other rules speak for themselves. */
function fieldText(
  { field, rule, message }: NonNullable<Problem['errors']>[number],
  i18n: Pick<I18n, 'lookup'>,
): string {
  const known = IN_WORDS.find((id) => id === rule);
  const limit = /\d+/.exec(message)?.[0];
  if (known === undefined || (known === 'IN3' && limit === undefined)) return `${field}: ${message}`;
  return i18n.lookup(`invalid.${known}`, message, {
    field: field.split('.').at(-1) ?? field,
    limit: limit ?? '',
  });
}
