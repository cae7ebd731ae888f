import { createWords, languageOf, type Words } from '@recourse/chat';
import { LANGUAGES } from '@recourse/complaint-domain/vocabulary';
import type { Context } from 'hono';
import { accepts } from 'hono/accepts';
import { html } from 'hono/html';

export type Status = 200 | 400 | 404 | 409 | 502 | 503;
/** A page of the installation: one heading and a few sentences. */
type Page = { status: Status; title: string; text: string[] };

const STYLE = `
:root{color-scheme:light dark;--ink:#1d1c1d;--paper:#fff;--quiet:#616061;--line:#dddddd}
@media (prefers-color-scheme:dark){:root{--ink:#e8e8e8;--paper:#1a1d21;--quiet:#ababad;--line:#35373b}}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.6 system-ui,sans-serif}
main{max-inline-size:34rem;margin:12vh auto 0;padding:1.5rem 1.75rem;border:1px solid var(--line);border-radius:.75rem}
h1{margin:0 0 .75rem;font-size:1.35rem;line-height:1.3}
p{margin:.5rem 0}
footer{margin-block-start:1.25rem;color:var(--quiet);font-size:.875rem}
`;

/** Words by what the browser asks for; English when it asks for nothing that we speak. */
export function wordsOf(c: Context): Words {
  const language = accepts(c, {
    header: 'Accept-Language',
    supports: [...LANGUAGES],
    default: 'en',
    match: (wanted, { supports, default: fallback }) =>
      [...wanted]
        .sort((a, b) => b.q - a.q)
        .map(({ type }) => type.toLowerCase().split('-')[0] ?? '')
        .find((type) => supports.includes(type)) ?? fallback,
  });
  return createWords(languageOf(language), 'UTC');
}

export function show(c: Context, words: Words, { status, title, text }: Page, nonce: string): Response {
  c.header(
    'content-security-policy',
    `default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  );
  return c.html(
    `${html`<!doctype html>
<html lang="${words.language}" dir="${words.dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style nonce="${nonce}">${STYLE}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${text.map((sentence) => html`<p>${sentence}</p>`)}
<footer>${words.t('install.title')}</footer>
</main>
</body>
</html>`}`,
    status,
  );
}
