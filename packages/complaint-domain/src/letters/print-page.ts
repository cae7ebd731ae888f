import type { Settings } from '../settings/schema.ts';
import type { Language } from '../vocabulary.ts';
import { longDate } from './format.ts';
import { escapeHtml, isolated } from './html.ts';
import { toHtml } from './markdown.ts';
import { PRINT_CSS } from './print-css.ts';

export type PrintInput = {
  markdown: string;
  language: Language;
  organisation: string;
  letterhead: Settings['letterhead'];
  /** To whom it goes: name and address, one line each. */
  recipient?: string | undefined;
  reference: string;
  /** The day of the letter, UTC ms, and the IANA zone in which it is that day. */
  at: number;
  timeZone: string;
};

/**
 * A letter as a whole HTML page for A4 paper, to print and sign: letterhead, addressee, date, reference, text, and
 * page numbers where there are several pages. It loads nothing from anywhere.
 */
export function toPrintPage(input: PrintInput): string {
  const { language, reference } = input;
  const direction = language === 'ar' ? 'rtl' : 'ltr';
  const words = PAGE_WORDS[language];
  return `<!doctype html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>${escapeHtml(`${input.organisation} – ${reference}`)}</title>
<style>${PRINT_CSS}${pageNumbers(words.page)}</style>
</head>
<body>
${letterheadOf(input)}
<div class="meta">
<address class="recipient">${lines(input.recipient, language)}</address>
${facts(input)}
</div>
<main>
${withRoomToSign(toHtml(input.markdown, { language }))}</main>
</body>
</html>
`;
}

function letterheadOf({ organisation, letterhead, language }: PrintInput): string {
  const { address, phone, email, website } = letterhead;
  const reach = [phone, email, website].filter((entry) => entry !== undefined);
  return `<header>
<p class="organisation">${text(organisation, language)}</p>
<address>${lines([address, ...reach].filter(Boolean).join('\n'), language)}</address>
</header>`;
}

/** A letter that ends in two lines or more (a greeting, and who sends it) is signed between the first two. */
function withRoomToSign(html: string): string {
  return html.replace(
    /(<p>[^<]*)<br>([^<]*(?:<(?!p>)[^<]*)*<\/p>\s*<\/div>\s*)$/,
    '$1<span class="sign"></span>$2',
  );
}

function facts({ language, reference, at, timeZone }: PrintInput): string {
  const words = PAGE_WORDS[language];
  const date = longDate(at, timeZone, language);
  return `<dl>
<dt>${words.date}</dt><dd>${escapeHtml(date)}</dd>
<dt>${words.reference}</dt><dd><bdi>${escapeHtml(reference)}</bdi></dd>
</dl>`;
}

function text(value: string, language: Language): string {
  return language === 'ar' ? isolated(value) : escapeHtml(value);
}

function lines(value: string | undefined, language: Language): string {
  return (value ?? '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `<span>${text(line.trim(), language)}</span>`)
    .join('\n');
}

/** Page n of m at the foot; the first page shows it too, so that a lost second one is missed. */
function pageNumbers([before, between]: readonly [string, string]): string {
  return `@page{@bottom-center{content:"${before}" counter(page) "${between}" counter(pages);font:8.5pt sans-serif;color:#555}}`;
}

const PAGE_WORDS: Record<Language, { date: string; reference: string; page: readonly [string, string] }> = {
  en: { date: 'Date', reference: 'Our reference', page: ['Page ', ' of '] },
  it: { date: 'Data', reference: 'Nostro riferimento', page: ['Pagina ', ' di '] },
  pl: { date: 'Data', reference: 'Numer sprawy', page: ['Strona ', ' z '] },
  pt: { date: 'Data', reference: 'Nossa referência', page: ['Página ', ' de '] },
  ar: { date: 'التاريخ', reference: 'الرقم المرجعي', page: ['صفحة ', ' من '] },
};
