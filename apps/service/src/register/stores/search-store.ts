import type { Complaint } from '@recourse/complaint-domain';
import type { Sql } from '../sql.ts';

/** Full text of every complaint, by the number of its index row. Purged with the personal data. */
export function searchStore(sql: Sql) {
  return {
    put(n: number, complaint: Complaint) {
      const text = searchText(complaint);
      sql.run(
        'INSERT INTO search (rowid, reference, subject, people, body) VALUES (?, ?, ?, ?, ?)',
        n,
        text.reference,
        text.subject,
        text.people,
        text.body,
      );
    },
    remove: (n: number) => sql.run('DELETE FROM search WHERE rowid = ?', n),
    /** Remembers that deleted words must go from the index itself. UTC ms. */
    erasedAt: (at: number) =>
      sql.run(`INSERT OR IGNORE INTO meta (name, value) VALUES ('search-purge', ?)`, String(at)),
    erasedSince(): number | null {
      const row = sql.first<{ value: string }>(`SELECT value FROM meta WHERE name = 'search-purge'`);
      return row ? Number(row.value) : null;
    },
    /** Full-text segments only mark what is deleted; written anew as one, they hold what is there. */
    purge() {
      sql.run(`INSERT INTO search (search) VALUES ('optimize')`);
      sql.run(`DELETE FROM meta WHERE name = 'search-purge'`);
    },
    texts: (n: number) =>
      sql.first<SearchText>('SELECT reference, subject, people, body FROM search WHERE rowid = ?', n),
  };
}
export type SearchStore = ReturnType<typeof searchStore>;
export type SearchText = { reference: string; subject: string; people: string; body: string };

export function searchText(c: Complaint): SearchText {
  const person = c.complainant;
  const texts = [
    c.description,
    c.remedySought,
    ...c.issues.map((i) => i.text),
    ...c.messages.map((m) => m.text),
    ...c.notes.map((n) => n.text),
  ];
  return {
    reference: [c.reference, c.externalReference].filter(Boolean).join(' '),
    subject: c.subject ?? '',
    people: [person?.name, person?.email, person?.phone, person?.representative].filter(Boolean).join(' '),
    body: ends(texts.filter((text) => text !== null && text !== c.subject).join('\n')),
  };
}

/** Characters of one case that are searched. A row holds at most 2 MB, and a character has up to three bytes. */
const LONGEST = 600_000;

/** Where mails quote each other whole, a case outgrows a row: its beginning and its newest texts stay in. */
function ends(text: string): string {
  if (text.length <= LONGEST) return text;
  return `${text.slice(0, LONGEST / 2)}\n${text.slice(-LONGEST / 2)}`.toWellFormed();
}
