import type { MarkedToken, Tokens } from 'marked';
import { blocksOf, isSafeLink, unescapeEntities } from './markdown.ts';

/** A letter as plain text, for mail programs and hosts that show no formatting: one empty line between blocks. */
export function toText(markdown: string): string {
  return `${blockTexts(blocksOf(markdown)).join('\n\n')}\n`;
}

/** The text of each block; a list is one. */
function blockTexts(tokens: MarkedToken[]): string[] {
  return tokens.map(blockText).filter((text) => text.trim() !== '');
}

export function blockText(token: MarkedToken): string {
  switch (token.type) {
    case 'space':
    case 'def':
      return '';
    case 'hr':
      return '––––––––';
    case 'code':
      return token.text;
    case 'list':
      return token.items.map((item, i) => itemText(item, token, i)).join('\n');
    case 'blockquote':
      return blockTexts(token.tokens as MarkedToken[])
        .join('\n\n')
        .replace(/^/gm, '> ');
    case 'table':
      return [token.header, ...token.rows]
        .map((row) => row.map((cell) => inline(cell.tokens)).join(' · '))
        .join('\n');
    default:
      return 'tokens' in token && token.tokens ? inline(token.tokens) : unescapeEntities(token.raw.trim());
  }
}

/** One entry of a list, its further lines under its first. */
export function itemText(item: Tokens.ListItem, list: Tokens.List, index: number): string {
  const sign = list.ordered ? `${Number(list.start || 1) + index}.` : '–';
  const text = blockTexts(item.tokens as MarkedToken[]).join('\n');
  return `${sign} ${text.replace(/\n/g, `\n${' '.repeat(sign.length + 1)}`)}`;
}

function inline(tokens: readonly { type: string }[]): string {
  return (tokens as MarkedToken[]).map(inlineText).join('');
}

function inlineText(token: MarkedToken): string {
  switch (token.type) {
    case 'br':
      return '\n';
    case 'link':
      return linkText(token);
    case 'image':
    case 'codespan':
      return token.text;
    default:
      return 'tokens' in token && token.tokens
        ? inline(token.tokens)
        : unescapeEntities('text' in token ? token.text : token.raw);
  }
}

/** The words, and the address behind them where the words are not the address. */
function linkText({ href, tokens }: Tokens.Link): string {
  const words = inline(tokens);
  const bare = (text: string) => text.replace(/^(?:https?:\/\/|mailto:|tel:)/i, '').replace(/\/$/, '');
  return !isSafeLink(href) || bare(words) === bare(href)
    ? words
    : `${words} (${href.replace(/^(?:mailto|tel):/i, '')})`;
}
