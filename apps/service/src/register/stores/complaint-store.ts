import type { ComplaintRow, ListFilters } from '@recourse/api-client';
import type { Complaint, Obligation, PriorityLevel } from '@recourse/complaint-domain';
import type { Sql, SqlValue } from '../sql.ts';

type Row = {
  n: number;
  id: string;
  reference: string;
  version: number;
  status: ComplaintRow['status'];
  stage: string | null;
  type: ComplaintRow['type'];
  subject: string | null;
  complainant_name: string | null;
  email: string | null;
  channel: ComplaintRow['channel'];
  language: ComplaintRow['language'];
  product: string | null;
  category: string | null;
  severity: ComplaintRow['severity'];
  priority: ComplaintRow['priority'];
  queue: string;
  assignee: string | null;
  restricted: number;
  access: string | null;
  received_at: number;
  updated_at: number;
  next_obligation: string | null;
  next_due: number | null;
  snippet?: string;
};

/** Who asks for a list: a restricted case is only in the lists of those who may read it. */
export type Viewer = { id: string; seesRestricted: boolean };

const COLUMNS = `c.n, c.id, c.reference, c.version, c.status, c.stage, c.type, c.subject, c.complainant_name, c.email,
  c.channel, c.language, c.product, c.category, c.severity, c.priority, c.queue, c.assignee, c.restricted, c.access,
  c.received_at, c.updated_at, c.next_obligation, c.next_due`;

/** References whose complaint stays in memory. */
const KNOWN_REFERENCES = 5_000;

