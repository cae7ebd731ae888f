import { Parser } from 'htmlparser2';

const BLACKED_OUT = /^[▇\s]*$/u;
/** Elements whose attributes can name somebody: addresses of links and pictures. */
const MARKED_ELEMENTS = new Set(['a', 'img']);

/**
 * Marks everything in a comment's HTML for redaction, as *Redact Ticket Comment In Agent Workspace* wants it: text
 * inside `<redact>`, links and pictures with a `redact` attribute. Nothing else of the HTML is touched, because
 * Zendesk compares it with what it has. `null`: nothing is left to redact.
 */
export function markForRedaction(html: string): string | null {
  const insertions: { at: number; text: string }[] = [];
  const parser = new Parser(
    {
      onopentag(name) {
        if (!MARKED_ELEMENTS.has(name)) return;
        insertions.push({ at: parser.startIndex + 1 + name.length, text: ' redact' });
      },
      ontext() {
        const [from, to] = [parser.startIndex, parser.endIndex + 1];
        if (BLACKED_OUT.test(html.slice(from, to))) return;
        insertions.push({ at: from, text: '<redact>' }, { at: to, text: '</redact>' });
      },
    },
    { decodeEntities: false },
  );
  parser.end(html);
  return insertions.length === 0 ? null : inserted(html, insertions);
}

export function isBlackedOut(text: string): boolean {
  return BLACKED_OUT.test(text);
}

function inserted(html: string, insertions: { at: number; text: string }[]): string {
  let [out, done] = ['', 0];
  for (const { at, text } of insertions.toSorted((a, b) => a.at - b.at)) {
    out += html.slice(done, at) + text;
    done = at;
  }
  return out + html.slice(done);
}
