/**
 * A word of a text as it is compared: folded, without the particles that Arabic writes in front of a word, and
 * where it stands in the original (UTF-16 units).
 */
export type Token = { folded: string; bare: string; start: number; end: number };

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}\p{M}]+)*/gu;

/** Latin letters that have no decomposition into a base letter and a mark. */
const LETTERS: Record<string, string> = { ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i' };

/** Arabic letters that writers exchange freely. */
const ARABIC: Record<string, string> = { أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ى: 'ي', ة: 'ه', ؤ: 'و', ئ: 'ي' };

/** Lower case without accents, Arabic vowel marks or letter variants; apostrophes are dropped. */
export function foldWord(word: string): string {
  return word
    .toLowerCase()
    .replace(/[أإآٱىةؤئ]/g, (letter) => ARABIC[letter]!)
    .normalize('NFD')
    .replace(/[\p{M}ـ'’]/gu, '')
    .replace(/[łøđßæœı]/g, (letter) => LETTERS[letter]!);
}

/** "and", "so", "with", "for" and the article are written as one word with the next; at least two letters stay. */
function bare(folded: string): string {
  return folded.replace(/^[وف]?(?:[بك]?ال|لل)?(?=[\u0621-\u064a]{2})/, '');
}

export function tokens(text: string): Token[] {
  return [...text.matchAll(WORD)].map((match) => {
    const folded = foldWord(match[0]);
    return { folded, bare: bare(folded), start: match.index, end: match.index + match[0].length };
  });
}

/** The folded words of a text, joined by single blanks. */
export function fold(text: string): string {
  return tokens(text)
    .map((token) => token.folded)
    .join(' ');
}
