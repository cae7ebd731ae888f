import { filetypeinfo } from 'magic-bytes.js';

/** Bytes at the beginning of a file that the media type is found from. */
export const SNIFF_BYTES = 4_100;

/** Formats that begin with readable words. */
const SPELLED_OUT = ['application/pdf', 'application/rtf'];
/** What begins alike is told apart by name; without one of theirs, by what they have in common. */
const IN_COMMON: Record<string, string> = { 'application/msword': 'application/x-cfb' };

/**
 * The media type of a file by its first bytes; its name only tells apart what begins alike, such as a letter and any
 * other ZIP file. Text has no signature: it is CSV when it was called so, else plain text (so that HTML and SVG are never
 * served as such); everything else unknown is a row of bytes.
 */
export function mediaTypeOf(head: Uint8Array, name: string, claimed: string): string {
  const guesses = filetypeinfo(head).filter(({ mime }) => mime !== undefined);
  if (!looksLikeText(head)) return chosen(guesses, name.toLowerCase()) ?? 'application/octet-stream';
  const found = guesses.find(({ mime }) => SPELLED_OUT.includes(mime!))?.mime;
  if (found !== undefined) return found;
  return claimed.startsWith('text/csv') || name.toLowerCase().endsWith('.csv') ? 'text/csv' : 'text/plain';
}

type Guess = ReturnType<typeof filetypeinfo>[number];

function chosen(guesses: Guess[], name: string): string | undefined {
  const named = guesses.find(({ extension }) => extension !== undefined && name.endsWith(`.${extension}`));
  const first = guesses[0]?.mime;
  return named?.mime ?? IN_COMMON[first ?? ''] ?? first;
}

function looksLikeText(head: Uint8Array): boolean {
  try {
    // `stream`: the last character may be cut off.
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(head, { stream: true });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    return !/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text);
  } catch {
    return false;
  }
}

/**
 * The name under which a document is kept, from `X-Filename` (percent-encoded UTF-8): the last part of a path,
 * without control characters and marks that turn the reading direction. `null` when nothing is left, or it is
 * longer than 300 characters, or not validly encoded.
 */
export function fileNameOf(header: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(header);
  } catch {
    return null;
  }
  const last = decoded.split(/[/\\]/).at(-1) ?? '';
  const name = last.replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '').trim();
  return /[^.\s]/.test(name) && name.length <= 300 && name.isWellFormed() ? name : null;
}
