import { fold, type Part, type Rich, textOf } from '@recourse/chat';

/** Keeps two characters apart, is not seen, and breaks no line (U+2060 WORD JOINER). */
const APART = '\u2060';

/** What formats words, quotes a line or becomes an emoji. Slack has no way to escape it. */
const MARKS = /[*_~`]|^\s*>|:[\w+'-]+:/m;

/** Whether a value in it would be formatted in `mrkdwn`: then it had better be `plain_text`. */
export function hasMarks(rich: Rich): boolean {
  return rich.some((part) => MARKS.test(textOf(part)));
}

/**
 * Any text so that Slack neither links nor mentions anything in it, and so that marks of formatting, quotes and emoji
 * stand apart from the words beside them. Use it for every value that stands in `mrkdwn`.
 */
export function escaped(text: string): string {
  return entities(
    text
      .replace(/[*_~`]/g, `${APART}$&${APART}`)
      .replace(/^(\s*)>/gm, `$1${APART}>`)
      .replace(/:(?=[\w+'-]+:)/g, `:${APART}`),
  );
}

/** The entities alone, for `text` of a message, which notifications show without formatting. */
export function entities(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

export function withoutEntities(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** Slack's ids of colleagues, by e-mail in lower case. Who is not in it is written by name. */
export type Users = ReadonlyMap<string, string>;

/** A text in parts as `mrkdwn`. `users`: who is mentioned, and so notified. */
export function mrkdwnOf(rich: Rich, users: Users = new Map()): string {
  return rich.map((part) => partOf(part, users)).join('');
}

/** The same in pieces of at most `length`; no mark, entity or character is cut. */
export function mrkdwnPieces(rich: Rich, length: number, users: Users = new Map()): string[] {
  const whole = mrkdwnOf(rich, users);
  if (whole.length <= length) return whole.trim() === '' ? [] : [whole];
  const atoms = rich.flatMap((part) => atomsOf(part, length, users));
  const found: string[] = [];
  for (const atom of atoms) {
    const last = found.at(-1) ?? '';
    if (found.length === 0 || last.length + atom.length > length) found.push(atom);
    else found[found.length - 1] = last + atom;
  }
  return found.filter((piece) => piece.trim() !== '');
}

/** Escaping makes a character at most five long, so a fifth of the length always fits. */
function atomsOf(part: Part, length: number, users: Users): string[] {
  if (typeof part !== 'string') return [partOf(part, users)];
  const { parts } = fold(part, { section: Math.floor(length / 5), sections: Number.POSITIVE_INFINITY });
  return parts.map(escaped);
}

/** Names and passages are short; what is not is written without a mark. */
const LONGEST_MARK = 300;

function partOf(part: Part, users: Users): string {
  if (typeof part === 'string') return escaped(part);
  if ('strong' in part) {
    const text = part.strong.slice(0, LONGEST_MARK);
    return text.trim() === '' ? text : `*${escaped(text)}*${escaped(part.strong.slice(LONGEST_MARK))}`;
  }
  if ('at' in part) return dateMark(part.at, part.text);
  const user = users.get(part.person.email.toLowerCase());
  return user === undefined ? escaped(part.text) : `<@${user}>`;
}

/** A moment in the reader's own zone and language; `fallback` is for clients that cannot. `at`: UTC ms. */
export function dateMark(at: number, fallback: string): string {
  const words = entities(fallback).replaceAll('|', '/').replaceAll('^', ' ');
  return `<!date^${Math.floor(at / 1_000)}^{date_short_pretty} {time}|${words}>`;
}

/** A link that says `label`. An address that is none of the web is left out. */
export function linkMark(url: string, label: string): string {
  if (!/^https?:\/\/[^\s<>|]+$/.test(url)) return escaped(label);
  return `<${entities(url)}|${escaped(label).replaceAll('|', '/')}>`;
}
