import { cutAfter } from './fold.ts';

/** `glue[i]` stands between `parts[i]` and the one after. */
export type Inputs = { parts: string[]; glue: string[] };

/** More blanks than this stay in the part that they end. */
const LONGEST_GLUE = 8;

/**
 * A text over several fields of a form, each of at most `size` UTF-16 units. The blanks at a cut are kept apart, since
 * hosts trim what is typed into a field; `joinInputs` puts everything together again as it was.
 */
export function splitForInputs(text: string, size: number): Inputs {
  const parts: string[] = [];
  const glue: string[] = [];
  let from = 0;
  do {
    const end = cutAfter(text, from, size);
    const piece = text.slice(from, end);
    const blanks = end < text.length ? trailing(piece) : '';
    parts.push(piece.slice(0, piece.length - blanks.length));
    if (end < text.length) glue.push(blanks);
    from = end;
  } while (from < text.length);
  return { parts, glue };
}

function trailing(piece: string): string {
  const blanks = /\s*$/.exec(piece)?.[0] ?? '';
  return blanks.length > LONGEST_GLUE || blanks.length === piece.length ? '' : blanks;
}

/** What several fields hold as one text. Fields beyond the known glue, and empty ones, begin a new paragraph. */
export function joinInputs(parts: readonly string[], glue: readonly string[]): string {
  return parts.reduce((text, part, i) => {
    if (i === 0) return part;
    const between = glue[i - 1] ?? (part === '' || text === '' ? '' : '\n\n');
    return text + between + part;
  }, '');
}
