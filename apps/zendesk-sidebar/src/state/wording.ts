/** How letters end in the five languages: the paragraph that begins like this is the closing formula. */
const CLOSINGS = [
  /^(?:yours (?:sincerely|faithfully|truly)|(?:kind|best|warm) (?:regards|wishes)|regards|with (?:kind|best) regards)/iu,
  /^(?:cordiali|distinti) saluti|^cordialmente|^con i migliori saluti/iu,
  /^z poważaniem|^z wyrazami szacunku|^łączymy pozdrowienia/iu,
  /^(?:com os )?melhores cumprimentos|^cumprimentos|^atenciosamente|^atentamente/iu,
  /^(?:مع خالص|مع أطيب|مع فائق|مع التحية|و?تفضلوا)/u,
];

export type Insertion = { text: string; start: number; end: number };

/** Puts a paragraph before the closing formula, or at the end; `start` to `end` is where it stands then. */
export function insertWording(text: string, wording: string): Insertion {
  const at = closingAt(text);
  const before = text.slice(0, at).trimEnd();
  const lead = before === '' ? '' : `${before}\n\n`;
  const after = text.slice(at);
  const paragraph = wording.trim();
  return {
    text: `${lead}${paragraph}${after === '' ? '\n' : `\n\n${after}`}`,
    start: lead.length,
    end: lead.length + paragraph.length,
  };
}

function closingAt(text: string): number {
  const starts = [...text.matchAll(/(?:^|\n[^\S\n]*\n)\s*(?=\S)/g)].map(
    (match) => match.index + match[0].length,
  );
  const closing = starts.findLast((start) => CLOSINGS.some((formula) => formula.test(text.slice(start))));
  return closing ?? text.length;
}

/** Where a passage that was quoted as plain text stands in the Markdown source; null when it cannot be found. */
export function findPassage(text: string, quote: string): { start: number; end: number } | null {
  const words = quote.split(/[\s*_`#>\\-]+/u).filter(Boolean);
  if (words.length === 0) return null;
  const pattern = words.map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('[\\s*_`#>\\\\-]+');
  const match = new RegExp(pattern, 'iu').exec(text);
  return match && { start: match.index, end: match.index + match[0].length };
}
