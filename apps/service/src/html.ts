import { html, raw } from 'hono/html';

export type Html = ReturnType<typeof html>;

/** A page of ours: own styles, no scripts, nothing from elsewhere. */
export const PLAIN_PAGE_CSP =
  "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

export function page(title: string, body: Html, language = 'en'): Html {
  return html`<!doctype html>
<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="/assets/favicon.svg">
<link rel="stylesheet" href="/assets/pages.css">
</head>
<body>
<main>
${body}
</main>
</body>
</html>`;
}

/** JSON inside a script element: no text in it can end the element or start a comment. */
export function jsonInScript(id: string, value: unknown): Html {
  const json = JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (c) => {
    return `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
  return html`<script type="application/json" id="${id}">${raw(json)}</script>`;
}