/** The index of complaints that lists, filters and search read. Derived from the events; fsck compares the two. */
export function complaintStore(sql: Sql) {
  const ids = new Map<string, string>();
  return {
    /** A reference names the same complaint for ever, so what was looked up once stays known. */
    idOf(reference: string): string | undefined {
      const known = ids.get(reference);
      if (known !== undefined) return known;
      const id = sql.first<{ id: string }>('SELECT id FROM complaints WHERE reference = ?', reference)?.id;
      if (id === undefined) return undefined;
      if (ids.size >= KNOWN_REFERENCES) ids.clear();
      ids.set(reference, id);
      return id;
    },
    count: () => sql.first<{ n: number }>('SELECT count(*) AS n FROM complaints')!.n,
    ids: () => sql.all<{ id: string }>('SELECT id FROM complaints ORDER BY n').map((row) => row.id),
    /** How many data keys have a case under them that excludes this member. */
    countKeysClosedTo: (member: string) =>
      sql.first<{ n: number }>(
        `SELECT count(DISTINCT data_key) AS n FROM complaints WHERE ${EXCLUDES}`,
        excluded(member),
      )!.n,
    isKeyClosedTo: (dataKey: string, member: string) =>
      sql.first(
        `SELECT 1 AS yes FROM complaints WHERE data_key = ? AND ${EXCLUDES}`,
        dataKey,
        excluded(member),
      ) !== undefined,
    withDataKey: (dataKey: string) =>
      sql.all<{ id: string }>('SELECT id FROM complaints WHERE data_key = ?', dataKey).map((row) => row.id),
    withEmail: (email: string) =>
      sql
        .all<{ id: string }>('SELECT id FROM complaints WHERE email = ?', email.trim().toLowerCase())
        .map((row) => row.id),
    row: (id: string) => sql.first<Row>(`SELECT ${COLUMNS} FROM complaints c WHERE id = ?`, id),
    insert(complaint: Complaint, derived: Derived): number {
      const columns = indexColumns(complaint, derived);
      const names = Object.keys(columns);
      return sql.first<{ n: number }>(
        `INSERT INTO complaints (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')}) RETURNING n`,
        ...Object.values(columns),
      )!.n;
    },
    update(complaint: Complaint, derived: Derived): number {
      const columns = indexColumns(complaint, derived);
      const names = Object.keys(columns);
      return sql.first<{ n: number }>(
        `UPDATE complaints SET ${names.map((name) => `${name} = ?`).join(', ')} WHERE id = ? RETURNING n`,
        ...Object.values(columns),
        complaint.id,
      )!.n;
    },
    /** Newest first. `next` is null on the last page. */
    page(filters: ListFilters, viewer: Viewer): { rows: Row[]; next: string | null } {
      const where = conditions(filters, viewer);
      const from = filters.q === undefined ? 'complaints c' : 'search s JOIN complaints c ON c.n = s.rowid';
      const snippet =
        filters.q === undefined ? '' : `, snippet(search, -1, char(2), char(3), '…', 12) AS snippet`;
      const order = filters.q === undefined ? 'c.n' : 's.rowid';
      const rows = sql.all<Row>(
        `SELECT ${COLUMNS}${snippet} FROM ${from}
         ${where.sql === '' ? '' : `WHERE ${where.sql}`} ORDER BY ${order} DESC LIMIT ?`,
        ...where.values,
        filters.limit + 1,
      );
      const more = rows.length > filters.limit;
      const page = more ? rows.slice(0, filters.limit) : rows;
      return { rows: page, next: more ? String(page[page.length - 1]!.n) : null };
    },
    /** Cases of the same person, newest first. */
    ofEmail: (email: string, limit: number) =>
      sql.all<Row>(
        `SELECT ${COLUMNS} FROM complaints c WHERE email = ? ORDER BY n DESC LIMIT ?`,
        email.trim().toLowerCase(),
        limit,
      ),
    /** Open cases that the viewer works, nearest date first, those without one last; `until`: due before then. */
    worked(viewer: Viewer, until: number | null, limit: number) {
      const sight = visibleTo(viewer);
      return sql.all<Row>(
        `SELECT ${COLUMNS} FROM complaints c INDEXED BY complaints_open_by_assignee
         WHERE c.status IN ('new', 'in_progress') AND c.assignee = ? AND (? IS NULL OR c.next_due < ?)
           AND ${sight.sql} ORDER BY c.next_due IS NULL, c.next_due, c.n LIMIT ?`,
        viewer.id,
        until,
        until,
        ...sight.values,
        limit,
      );
    },
    /** Open cases of others that the viewer may see and that are due before `until`, nearest date first. */
    dueElsewhere(viewer: Viewer, until: number, limit: number) {
      const sight = visibleTo(viewer);
      return sql.all<Row>(
        `SELECT ${COLUMNS} FROM complaints c INDEXED BY complaints_open_by_due
         WHERE c.status IN ('new', 'in_progress') AND c.next_due < ? AND c.assignee IS NOT ?
           AND ${sight.sql} ORDER BY c.next_due LIMIT ?`,
        until,
        viewer.id,
        ...sight.values,
        limit,
      );
    },
    /** Cases whose texts share words with these, best first. */
    alike: (words: string[], limit: number) =>
      sql.all<Row>(
        `SELECT ${COLUMNS} FROM search s JOIN complaints c ON c.n = s.rowid WHERE search MATCH ? ORDER BY rank LIMIT ?`,
        words.map(quoted).join(' OR '),
        limit,
      ),
  };
}
export type ComplaintStore = ReturnType<typeof complaintStore>;

export type Derived = { priority: PriorityLevel; next: Obligation | null };

/** What the index keeps of a complaint. */
export function indexColumns(c: Complaint, derived: Derived): Record<string, SqlValue> {
  return {
    id: c.id,
    reference: c.reference,
    version: c.version,
    status: c.status,
    stage: c.status === 'in_progress' ? c.stage : null,
    type: c.type,
    subject: c.subject,
    complainant_name: c.complainant?.name ?? null,
    email: c.complainant?.email?.trim().toLowerCase() ?? null,
    channel: c.channel,
    language: c.language,
    product: c.product,
    category: c.category,
    severity: c.severity,
    priority: derived.priority,
    queue: c.queue,
    assignee: c.assignee,
    restricted: c.restricted ? 1 : 0,
    access: accessColumn(c),
    received_at: c.receivedAt,
    updated_at: c.updatedAt,
    next_obligation: derived.next?.id ?? null,
    next_due: derived.next?.due ?? null,
    data_key: c.dataKey,
  };
}

