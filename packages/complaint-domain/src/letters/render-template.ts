import Mustache from 'mustache';
import type { LocalText } from '../settings/local-text.ts';
import type { Language } from '../vocabulary.ts';
import { localText } from './format.ts';
import { isVariable } from './variables.ts';

const TAGS: [string, string] = ['{', '}'];
/** A writer of our own: the shared one may be set up otherwise by somebody else. */
const writer = new Mustache.Writer();

/**
 * - `unknown`: a variable that does not exist.
 * - `missing`: a variable outside a section that has no value for this case.
 * - `invalid`: a value that was given and does not fit the variable's type.
 * - `syntax`: a section that is not closed or never opened, a brace without its pair, a tag that templates do not have.
 */
export type TemplateProblem = {
  code: 'unknown' | 'missing' | 'invalid' | 'syntax';
  /** The variable, or for `syntax` the tag. */
  name: string;
};

/** `missing` names what a person has to add before the letter can be written. */
export type Rendered =
  | { ok: true; markdown: string }
  | { ok: false; missing: string[]; problems: TemplateProblem[] };

type Token = [type: string, value: string, start: number, end: number, children?: Token[] | string];
type Values = Readonly<Record<string, string>>;

/** What is wrong with a template whatever the case: unknown variables, open sections, other tags. */
export function templateProblems(text: string, known = isVariable as (name: string) => boolean) {
  const tokens = parse(text);
  return Array.isArray(tokens) ? distinct(tokenProblems(tokens, known)) : [tokens];
}

/**
 * A template with its variables filled in, as Markdown.
 *
 * `{name}` is replaced, `{#name}…{/name}` stays only where the variable has a value, `{^name}…{/name}` only where
 * it has none, `{! … }` is a remark. A variable outside a section that has no value stops the letter and is named.
 *
 * @param values ready for Markdown, as `letterVariables` makes them
 */
export function renderTemplate(template: { text: LocalText }, language: Language, values: Values): Rendered {
  return renderText(localText(template.text, language), values);
}

export function renderText(text: string, values: Values): Rendered {
  const tokens = parse(text);
  const known = (name: string) => isVariable(name) || Object.hasOwn(values, name);
  const problems = Array.isArray(tokens) ? distinct(tokenProblems(tokens, known)) : [tokens];
  if (problems.length > 0) return { ok: false, missing: [], problems };
  const missing = [...new Set(missingIn(tokens as Token[], values))];
  if (missing.length > 0)
    return { ok: false, missing, problems: missing.map((name) => ({ code: 'missing', name })) };
  return { ok: true, markdown: tidy(fill(text, values)) };
}

function fill(text: string, values: Values): string {
  const view = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
  return writer.render(text, view, undefined, { tags: TAGS, escape: (value) => value });
}

/** What sections leave behind: blanks at the ends of lines, and empty lines where a part fell away. */
function tidy(markdown: string): string {
  return markdown
    .replace(/(?<![ \t])[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function parse(text: string): Token[] | TemplateProblem {
  try {
    return writer.parse(text, TAGS) as unknown as Token[];
  } catch (error) {
    return { code: 'syntax', name: (error as Error).message.replace(/ at \d+$/, '') };
  }
}

function tokenProblems(tokens: Token[], known: (name: string) => boolean): TemplateProblem[] {
  return tokens.flatMap((token): TemplateProblem[] => {
    const [type, name] = token;
    if (type === 'text' || type === '!') return [];
    if (!'name#^'.includes(type)) return [{ code: 'syntax', name: `{${type}${name}}` }];
    const own: TemplateProblem[] = known(name) ? [] : [{ code: 'unknown', name }];
    return [...own, ...tokenProblems(childrenOf(token), known)];
  });
}

function missingIn(tokens: Token[], values: Values): string[] {
  return tokens.flatMap((token) => {
    const [type, name] = token;
    if (type === 'name') return values[name] ? [] : [name];
    const kept = type === '#' ? values[name] : type === '^' && !values[name];
    return kept ? missingIn(childrenOf(token), values) : [];
  });
}

function childrenOf([, , , , children]: Token): Token[] {
  return Array.isArray(children) ? children : [];
}

function distinct(problems: TemplateProblem[]): TemplateProblem[] {
  return [...new Map(problems.map((problem) => [`${problem.code} ${problem.name}`, problem])).values()];
}
