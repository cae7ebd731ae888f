import type { FsckResult } from '@recourse/api-client';
import { fsckLog, noteVerifier, openCheckpoint } from '@recourse/audit-log';
import {
  type Complaint,
  type ComplaintState,
  canonicalBytes,
  evolve,
  initialState,
  nearestObligation,
  obligationsOf,
  priorityOf,
} from '@recourse/complaint-domain';
import { openEvents, type RegisterContext } from './context.ts';
import { type LogSigner, verifyEd25519 } from './log-signer.ts';
import { sha256 } from './seal.ts';
import { indexColumns } from './stores/complaint-store.ts';
import { keptOf } from './stores/obligation-store.ts';
import { type RollupRow, rollupsOf } from './stores/rollup-store.ts';
import { searchText } from './stores/search-store.ts';
import { approvalsIn, tasksIn } from './stores/work-store.ts';
import { NEXT_WAKE, WAKE_KINDS } from './work.ts';

type Finding = FsckResult['findings'][number];

/**
 * Re-reads the whole register and says what is wrong: the log against its entries and checkpoints, every
 * complaint's index row, search text, surfaces and dates against a replay of its entries, and the counts.
 */
export async function fsck(ctx: RegisterContext, signer: LogSigner): Promise<FsckResult> {
  const findings: Finding[] = [...(await checkLog(ctx, signer))];
  const counts = new Map<string, number>();
  const ids = ctx.stores.complaints.ids();
  for (const id of ids) findings.push(...checkComplaint(ctx, id, counts));
  findings.push(...checkRollups(ctx, counts), ...checkQueues(ctx), ...checkStrays(ctx));
  return { ok: findings.length === 0, complaints: ids.length, entries: ctx.stores.log.size(), findings };
}

async function checkLog(ctx: RegisterContext, signer: LogSigner): Promise<Finding[]> {
  const { log } = ctx.stores;
  const findings: Finding[] = [];
  const verifier = noteVerifier(sha256, signer.verifierKey, verifyEd25519);
  const checkpoints = [];
  for (const { size, note } of log.checkpoints()) {
    try {
      const opened = await openCheckpoint(note, verifier);
      if (opened.size !== size) throw new Error(`it says size ${opened.size}`);
      checkpoints.push(opened);
    } catch (error) {
      findings.push({ code: 'checkpoint', message: `checkpoint ${size}: ${(error as Error).message}` });
    }
  }
  const reader = pagedReader(ctx);
  const wrong = fsckLog({
    sha256,
    size: log.size(),
    readEntry: reader,
    readNode: (level, index) =>
      ctx.stores.sql.first<{ hash: Uint8Array }>(
        'SELECT hash FROM log_nodes WHERE level = ? AND position = ?',
        level,
        index,
      )?.hash,
    checkpoints,
  });
  return [...findings, ...wrong.map(({ code, message }) => ({ code, message }))];
}

/** Entries in order, a page at a time, so that memory stays small. */
function pagedReader(ctx: RegisterContext) {
  const page = new Map<number, Uint8Array>();
  return (index: number) => {
    if (!page.has(index)) {
      page.clear();
      for (const row of ctx.stores.log.range(index, index + 500)) page.set(row.leaf, row.bytes);
    }
    return page.get(index);
  };
}

