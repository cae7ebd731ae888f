import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nextWake, purgeSearch } from './alarm.ts';
import { loadCase, replay } from './context.ts';
import { executeBatch } from './execute.ts';
import { nodeSql } from './testing/node-sql.ts';
import { ALICE, BRUNO, HOST, lodge, openRegister } from './testing/register.ts';

const DAY = 86_400_000;

describe('execute', () => {
  it('keeps events, index, search, dates, surfaces, counts, outbox and receipt of one command together', async () => {
    const register = openRegister();
    const c = lodge(register);
    const { sql } = register;
    expect(c.reference).toMatch(/^C-2026-000001-\d$/);
    expect(sql.all('SELECT complaint, version FROM events ORDER BY leaf')).toEqual([
      { complaint: c.id, version: 1 },
      { complaint: c.id, version: 2 },
    ]);
    expect(sql.first('SELECT reference, status, email FROM complaints')).toEqual({
      reference: c.reference,
      status: 'new',
      email: 'nora@example.org',
    });
    expect(sql.all(`SELECT rowid FROM search WHERE search MATCH 'charged'`)).toHaveLength(1);
    expect(sql.all('SELECT rule FROM obligations').length).toBeGreaterThan(1);
    expect(sql.first('SELECT complaint, id FROM surfaces')).toEqual({ complaint: c.id, id: 's1' });
    expect(sql.first(`SELECT count FROM rollups WHERE measure = 'lodged' AND dimension = 'all'`)).toEqual({
      count: 1,
    });
    expect(sql.all('SELECT kind, surface, state FROM outbox')).toEqual([
      { kind: 'fields', surface: 's1', state: 'waiting' },
    ]);
    expect(await register.fsck()).toMatchObject({ ok: true, findings: [], complaints: 1 });
  });

  it('answers a repeated command with the same receipt and changes nothing', () => {
    const register = openRegister();
    const c = lodge(register);
    const note = { type: 'AddNote', data: { text: 'Called the bank.' }, complaint: c.id, commandId: 'once' };
    const first = register.give(note);
    const again = register.give(note);
    expect(first.kind).toBe('done');
    expect(again).toMatchObject({
      kind: 'done',
      receipt: { repeated: true, version: c.version + 1 },
      events: [],
    });
    expect(register.reload(c.id).notes).toHaveLength(1);
    expect(register.give({ ...note, data: { text: 'Something else.' } })).toEqual({ kind: 'reused' });
  });

  it('knows a document that is sent again, though it lies under another name', () => {
    const register = openRegister();
    const c = lodge(register);
    const attach = (blob: string, sha256: string) =>
      register.give({
        type: 'AttachDocument',
        data: { name: 'bill.pdf', mediaType: 'application/pdf', bytes: 3, sha256, blob },
        complaint: c.id,
        commandId: 'upload-1',
      });
    expect(attach('main/a', 'a'.repeat(64))).toMatchObject({ kind: 'done', receipt: { repeated: false } });
    expect(attach('main/b', 'a'.repeat(64))).toMatchObject({ kind: 'done', receipt: { repeated: true } });
    expect(attach('main/c', 'c'.repeat(64))).toEqual({ kind: 'reused' });
    expect(register.reload(c.id).documents.map((d) => d.blob)).toEqual(['main/a']);
  });

  it('keeps nothing of a refused command: no receipt, no number, no entry', () => {
    const register = openRegister();
    const c = lodge(register);
    const size = register.ctx.stores.log.size();
    const refused = register.give({ type: 'Close', data: {}, complaint: c.id, commandId: 'close' });
    expect(refused).toMatchObject({ kind: 'refused', rejection: { code: 'wrong-status' } });
    expect(register.ctx.stores.log.size()).toBe(size);
    expect(register.ctx.stores.receipts.find('close')).toBeUndefined();
    const future = { description: 'x', receivedAt: register.ctx.now() + DAY };
    expect(register.give({ type: 'Lodge', data: future })).toMatchObject({ kind: 'refused' });
    expect(lodge(register, { surface: undefined }).reference).toMatch(/^C-2026-000002-\d$/);
  });

  it('refuses a command for an older version than the present one', () => {
    const register = openRegister();
    const c = lodge(register);
    const note = { type: 'AddNote', data: { text: 'x' }, complaint: c.id };
    expect(register.give({ ...note, ifVersion: c.version - 1 })).toEqual({
      kind: 'stale',
      version: c.version,
    });
    expect(register.give({ ...note, ifVersion: c.version }).kind).toBe('done');
  });

  it('names the field of invalid data', () => {
    const register = openRegister();
    expect(register.give({ type: 'Lodge', data: { description: 7 } })).toMatchObject({
      kind: 'invalid',
      problems: [{ field: 'description' }],
    });
    expect(register.give({ type: 'Shout', data: {} })).toMatchObject({
      kind: 'invalid',
      problems: [{ field: 'type' }],
    });
  });

  it('refuses texts that make an entry larger than a log entry may be', () => {
    const register = openRegister();
    const issues = Array.from({ length: 20 }, () => 'é'.repeat(300));
    const data = { description: 'd'.repeat(40_000), issues };
    const outcome = register.give({ type: 'Lodge', data });
    expect(outcome).toMatchObject({ kind: 'invalid', problems: [{ rule: 'API7' }] });
    expect(register.ctx.stores.log.size()).toBe(0);
  });

  it('leaves the good ones of a batch standing and numbers them without gaps', async () => {
    const register = openRegister();
    const intent = (key: string, data: unknown) => ({
      type: 'Lodge',
      data,
      actor: ALICE,
      commandId: key,
      complaint: null,
    });
    const outcomes = executeBatch(register.ctx, [
      intent('a', { description: 'first' }),
      intent('b', { description: '' }),
      intent('c', { description: 'third', receivedAt: register.ctx.now() + DAY }),
      intent('d', { description: 'fourth' }),
    ]);
    expect(outcomes.map((o) => o.kind)).toEqual(['done', 'invalid', 'refused', 'done']);
    const references = register.sql.all<{ reference: string }>('SELECT reference FROM complaints ORDER BY n');
    expect(references.map((r) => r.reference.slice(0, 13))).toEqual(['C-2026-000001', 'C-2026-000002']);
    expect(await register.fsck()).toMatchObject({ ok: true });
  });

  it('rebuilds the same complaint from its entries alone', () => {
    const register = openRegister();
    const c = lodge(register);
    register.give({ type: 'Assign', data: { assignee: 'm-alice' }, complaint: c.id });
    register.give({ type: 'AddTask', data: { title: 'Ask the bank' }, complaint: c.id });
    const live = register.ctx.cases.get(c.id);
    expect(replay(register.ctx, c.id)).toEqual(live);
  });

  it('queues one update of the fields however many things happen before it goes', () => {
    const register = openRegister();
    const c = lodge(register);
    for (const severity of ['high', 'critical', 'low'])
      register.give({ type: 'Classify', data: { severity }, complaint: c.id });
    expect(register.sql.all(`SELECT id FROM outbox WHERE kind = 'fields'`)).toHaveLength(1);
  });
});

