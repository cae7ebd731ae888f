import type { Problem } from '@recourse/api-client';
import { inputRule } from '@recourse/complaint-domain';
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type * as z from 'zod';
import type { AppEnv } from './app-env.ts';
import type { Answer, Rendered } from './register/rpc.ts';

/** The refusals that the HTTP layer makes itself; the register's own arrive already built. */
const KINDS = {
  invalid: { status: 400, title: 'The request is not valid' },
  unauthenticated: { status: 401, title: 'Who is calling is not known' },
  forbidden: { status: 403, title: 'Not allowed' },
  'not-found': { status: 404, title: 'Not found' },
  'length-required': { status: 411, title: 'Length required' },
  'too-large': { status: 413, title: 'Too large' },
  'unsupported-media-type': { status: 415, title: 'Wrong content type' },
  'upgrade-required': { status: 426, title: 'A WebSocket is expected here' },
  internal: { status: 500, title: 'Something went wrong on our side' },
  misconfigured: { status: 500, title: 'The service is not configured' },
  unavailable: { status: 503, title: 'Not available at the moment' },
} as const;
export type ProblemKind = keyof typeof KINDS;

export type FieldError = { field: string; rule: string; message: string };

export function problemOf(code: ProblemKind, detail: string, errors?: FieldError[]): Problem {
  const problem: Problem = { type: `urn:recourse:problem:${code}`, ...KINDS[code], code, detail };
  return errors ? { ...problem, errors } : problem;
}

/** One field and the rule it breaks. */
export function invalidField(field: string, rule: string, message: string): Problem {
  return problemOf('invalid', `${field}: ${message}`, [{ field, rule, message }]);
}

/** What zod found, field by field. Array places are written as in `issues.0`. */
export function problemOfZod(error: z.core.$ZodError): Problem {
  const errors = error.issues.flatMap(fieldErrors);
  const detail = errors.map((e) => `${e.field}: ${e.message}`).join('; ');
  return { ...problemOf('invalid', detail.slice(0, 1_000), errors), rule: errors[0]!.rule };
}

function fieldErrors(issue: z.core.$ZodIssue): FieldError[] {
  const path = issue.path.map(String);
  // Only commands are told apart by a member: one that is none of them is unknown.
  const rule = 'discriminator' in issue ? 'IN1' : inputRule(issue.code);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      field: [...path, key].join('.'),
      rule,
      message: 'is not a known field',
    }));
  return [{ field: path.join('.') || 'body', rule, message: issue.message }];
}

/** Sends a refusal. */
export function refuse(c: Context<AppEnv>, problem: Problem, headers: Record<string, string> = {}): Response {
  const body: Problem = { ...problem, requestId: c.get('requestId') };
  const all: Record<string, string> = { 'content-type': 'application/problem+json', ...headers };
  if (problem.status === 401) all['www-authenticate'] = 'Bearer realm="recourse"';
  if (problem.status === 503) all['retry-after'] = '10';
  return c.body(JSON.stringify(body), problem.status as ContentfulStatusCode, all);
}

/** Sends what a register answered. */
export function send<T>(
  c: Context<AppEnv>,
  answer: Answer<T>,
  options: {
    status?: (value: T) => ContentfulStatusCode;
    headers?: (value: T) => Record<string, string>;
  } = {},
): Response {
  if (!answer.ok) return refuse(c, answer.problem);
  const { value } = answer;
  return c.json(value as object, options.status?.(value) ?? 200, options.headers?.(value) ?? {});
}

/** Says that it is done, where there is nothing to show. */
export function sendDone(c: Context<AppEnv>, answer: Answer<true>): Response {
  return answer.ok ? c.body(null, 204) : refuse(c, answer.problem);
}

/** Sends an answer that is JSON text already. */
export function sendRendered(c: Context<AppEnv>, answer: Answer<Rendered<unknown>>): Response {
  if (!answer.ok) return refuse(c, answer.problem);
  const { json, version } = answer.value;
  const etag: Record<string, string> = version === null ? {} : { etag: `"${version}"` };
  return c.body(json, 200, { 'content-type': 'application/json', ...etag });
}

/** The object behind a call could not be reached or is overloaded: nothing is known to be wrong with the request. */
export function isUnavailable(error: unknown): boolean {
  const { retryable, overloaded } = (error ?? {}) as { retryable?: boolean; overloaded?: boolean };
  return retryable === true || overloaded === true;
}
