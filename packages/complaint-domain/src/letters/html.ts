const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ESCAPES[sign]!);
}

/** Words, numbers, addresses and references in Latin letters, with the blanks and signs between them. */
const LATIN =
  /[+(£€$¥]?[A-Za-z0-9\u00c0-\u024f](?:[\w\u00c0-\u024f\u00a0 .,:/@+()#&%'’£€$¥-]*[\w\u00c0-\u024f)£€$¥%])?/g;

/** Text of a right-to-left page in which each run of Latin letters or digits keeps its own order. */
export function isolated(text: string): string {
  let html = '';
  let from = 0;
  for (const match of text.matchAll(LATIN)) {
    html += `${escapeHtml(text.slice(from, match.index))}<bdi>${escapeHtml(match[0])}</bdi>`;
    from = match.index + match[0].length;
  }
  return html + escapeHtml(text.slice(from));
}
