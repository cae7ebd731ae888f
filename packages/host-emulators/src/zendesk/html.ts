import { convert } from 'html-to-text';

/** Plain text of rich text, as Zendesk derives `body` from `html_body`. */
export function htmlToPlain(html: string): string {
  return convert(html, {
    wordwrap: false,
    selectors: [
      { selector: 'a', options: { hideLinkHrefIfSameAsText: true } },
      { selector: 'img', format: 'skip' },
    ],
  }).trim();
}

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => ESCAPES[char]!);
}

/** Rich text of plain text: paragraphs at blank lines. */
export function plainToHtml(text: string): string {
  const paragraphs = escapeHtml(text).split(/\n{2,}/);
  return `<div class="zd-comment" dir="auto">${paragraphs
    .map((p) => `<p dir="auto">${p.replaceAll('\n', '<br>')}</p>`)
    .join('')}</div>`;
}
