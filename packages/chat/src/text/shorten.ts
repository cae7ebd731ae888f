const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** At most `length` UTF-16 units, cut between characters as people see them, with an ellipsis where something is gone. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  let end = 0;
  for (const { index, segment } of graphemes.segment(text)) {
    if (index + segment.length > length - 1) break;
    end = index + segment.length;
  }
  return `${text.slice(0, end).trimEnd()}…`;
}