const EXCLUDES = 'access IS NOT NULL AND instr(access, ?) > 0';
const excluded = (member: string) => ` -${member} `;

/** ` +member ` for those a restricted case is open to, ` -member ` for those excluded; null when nobody is special. */
function accessColumn(c: Complaint): string | null {
  const open = c.restricted ? [c.assignee, ...c.collaborators].filter((id) => id !== null) : [];
  const marks = [...open.map((id) => `+${id}`), ...c.excluded.map((id) => `-${id}`)];
  return marks.length === 0 ? null : ` ${marks.join(' ')} `;
}

export function toRow(row: Row): ComplaintRow {
  return {
    reference: row.reference,
    version: row.version,
    status: row.status,
    stage: row.stage,
    type: row.type,
    subject: row.subject,
    complainantName: row.complainant_name,
    channel: row.channel,
    language: row.language,
    product: row.product,
    category: row.category,
    severity: row.severity,
    priority: row.priority,
    queue: row.queue,
    assignee: row.assignee,
    restricted: row.restricted === 1,
    receivedAt: row.received_at,
    updatedAt: row.updated_at,
    nextObligation:
      row.next_obligation === null || row.next_due === null
        ? null
        : { id: row.next_obligation, due: row.next_due },
    ...(row.snippet === undefined ? {} : { snippet: row.snippet }),
  };
}

/** One filter, one condition: the table of everything a list can be narrowed by. */
const FILTERS: { [K in keyof ListFilters]?: string } = {
  status: 'c.status = ?',
  stage: 'c.stage = ?',
  queue: 'c.queue = ?',
  priority: 'c.priority = ?',
  dueBefore: 'c.next_due < ?',
  language: 'c.language = ?',
  channel: 'c.channel = ?',
};

function conditions(filters: ListFilters, viewer: Viewer): { sql: string; values: SqlValue[] } {
  const parts: string[] = [];
  const values: SqlValue[] = [];
  const add = (condition: string, ...given: SqlValue[]) => {
    parts.push(condition);
    values.push(...given);
  };
  for (const [name, condition] of Object.entries(FILTERS)) {
    const value = filters[name as keyof ListFilters];
    if (value !== undefined) add(condition, value);
  }
  if (filters.q !== undefined) add('search MATCH ?', matchExpression(filters.q));
  if (filters.email !== undefined) add('c.email = ?', filters.email.trim().toLowerCase());
  if (filters.assignee === 'none') add('c.assignee IS NULL');
  else if (filters.assignee === 'me') add('c.assignee = ?', viewer.id);
  else if (filters.assignee !== undefined) add('c.assignee = ?', filters.assignee);
  if (filters.surface !== undefined) {
    const [host = '', account = '', ...ref] = filters.surface.split(':');
    add(
      'c.id IN (SELECT complaint FROM surfaces WHERE host = ? AND account = ? AND ref = ?)',
      host,
      account,
      ref.join(':'),
    );
  }
  if (filters.cursor !== undefined)
    add(filters.q === undefined ? 'c.n < ?' : 's.rowid < ?', Number(filters.cursor) || 0);
  const sight = visibleTo(viewer);
  add(sight.sql, ...sight.values);
  return { sql: parts.join(' AND '), values };
}

/** The cases `c` that a viewer may see. */
export function visibleTo(viewer: Viewer): { sql: string; values: SqlValue[] } {
  const parts = ['(c.access IS NULL OR instr(c.access, ?) = 0)'];
  const values: SqlValue[] = [excluded(viewer.id)];
  if (!viewer.seesRestricted) {
    parts.push("(c.restricted = 0 OR instr(coalesce(c.access, ''), ?) > 0)");
    values.push(` +${viewer.id} `);
  }
  return { sql: parts.join(' AND '), values };
}

/** The words of a search, each as a prefix, all of them needed. Nothing the user types is FTS syntax. */
function matchExpression(q: string): string {
  return q
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => `${quoted(word)}*`)
    .join(' ');
}

/** A NUL would end the expression in the middle of a string. */
function quoted(word: string): string {
  return `"${word.replaceAll('"', '""').replaceAll('\u0000', ' ')}"`;
}
