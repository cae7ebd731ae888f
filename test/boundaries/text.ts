import type { Finding } from './house.ts';
import { FORBIDDEN_TEXT, LONG_FILE_LINES } from './rules.ts';

/** Secrets, and paths of one machine. Says where, never what. */
export function checkText(file: string, text: string): Finding[] {
  return FORBIDDEN_TEXT.flatMap(({ what, pattern }) => {
    const at = text.search(pattern);
    return at < 0 ? [] : [{ where: `${file}:${lineAt(text, at)}`, what: `contains ${what}` }];
  });
}

/** How many lines a source has when it is longer than one idea should be. */
export function longSource(text: string): number | undefined {
  const lines = text.split('\n').length - 1;
  return lines > LONG_FILE_LINES ? lines : undefined;
}

const lineAt = (text: string, offset: number) => text.slice(0, offset).split('\n').length;
