import { MemberSchema } from '@recourse/api-client';
import {
  type Actor,
  type ComplaintState,
  evolve,
  initialState,
  nearestObligation,
  obligationsOf,
  priorityOf,
  SettingsSchema,
} from '@recourse/complaint-domain';
import * as z from 'zod';
import { openEvents, type RegisterContext } from './context.ts';
import { decodeEnvelope, openEntry } from './entry.ts';
import { REGISTER_STREAM } from './register-entries.ts';
import type { ExportHead, ExportLine } from './rpc.ts';
import { rollupsOf } from './stores/rollup-store.ts';
import { keepWork } from './work.ts';

const base64 = z.base64();
export const ExportHeadSchema = z.object({
  format: z.literal('recourse-export/1'),
  register: z.string().min(1).max(60),
  settings: SettingsSchema,
  members: z.array(MemberSchema),
  key: z.string(),
  size: z.int().min(0),
  checkpoint: z.string(),
});
export const ExportLinesSchema = z
  .array(z.object({ index: z.int().min(0), entry: base64, key: base64.optional() }))
  .max(1_000);

/** What stands first in an export: everything that is not an entry. */
export function exportHead(
  ctx: RegisterContext,
  key: string,
  checkpoint: { size: number; note: string },
  reader: Pick<Actor, 'id'>,
): ExportHead {
  return {
    format: 'recourse-export/1',
    register: ctx.name,
    settings: ctx.stores.settings.current(),
    members: ctx.stores.members.list(),
    key,
    size: checkpoint.size,
    checkpoint: checkpoint.note,
    withheld: ctx.stores.complaints.countKeysClosedTo(reader.id),
  };
}

/**
 * Entries in the order of the log. The key to a complaint's personal parts comes with its first entry, unless this or
 * another case under the same key excludes the reader.
 */
export function exportLines(
  ctx: RegisterContext,
  from: number,
  to: number,
  reader: Pick<Actor, 'id'>,
): ExportLine[] {
  const { complaints, dataKeys } = ctx.stores;
  return ctx.stores.log.range(from, to).map(({ leaf, bytes, version, complaint }) => {
    const line: ExportLine = { index: leaf, entry: Buffer.from(bytes).toString('base64') };
    if (version !== 1 || complaint === REGISTER_STREAM) return line;
    const first = openEntry(bytes, null);
    if (first.type !== 'Lodged' || complaints.isKeyClosedTo(first.data.dataKey, reader.id)) return line;
    const key = dataKeys.open(first.data.dataKey);
    return key ? { ...line, key: Buffer.from(key).toString('base64') } : line;
  });
}

/** Keeps entries byte for byte, in order and without gaps; the derived tables come at the end. */
export function importLines(ctx: RegisterContext, lines: ExportLine[]): number {
  return ctx.stores.transaction(() => {
    for (const line of lines) importLine(ctx, line);
    return ctx.stores.log.size();
  });
}

function importLine(ctx: RegisterContext, line: ExportLine): void {
  const { log } = ctx.stores;
  const bytes = Buffer.from(line.entry, 'base64');
  if (line.index < log.size()) {
    if (bytes.equals(log.range(line.index, line.index + 1)[0]!.bytes)) return;
    throw new Error(`entry ${line.index} is not the one that came before in its place`);
  }
  if (line.index !== log.size()) throw new Error(`entry ${line.index} came where ${log.size()} was due`);
  const envelope = decodeEnvelope(bytes);
  checkBlob(ctx.name, envelope.data);
  const { complaint, version, at } = envelope;
  log.append({ complaint, version, at, bytes });
  if (complaint === REGISTER_STREAM || version !== 1) return;
  const first = openEntry(bytes, null);
  if (first.type === 'Lodged')
    ctx.stores.dataKeys.restore(
      first.data.dataKey,
      line.key === undefined ? null : Buffer.from(line.key, 'base64'),
    );
}

/** Documents lie in one store for all registers, and what an entry names is read and deleted there. */
function checkBlob(register: string, data: unknown): void {
  const blob = (data as { blob?: unknown } | null)?.blob;
  if (blob === undefined) return;
  const [owner, name, ...more] = String(blob).split('/');
  if (owner !== register || !/^[\w-]{1,100}$/.test(name ?? '') || more.length > 0)
    throw new Error(`a document lies at "${blob}", which is no place of this register`);
}

const DERIVED = [
  'complaints',
  'search',
  'obligations',
  'wakes',
  'tasks',
  'approvals',
  'recounts',
  'surfaces',
  'rollups',
  'queue_counts',
];

/** Rebuilds index, search, dates, open work, surfaces and counts from the entries alone. */
export function rebuild(ctx: RegisterContext): void {
  const { stores } = ctx;
  stores.transaction(() => {
    for (const table of DERIVED) stores.sql.run(`DELETE FROM ${table}`);
    ctx.cases.clear();
    const firsts = stores.sql.all<{ complaint: string }>(
      'SELECT complaint FROM events WHERE version = 1 AND complaint <> ? ORDER BY leaf',
      REGISTER_STREAM,
    );
    for (const { complaint } of firsts) rebuildCase(ctx, complaint);
  });
}

function rebuildCase(ctx: RegisterContext, id: string): void {
  const { stores } = ctx;
  let state: ComplaintState = initialState;
  for (const { event } of openEvents(ctx, id)) {
    state = evolve(state, event);
    if (state.status !== 'none') stores.rollups.add(rollupsOf(event, state));
  }
  if (state.status === 'none') return;
  const obligations = obligationsOf(state, ctx.policy());
  const priority = priorityOf(state, obligations, ctx.now(), ctx.policy()).level;
  stores.search.put(
    stores.complaints.insert(state, { priority, next: nearestObligation(obligations) ?? null }),
    state,
  );
  stores.obligations.replace(state, obligations);
  keepWork(stores, state, initialState);
  stores.surfaces.replace(id, state.surfaces);
  stores.queues.move(initialState, state);
  if (state.complainant?.email) stores.dataKeys.setPerson(state.dataKey, state.complainant.email);
  keepSequence(ctx, state.reference);
}

/** `C-2026-000042-7`: the next number of 2026 is at least 43. */
function keepSequence(ctx: RegisterContext, reference: string): void {
  const [, year, sequence] = reference.split('-');
  const name = `sequence-${year}`;
  const known = Number(ctx.stores.meta.get(name) ?? 0);
  if (Number(sequence) > known) ctx.stores.meta.set(name, String(Number(sequence)));
}
