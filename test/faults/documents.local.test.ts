import type { FaultRule } from '@recourse/host-emulators';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { until } from './cases.ts';
import { type OnDisk, serveOnFaultyDisk } from './on-disk.ts';

let on: OnDisk;
beforeAll(async () => {
  on = await serveOnFaultyDisk();
  const settings = await on.clients.administrator.settings();
  await on.clients.administrator.putSettings({ ...settings, retentionDays: 0 });
});
afterAll(() => on?.close());
afterEach(() => on.disk.faults.clear());

const breakDisk = (method: string, fault: Pick<FaultRule, 'mode' | 'status'>) =>
  on.disk.faults.set({ target: 'api', match: { method }, times: 1, ...fault });

const TEXT = 'The bill of March.';
const lodge = (name: string) =>
  on.clients.agent.lodge({
    description: name,
    complainant: { email: `${name.replaceAll(/\W+/g, '-')}@mail.example` },
  });

/** The status of the answer. */
async function upload(reference: string, key: string): Promise<number> {
  const headers = {
    'content-type': 'text/plain',
    'x-filename': 'bill.txt',
    'idempotency-key': key.replaceAll(' ', '-'),
  };
  const path = `/v1/complaints/${reference}/documents`;
  return on.clients.api.raw('POST', path, new Blob([TEXT]), headers).then(
    (answer) => answer.status,
    (error: { status: number }) => error.status,
  );
}

const NOT_SAVED: [string, Pick<FaultRule, 'mode' | 'status'>][] = [
  ['refused', { mode: 'fail', status: 500 }],
  ['cut off', { mode: 'drop' }],
];
const SAVED: typeof NOT_SAVED = [
  ['saved but answered with 500', { mode: 'fail-after-save', status: 500 }],
  ['saved but cut off', { mode: 'fail-after-save' }],
];

describe('putting a document on the disk', () => {
  it.each([...NOT_SAVED, ...SAVED])(
    '%s: no entry, no bytes, and the next attempt succeeds',
    async (name, fault) => {
      const { reference } = await lodge(`put ${name}`);
      const before = (await on.clients.api.fsck()).entries;
      const filesBefore = on.disk.files().length;
      breakDisk('PUT', fault);
      expect(await upload(reference, name)).toBeGreaterThanOrEqual(500);
      expect((await on.clients.api.fsck()).entries).toBe(before);
      expect(on.disk.files()).toHaveLength(filesBefore);

      expect(await upload(reference, name)).toBe(201);
      expect(await upload(reference, name)).toBe(200);
      const { documents } = await on.clients.agent.read(reference);
      expect(documents).toHaveLength(1);
      expect(await (await on.clients.agent.document(reference, documents[0]!.id)).text()).toBe(TEXT);
      expect(on.disk.files()).toHaveLength(filesBefore + 1);
      expect(await on.clients.api.fsck()).toMatchObject({ ok: true, findings: [] });
    },
  );
});

describe('deleting the documents of an erased person', () => {
  const HUNG: typeof NOT_SAVED = [['never answered', { mode: 'hang' }]];
  it.each([...NOT_SAVED, ...SAVED, ...HUNG])('%s: tried again until they are gone', async (name, fault) => {
    const { reference } = await lodge(`delete ${name}`);
    const filesBefore = on.disk.files().length;
    expect(await upload(reference, `delete ${name}`)).toBe(201);
    await on.clients.agent.command(reference, 'Resolve', { reason: 'withdrawn' });
    await on.clients.agent.command(reference, 'Close', {});
    breakDisk('DELETE', fault);
    await on.clients.compliance.command(reference, 'ErasePersonalData', { reason: 'Asked for.' });
    const row = async () =>
      (await on.clients.api.deliveries()).items.find((each) => each.reference === reference)!;
    await until('the first attempt fails', async () => ((await row()).attempts > 0 ? true : undefined));
    expect(await row()).toMatchObject({ kind: 'erase', state: 'waiting', attempts: 1 });

    await on.clients.api.advanceClock(60_000);
    await until('the bytes are gone', async () => ((await row()).state === 'delivered' ? true : undefined));
    expect(on.disk.files()).toHaveLength(filesBefore);
    expect(await on.clients.api.fsck()).toMatchObject({ ok: true, findings: [] });
  });
});
