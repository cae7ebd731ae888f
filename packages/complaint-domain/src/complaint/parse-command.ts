import type { core } from 'zod';
import { COMMAND_SCHEMAS, type CommandData, type CommandName } from './commands.ts';

/** One thing that is wrong with a command's data. `field` is a path such as `complainant.email`; `rule` see SPEC.md. */
export type Problem = { field: string; rule: string; message: string };

/** Validated data of one of the commands, with its name. */
export type Parsed = { [N in CommandName]: { ok: true; type: N; data: CommandData<N> } }[CommandName];

/**
 * Checks what a client sent against the command's schema and fills in defaults. Unknown members are refused, so
 * that a misspelt one is not silently ignored.
 */
export function parseCommand(type: string, data: unknown): Parsed | { ok: false; problem: Problem[] } {
  if (!Object.hasOwn(COMMAND_SCHEMAS, type))
    return { ok: false, problem: [{ field: 'type', rule: 'IN1', message: `unknown command "${type}"` }] };
  const result = COMMAND_SCHEMAS[type as CommandName].safeParse(data);
  if (!result.success) return { ok: false, problem: firstOfEachField(result.error.issues.flatMap(problems)) };
  const unkeepable = unkeepableIn(result.data, []);
  if (unkeepable.length > 0) return { ok: false, problem: unkeepable };
  return { ok: true, type, data: result.data } as Parsed;
}

/** NUL ends a text in SQLite and in several hosts; half of a surrogate pair has no UTF-8 form to hash or to keep. */
function unkeepableIn(value: unknown, path: string[]): Problem[] {
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, entry]) => unkeepableIn(entry, [...path, key]));
  if (typeof value !== 'string') return [];
  const message = value.includes('\u0000')
    ? 'must not contain a NUL character'
    : value.isWellFormed()
      ? null
      : 'must be well-formed Unicode';
  return message === null ? [] : [{ field: path.join('.'), rule: ANY_OTHER, message }];
}

function firstOfEachField(list: Problem[]): Problem[] {
  return list.filter(({ field }, index) => list.findIndex((other) => other.field === field) === index);
}

/** The rule behind each kind of problem that a schema can report. */
const RULES: Record<string, string> = {
  invalid_type: 'IN2',
  too_small: 'IN3',
  too_big: 'IN3',
  unrecognized_keys: 'IN4',
  invalid_value: 'IN5',
  invalid_union: 'IN5',
};
const ANY_OTHER = 'IN6';

/** The rule (IN2 to IN6) that a problem found by zod comes under, by its code. */
export function inputRule(code: string): string {
  return RULES[code] ?? ANY_OTHER;
}

function problems(issue: core.$ZodIssue): Problem[] {
  const path = issue.path.map(String);
  const fields = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...path, key]) : [path];
  const rule = inputRule(issue.code);
  return fields.map((field) => ({ field: field.join('.') || 'data', rule, message: issue.message }));
}
