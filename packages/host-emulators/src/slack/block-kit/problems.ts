import type * as z from 'zod';

/** What is wrong with blocks or a view, in Slack's words and with Slack's pointers. */
export function problemsOf(error: z.ZodError, root: string): string[] {
  return error.issues.flatMap((issue) => describe(issue, root));
}

function describe(issue: z.core.$ZodIssue, root: string): string[] {
  const pointer = [root, ...issue.path.map(String)].join('/');
  if (issue.code === 'invalid_union') {
    const deeper = issue.errors.flat();
    if (deeper.length > 0 && issue.discriminator === undefined) {
      return deeper.flatMap((inner) => describe({ ...inner, path: [...issue.path, ...inner.path] }, root));
    }
  }
  return [`[ERROR] ${words(issue)} [json-pointer:/${pointer}]`];
}

function words(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'too_big':
      return issue.origin === 'string'
        ? `must be less than ${Number(issue.maximum) + 1} characters`
        : `no more than ${issue.maximum} items allowed`;
    case 'too_small':
      return issue.origin === 'string'
        ? `must be more than ${Number(issue.minimum) - 1} characters`
        : `no fewer than ${issue.minimum} items allowed`;
    case 'invalid_type':
      return issue.input === undefined
        ? `missing required field: ${String(issue.path.at(-1))}`
        : `failed to match all allowed schemas: must provide a ${issue.expected}`;
    case 'unrecognized_keys':
      return `invalid additional property: ${issue.keys.join(', ')}`;
    case 'invalid_union':
      return 'unsupported type';
    case 'custom':
      return issue.message;
    default:
      return issue.message;
  }
}
