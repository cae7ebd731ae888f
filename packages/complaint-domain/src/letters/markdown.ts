import { Marked, type MarkedToken, type Token, type Tokens } from 'marked';
import type { Language } from '../vocabulary.ts';
import { escapeHtml, isolated } from './html.ts';

/** Only what a letter needs may be opened from it. */
const SAFE = /^(?:https?:|mailto:|tel:)/i;

/** Every line break that somebody typed stands; `www.` and addresses become links by themselves. */
const PARSER = new Marked({ gfm: true, breaks: true });

/** A letter's blocks, as `marked` reads them. */
export function blocksOf(markdown: string): MarkedToken[] {
  return PARSER.lexer(bounded(markdown)) as MarkedToken[];
}

/** Quotations and lists inside each other that begin on one line: beyond these `marked` runs out of stack. */
const NESTED = /^(?=(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])[ \t])){20})/gm;
/** Blanks in a row, of which the first hundred are kept. */
const BLANKS = /([ \t]{100})[ \t]+/g;
/** Signs of emphasis that a letter may have: the time that `marked` takes grows with their square. */
const MOST_SIGNS = 1_000;
/** Such a sign, or a sign that is escaped already. */
const SIGN = /\\.|[*_~]/gs;

/** The text as it can be read in little time: what no letter needs stands in it as it was typed. */
function bounded(markdown: string): string {
  const plain = markdown.replace(BLANKS, '$1').replace(NESTED, '\u200b');
  const signs = plain.match(SIGN)?.filter((sign) => sign.length === 1) ?? [];
  if (signs.length <= MOST_SIGNS) return plain;
  return plain.replace(SIGN, (sign) => (sign.length === 1 ? `\\${sign}` : sign));
}

/**
 * A letter as HTML to be put into a page. HTML inside the letter is shown as it was typed, images become their
 * description, and links lead only to http, https, mailto and tel; of any other only the words stay.
 */
export function toHtml(markdown: string, { language }: { language: Language }): string {
  const direction = language === 'ar' ? ' dir="rtl"' : '';
  const html = rendererFor(language).parse(bounded(markdown), { async: false });
  return `<div class="letter" lang="${language}"${direction}>\n${html}</div>\n`;
}

/** Whether a link may stand in a letter. */
export function isSafeLink(href: string): boolean {
  return SAFE.test(href.trim());
}

const RENDERERS = new Map<Language, Marked>();

function rendererFor(language: Language): Marked {
  const known = RENDERERS.get(language);
  if (known) return known;
  const made = new Marked({ gfm: true, breaks: true, renderer: rendererOf(language) });
  RENDERERS.set(language, made);
  return made;
}

function rendererOf(language: Language) {
  const words = (text: string) => (language === 'ar' ? isolated(text) : escapeHtml(text));
  return {
    html: ({ text }: Tokens.HTML | Tokens.Tag) => escapeHtml(text),
    image: ({ text }: Tokens.Image) => escapeHtml(text),
    text(this: { parser: { parseInline(tokens: Token[]): string } }, token: Tokens.Text | Tokens.Escape) {
      return 'tokens' in token && token.tokens
        ? this.parser.parseInline(token.tokens)
        : words(unescapeEntities(token.text));
    },
    link(this: { parser: { parseInline(tokens: Token[]): string } }, { href, tokens }: Tokens.Link) {
      const inner = this.parser.parseInline(tokens);
      return isSafeLink(href) ? `<a href="${escapeHtml(href)}" rel="noreferrer">${inner}</a>` : inner;
    },
  };
}

const ENTITIES: Record<string, string> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  '#39': "'",
  nbsp: '\u00a0',
};

/** The few entities that people type; any other stays as it was typed. */
export function unescapeEntities(text: string): string {
  return text.replace(/&(#39|[a-z]+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}