function checkComplaint(ctx: RegisterContext, id: string, counts: Map<string, number>): Finding[] {
  const { stores } = ctx;
  let state: ComplaintState = initialState;
  for (const { event } of openEvents(ctx, id)) {
    state = evolve(state, event);
    if (state.status !== 'none') for (const row of rollupsOf(event, state)) count(counts, row);
  }
  if (state.status === 'none')
    return [{ code: 'index', message: `complaint ${id} has an index row and no entries` }];
  const reference = state.reference;
  const findings: Finding[] = [];
  const wrong = (code: string, message: string) => findings.push({ code, message, reference });
  const row = stores.sql.first('SELECT * FROM complaints WHERE id = ?', id)!;
  const obligations = obligationsOf(state, ctx.policy());
  const priority = priorityOf(state, obligations, ctx.now(), ctx.policy()).level;
  const expected = indexColumns(state, { priority, next: nearestObligation(obligations) ?? null });
  // Priority moves with time between two wakes, so a difference there is no fault.
  for (const [name, value] of Object.entries(expected))
    if (name !== 'priority' && row[name] !== value)
      wrong('index', `index column ${name} is not what the entries say`);
  const texts = stores.search.texts(row.n as number);
  if (!same(texts ?? null, searchText(state))) wrong('search', 'search text is not what the entries say');
  for (const surface of state.surfaces.filter((s) => s.state === 'live'))
    if (stores.surfaces.find(surface)?.complaint !== id)
      wrong('surface', `surface ${surface.id} is not in the table`);
  const dates = stores.sql.all<{ rule: string; due: number }>(
    'SELECT rule, due FROM obligations WHERE complaint = ? ORDER BY rule',
    id,
  );
  const due = keptOf(obligations)
    .map((o) => ({ rule: o.id, due: o.due }))
    .sort((a, b) => (a.rule < b.rule ? -1 : 1));
  if (!same(dates, due)) wrong('obligations', 'the dates kept for the alarm are not what the rules say');
  findings.push(...checkWork(ctx, state));
  const cached = ctx.cases.get(id);
  if (cached && !same(cached, state)) wrong('memory', 'the state in memory differs from a replay');
  return findings;
}

/** What the alarm and people's own lists find the case by. */
function checkWork({ stores }: RegisterContext, c: Complaint): Finding[] {
  const settings = stores.settings.current();
  const wrong = (code: string, message: string): Finding => ({ code, message, reference: c.reference });
  const findings = WAKE_KINDS.filter(
    (kind) => stores.wakes.nextAt(c.id, kind) !== NEXT_WAKE[kind](c, settings),
  ).map((kind) => wrong('wakes', `the ${kind} kept for the alarm is not the next one of the case`));
  const kept = stores.work.kept(c.id);
  const byTask = tasksIn(c).toSorted((a, b) => (a.task < b.task ? -1 : 1));
  if (!same(kept.tasks, byTask))
    findings.push(wrong('tasks', 'the open tasks kept are not those of the case'));
  const waiting = approvalsIn(c).map(({ kind, item, by }) => ({ kind, item, by }));
  if (
    !same(
      kept.approvals,
      waiting.toSorted((a, b) => (a.item < b.item ? -1 : 1)),
    )
  )
    findings.push(
      wrong('approvals', 'what is kept as waiting for a second person is not what the case says'),
    );
  return findings;
}

function count(counts: Map<string, number>, row: RollupRow): void {
  const key = [row.day, row.measure, row.dimension, row.value].join('\u0001');
  counts.set(key, (counts.get(key) ?? 0) + row.count);
}

function checkRollups(ctx: RegisterContext, counts: Map<string, number>): Finding[] {
  const kept = new Map<string, number>();
  for (const row of ctx.stores.rollups.all()) count(kept, row);
  const keys = new Set([...kept.keys(), ...counts.keys()]);
  return [...keys]
    .filter((key) => kept.get(key) !== counts.get(key))
    .map((key) => ({
      code: 'rollup',
      message: `count ${key.split('\u0001').join('/')} is not what the entries say`,
    }));
}

function checkQueues(ctx: RegisterContext): Finding[] {
  const byQueue = (rows: { queue: string }[]) => rows.toSorted((a, b) => (a.queue < b.queue ? -1 : 1));
  const { queues } = ctx.stores;
  if (same(byQueue(queues.open()), byQueue(queues.recounted()))) return [];
  return [{ code: 'queues', message: 'the open complaints counted along are not those of the index' }];
}

/** Rows that belong to no complaint. What is owed to a person or channel of no case says so by an empty id. */
function checkStrays(ctx: RegisterContext): Finding[] {
  return ['obligations', 'wakes', 'tasks', 'approvals', 'outbox', 'surfaces'].flatMap((table) => {
    const n = ctx.stores.sql.first<{ n: number }>(
      `SELECT count(*) AS n FROM ${table} WHERE complaint <> '' AND complaint NOT IN (SELECT id FROM complaints)`,
    )!.n;
    return n === 0 ? [] : [{ code: 'stray', message: `${n} rows of ${table} belong to no complaint` }];
  });
}

function same(a: unknown, b: unknown): boolean {
  const bytes = (value: unknown) => Buffer.from(canonicalBytes(JSON.parse(JSON.stringify(value))));
  return bytes(a).equals(bytes(b));
}
