/** How letters end in the five languages: the paragraph that begins like this is the closing formula. */
const CLOSINGS = [
  /^(?:yours (?:sincerely|faithfully|truly)|(?:kind|best|warm) (?:regards|wishes)|regards|with (?:kind|best) regards)/iu,
  /^(?:cordiali|distinti) saluti|^cordialmente|^con i migliori saluti/iu,
  /^z poważaniem|^z wyrazami szacunku|^łączymy pozdrowienia/iu,
  /^(?:com os )?melhores cumprimentos|^cumprimentos|^atenciosamente|^atentamente/iu,
  /^(?:مع خالص|مع أطيب|مع فائق|مع التحية|و?تفضلوا)/u,
];

/** Puts a paragraph into a letter: before the closing formula, or at the end. */
export function insertWording(text: string, wording: string): string {
  const at = closingAt(text);
  const before = text.slice(0, at).trimEnd();
  const after = text.slice(at);
  return [before, wording.trim(), after].filter((part) => part !== '').join('\n\n');
}

function closingAt(text: string): number {
  const starts = [...text.matchAll(/(?:^|\n[^\S\n]*\n)\s*(?=\S)/g)].map(
    (match) => match.index + match[0].length,
  );
  const closing = starts.findLast((start) => CLOSINGS.some((formula) => formula.test(text.slice(start))));
  return closing ?? text.length;
}