describe('a place where another case stands', () => {
  it('is refused, for a new case and for a link, and nothing is kept', async () => {
    const register = openRegister();
    const first = lodge(register);
    const size = register.ctx.stores.log.size();
    const surface = { host: 'zendesk', account: 'acme', ref: '35' };
    const refused = { kind: 'refused', rejection: { code: 'already-done', rule: 'API8' } };
    expect(register.give({ type: 'Lodge', data: { description: 'Again', surface } })).toMatchObject(refused);
    expect(register.ctx.stores.log.size()).toBe(size);
    const second = lodge(register, { surface: undefined });
    expect(second.reference).toMatch(/^C-2026-000002-/);
    const link = { type: 'LinkSurface', data: { surface }, complaint: second.id };
    expect(register.give(link)).toMatchObject(refused);
    expect(loadCase(register.ctx, second.id)?.surfaces).toEqual([]);
    const unlink = { surface: 's1', reason: 'unlinked' };
    expect(register.give({ type: 'UnlinkSurface', data: unlink, complaint: first.id }).kind).toBe('done');
    expect(register.give(link).kind).toBe('done');
    expect(await register.fsck()).toMatchObject({ ok: true, findings: [] });
  });
});

describe('personal data', () => {
  it('is not in the log in clear, and opens only with the key of the person', () => {
    const register = openRegister();
    lodge(register);
    const bytes = register.ctx.stores.log
      .range(0, 10)
      .map((row) => Buffer.from(row.bytes).toString('utf8'))
      .join('\n');
    for (const secret of ['Nora', 'nora@example.org', 'Charged twice', 'order 1881'])
      expect(bytes).not.toContain(secret);
    expect(bytes).toContain('C-2026-000001');
  });

  it('of two complaints of one person lies under one key and goes at once, from register, index and search', async () => {
    const register = openRegister();
    const a = closed(register, lodge(register));
    const b = closed(register, lodge(register, { surface: undefined, subject: 'Again' }));
    register.ctx.moveClock(4_000 * DAY);
    const outcome = register.give({
      type: 'ErasePersonalData',
      data: { reason: 'The customer asked for it.' },
      complaint: a.id,
      actor: BRUNO,
    });
    expect(outcome.kind).toBe('done');
    for (const id of [a.id, b.id]) {
      const erased = register.reload(id);
      expect(erased).toMatchObject({ subject: null, description: null, complainant: null });
      expect(erased.messages.every((m) => m.text === null)).toBe(true);
    }
    expect(
      register.sql.all(`SELECT rowid FROM search WHERE search MATCH 'charged OR nora OR again'`),
    ).toEqual([]);
    expect(register.sql.all('SELECT email, subject FROM complaints')).toEqual([
      { email: null, subject: null },
      { email: null, subject: null },
    ]);
    expect(register.sql.first('SELECT wrapped, person FROM data_keys')).toEqual({
      wrapped: null,
      person: null,
    });
    expect(await register.fsck()).toMatchObject({ ok: true, findings: [] });
  });

  it('goes from a case as well in which the person was only named later', async () => {
    const register = openRegister();
    const corrected = lodge(register, {
      surface: undefined,
      complainant: { name: 'Ann', email: 'ann@example.org' },
    });
    register.give({
      type: 'UpdateComplainant',
      data: { name: 'Nora Vance', email: 'nora@example.org' },
      complaint: corrected.id,
    });
    closed(register, corrected);
    const own = closed(register, lodge(register));
    register.ctx.moveClock(4_000 * DAY);
    const erase = { type: 'ErasePersonalData', data: { reason: 'asked' }, complaint: own.id, actor: BRUNO };
    expect(register.give(erase).kind).toBe('done');
    expect(register.reload(corrected.id)).toMatchObject({ complainant: null, description: null });
    expect(
      register.sql.all('SELECT id FROM data_keys WHERE length(wrapped) > 0 AND person IS NOT NULL'),
    ).toEqual([]);
    expect(await register.fsck()).toMatchObject({ ok: true, findings: [] });
  });

  it('is refused while another complaint of the same person is still open, and then nothing is erased', () => {
    const register = openRegister();
    const a = closed(register, lodge(register));
    lodge(register, { surface: undefined, subject: 'Still open' });
    register.ctx.moveClock(4_000 * DAY);
    const outcome = register.give({
      type: 'ErasePersonalData',
      data: { reason: 'asked' },
      complaint: a.id,
      actor: BRUNO,
    });
    expect(outcome).toMatchObject({ kind: 'refused', rejection: { code: 'wrong-status' } });
    expect(register.reload(a.id).complainant?.name).toBe('Nora Vance');
  });

  it('is not forgotten in memory either when a third complaint of the person keeps it', async () => {
    const register = openRegister();
    const a = closed(register, lodge(register));
    const b = closed(register, lodge(register, { surface: undefined, subject: 'Again' }));
    const open = lodge(register, { surface: undefined, subject: 'Still open' });
    register.ctx.moveClock(4_000 * DAY);
    for (const c of [a, b, open]) loadCase(register.ctx, c.id);
    const data = { reason: 'asked' };
    const outcome = register.give({ type: 'ErasePersonalData', data, complaint: a.id, actor: BRUNO });
    expect(outcome.kind).toBe('refused');
    for (const c of [a, b, open]) expect(loadCase(register.ctx, c.id)?.complainant?.name).toBe('Nora Vance');
    expect(await register.fsck()).toMatchObject({ ok: true, findings: [] });
  });

  it('leaves no word of it in the search index, which keeps what was deleted until it is rewritten', () => {
    const register = openRegister();
    const { ctx, sql } = register;
    lodge(register, { surface: undefined, complainant: { name: 'Sam' } });
    const c = closed(register, lodge(register, { subject: 'Zorblax machine' }));
    ctx.moveClock(4_000 * DAY);
    const kept = () =>
      sql
        .all<{ block: Uint8Array }>('SELECT block FROM search_data')
        .some(({ block }) => Buffer.from(block).includes('orblax'));
    expect(kept()).toBe(true);
    const data = { reason: 'asked' };
    register.give({ type: 'ErasePersonalData', data, complaint: c.id, actor: BRUNO });
    purgeSearch(ctx);
    expect(kept()).toBe(true);
    const due = nextWake(ctx)!;
    ctx.moveClock(Math.max(0, due - ctx.now()) + 60_000);
    purgeSearch(ctx);
    expect(kept()).toBe(false);
    expect(sql.all(`SELECT rowid FROM search WHERE search MATCH 'charged'`)).toHaveLength(1);
    expect(ctx.stores.meta.get('search-purge')).toBeUndefined();
  });

  it('goes from the search index as well when one text of it is redacted', () => {
    const register = openRegister();
    const { ctx, sql } = register;
    const c = lodge(register);
    const origin = { surface: 's1', externalId: '900' };
    const text = 'My card is zorblax.';
    register.give({ type: 'RecordMessage', data: { direction: 'in', text, origin }, complaint: c.id });
    const redacted = { ...origin, change: 'redacted' };
    expect(register.give({ type: 'RecordRevision', data: redacted, complaint: c.id }).kind).toBe('done');
    ctx.moveClock(60_000);
    purgeSearch(ctx);
    const blocks = sql.all<{ block: Uint8Array }>('SELECT block FROM search_data');
    expect(blocks.some(({ block }) => Buffer.from(block).includes('orblax'))).toBe(false);
  });

  it('leaves no copy of the key in the file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'recourse-erase-'));
    const file = join(folder, 'register.sqlite');
    const sql = nodeSql(file);
    sql.run('PRAGMA secure_delete = 0');
    const register = openRegister(sql);
    for (let i = 0; i < 20; i++) lodge(register, { surface: undefined, complainant: { name: `N${i}` } });
    const c = closed(register, lodge(register));
    const { wrapped } = sql.first<{ wrapped: Uint8Array }>(
      'SELECT wrapped FROM data_keys WHERE id = ?',
      c.dataKey,
    )!;
    expect(readFileSync(file).includes(Buffer.from(wrapped))).toBe(true);
    register.ctx.moveClock(4_000 * DAY);
    const data = { reason: 'asked' };
    register.give({ type: 'ErasePersonalData', data, complaint: c.id, actor: BRUNO });
    expect(readFileSync(file).includes(Buffer.from(wrapped))).toBe(false);
    sql.close();
    rmSync(folder, { recursive: true });
  });

  it('leaves nothing of what hosts said about it in the outbox', () => {
    const register = openRegister();
    const c = closed(register, lodge(register));
    register.sql.run(
      `UPDATE outbox SET state = 'failed', next_at = NULL, reason = 'nora@example.org is suspended'`,
    );
    register.ctx.moveClock(4_000 * DAY);
    const data = { reason: 'asked' };
    const outcome = register.give({ type: 'ErasePersonalData', data, complaint: c.id, actor: BRUNO });
    expect(outcome.kind).toBe('done');
    expect(register.sql.all('SELECT reason FROM outbox WHERE reason IS NOT NULL')).toEqual([]);
  });
});

/** Takes a case to its end the short way: the complainant withdrew. */
function closed(register: ReturnType<typeof openRegister>, c: { id: string }) {
  for (const [type, data, actor] of [
    ['Assign', { assignee: 'm-alice' }, BRUNO],
    ['RecordMessage', { direction: 'in', text: 'I withdraw it.' }, HOST],
    ['RecordFinding', { issue: 'i1', outcome: 'withdrawn', finding: 'The complainant withdrew.' }, ALICE],
    ['Resolve', { reason: 'withdrawn' }, ALICE],
    ['Close', {}, BRUNO],
  ] as const) {
    const outcome = register.give({ type, data, actor, complaint: c.id });
    if (outcome.kind !== 'done') throw new Error(`${type}: ${JSON.stringify(outcome)}`);
  }
  return register.reload(c.id);
}
