import { fileTypeFromBuffer } from 'file-type';

/** Bytes at the beginning of a file that the media type is found from. */
export const SNIFF_BYTES = 4_100;

/**
 * The media type of a file by its first bytes. Text has no signature: it is CSV when it was called so, else plain
 * text (so that HTML and SVG are never served as such); everything else unknown is a row of bytes.
 */
export async function mediaTypeOf(head: Uint8Array, name: string, claimed: string): Promise<string> {
  const found = await fileTypeFromBuffer(head);
  if (found && !MARKUP.test(found.mime)) return found.mime;
  if (!looksLikeText(head)) return 'application/octet-stream';
  return claimed.startsWith('text/csv') || name.toLowerCase().endsWith('.csv') ? 'text/csv' : 'text/plain';
}

/** XML in any dress, which is text here; office documents only have it in their names. */
const MARKUP = /[/+]xml$/;

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
