import type { Problem } from '@recourse/api-client/schemas';
import { failureOf } from '@recourse/ui/problems';
import type { Words } from './words/index.ts';

type Rejected = { code: string; rule: string; message: string; detail?: Record<string, unknown> | undefined };

/** Why a command was refused, as a sentence with the id of its rule. */
export function whyNot(rejection: Rejected, words: Words): string {
  const text = words.lookup(`rejection.${rejection.code}`, rejection.message);
  return [words.t('refusals.why', { text, rule: rejection.rule }), missingIn(rejection, words)]
    .filter(Boolean)
    .join(' ');
}

/** What a stage still needs, where the refusal says so. */
function missingIn({ detail }: Rejected, words: Words): string {
  const missing = Array.isArray(detail?.missing) ? detail.missing.map(String) : [];
  if (missing.length === 0) return '';
  return words.t('refusals.missing', {
    missing: words.list(missing.map((what) => words.lookup(`requirement.${what}`, what))),
  });
}

/**
 * What went wrong, for the person who asked: a refusal by the service with its rule, or that it could not be reached.
 * Takes whatever the client of the HTTP API threw, or the problem itself. `reference`: the case that was asked for, where
 * "not found" means that there is none.
 */
export function explainProblem(thrown: unknown, words: Words, reference?: string): string {
  const problem = problemOf(thrown);
  if (!problem) {
    const lost = (thrown as Error | undefined)?.name === 'UnreachableError';
    return words.t(lost ? 'error.unreachable' : 'error.unexpected');
  }
  if (problem.status === 404 && reference !== undefined) return words.t('refusals.not-found', { reference });
  if (problem.rejection) return whyNot(problem.rejection, words);
  const { text, rule, fields } = failureOf(problem, words);
  const whole = rule === undefined ? text : words.t('refusals.why', { text, rule });
  return [whole, ...fields].join('\n');
}

function problemOf(thrown: unknown): Problem | null {
  const held = (thrown as { problem?: unknown } | null)?.problem ?? thrown;
  const { status, code } = (held ?? {}) as Partial<Problem>;
  return typeof status === 'number' && typeof code === 'string' ? (held as Problem) : null;
}
