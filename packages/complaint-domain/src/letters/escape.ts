/**
 * A value as it stands inside a Markdown text, so that it reads as it is and formats nothing. Line breaks stay;
 * what begins a heading, list or quotation does so only at the start of a line.
 */
export function escapeMarkdown(value: string): string {
  return value
    .replace(/[\\`*[\]<>~|]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/^([ \t]*)([+-](?=\s|$)|#(?=#{0,5}(?:\s|$))|[=-](?=[= \t-]*$))/gm, '$1\\$2')
    .replace(/^([ \t]*\d+)([.)])(?=\s)/gm, '$1\\$2');
}
