const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const sentences = new Intl.Segmenter(undefined, { granularity: 'sentence' });

export type FoldOptions = {
  /** How long a part may be, as `measure` reckons. */
  section: number;
  /** How many parts there may be. */
  sections: number;
  /** Length of a piece as the host counts it, such as after escaping. Must add up. Default: UTF-16 units. */
  measure?: ((text: string) => number) | undefined;
};
/** `rest`: UTF-16 units of the text that no part shows. */
export type Folded = { parts: string[]; rest: number };

/**
 * A long text in parts that a host can show, cut between paragraphs where possible, else sentences, else words, and
 * never inside a character as people see it. The parts one after another are the beginning of the text; those that
 * hold nothing but blanks are left out.
 */
export function fold(text: string, { section, sections, measure = lengthOf }: FoldOptions): Folded {
  const parts: string[] = [];
  let from = 0;
  while (from < text.length && parts.length < sections) {
    const end = cutAfter(text, from, section, measure);
    const part = text.slice(from, end);
    if (part.trim() !== '') parts.push(part);
    from = end;
  }
  const rest = text.slice(from);
  return { parts, rest: rest.trim() === '' ? 0 : rest.length };
}

function lengthOf(text: string): number {
  return text.length;
}

/** Where a piece that begins at `from` ends: after a blank, so that the pieces together are the text. */
export function cutAfter(
  text: string,
  from: number,
  limit: number,
  measure: (text: string) => number = lengthOf,
): number {
  const end = furthest(text, from, limit, measure);
  if (end === text.length) return end;
  const window = text.slice(from, end);
  return from + (lastBreak(window) ?? window.length);
}

/** The furthest end within the limit that cuts no character; one that is longer than the limit is cut all the same. */
function furthest(text: string, from: number, limit: number, measure: (text: string) => number): number {
  let used = 0;
  let end = from;
  while (end < text.length) {
    const point = String.fromCodePoint(text.codePointAt(end) as number);
    used += measure(point);
    if (used > limit && end > from) break;
    end += point.length;
  }
  if (end >= text.length) return text.length;
  const whole = graphemes.segment(text).containing(end)?.index ?? end;
  return whole > from ? whole : end;
}

/** A break is taken where it leaves no part that is shorter than this share of what fits. */
const SHARE = 0.5;

function lastBreak(window: string): number | null {
  const worth = window.length * SHARE;
  const paragraph = ends(window, /\n[^\S\n]*\n\s*/g);
  if (paragraph > worth) return paragraph;
  const sentence = lastSentence(window);
  if (sentence > worth) return sentence;
  const line = ends(window, /\n\s*/g);
  if (line > worth) return line;
  return ends(window, /\s+/g) || null;
}

/** End of the last match; 0 without any. */
function ends(window: string, pattern: RegExp): number {
  let end = 0;
  for (const match of window.matchAll(pattern)) end = match.index + match[0].length;
  return end;
}

/** Where the last sentence begins that the window may have cut off. */
function lastSentence(window: string): number {
  return sentences.segment(window).containing(window.length - 1)?.index ?? 0;
}
