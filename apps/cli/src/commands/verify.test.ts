import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SampleLog, sampleLog } from '../testing/sample-log.ts';
import { TestHost } from '../testing/test-host.ts';
import { TestService } from '../testing/test-service.ts';

let host: TestHost;
let log: SampleLog;
beforeEach(async () => {
  host = await TestHost.make();
  log = sampleLog(300);
});

async function write(name: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(host.cwd, name)), { recursive: true });
  await writeFile(join(host.cwd, name), content);
}

const verify = (...args: string[]) => host.run('verify', ...args, '--json');

/** One bit of entry `index` is another one. */
function withChanged(index: number): Uint8Array[] {
  const entry = Buffer.from(log.entries[index]!);
  const at = entry.indexOf('NoteAdded');
  entry.write('n', at);
  return log.entries.with(index, new Uint8Array(entry));
}

describe('verify a bundle', () => {
  it('proves it, and trusts the key only when the caller named it', async () => {
    await write('a.json', await log.bundle('1'));
    await write('acme.key', `${log.key}\n`);
    const plain = await verify('a.json');
    expect(plain.code).toBe(0);
    expect(plain.json).toMatchObject({
      ok: true,
      kind: 'bundle',
      reference: 'C-1',
      entries: 100,
      keyTrusted: false,
    });
    expect((await verify('a.json', '--key-file', 'acme.key')).json).toMatchObject({
      ok: true,
      keyTrusted: true,
    });
    expect((await verify('a.json', '--expect', log.key)).json).toMatchObject({ ok: true, keyTrusted: true });
    expect((await host.run('verify', 'a.json')).out).toMatch(/PROVEN[\s\S]*could have made the key as well/);
    expect((await host.run('verify', 'a.json', '--expect', log.key)).out).toMatch(/the key that you named/);
  });

  it('fails when another key signed than the one named', async () => {
    await write('a.json', await log.bundle('1'));
    const { code, json } = await verify('a.json', '--expect', new SampleLog().key);
    expect(code).toBe(1);
    expect(json).toMatchObject({ ok: false, keyTrusted: false, error: { code: 'key_unexpected' } });
  });

  it('names the first wrong entry', async () => {
    const bundle = JSON.parse(await log.bundle('1')) as { entries: { entry: string }[] };
    bundle.entries[5]!.entry = bundle.entries[6]!.entry;
    await write('a.json', JSON.stringify(bundle));
    const { code, json } = await verify('a.json');
    expect(code).toBe(1);
    expect(json).toMatchObject({ ok: false, firstWrongEntry: 16, error: { code: 'inclusion_invalid' } });
    expect((await host.run('verify', 'a.json')).out).toContain('First wrong entry: 16');
  });

  it('says of another file that it is no bundle', async () => {
    await write('a.json', '{"format":"other"}');
    expect((await verify('a.json')).json).toMatchObject({ ok: false, error: { code: 'bundle_malformed' } });
  });
});

describe('verify an export', () => {
  it('proves every entry', async () => {
    await write('a.ndjson', await log.export());
    const { code, json } = await verify('a.ndjson', '--expect', log.key);
    expect(code).toBe(0);
    expect(json).toMatchObject({
      ok: true,
      kind: 'export',
      register: 'acme',
      entries: 300,
      keyTrusted: true,
    });
  });

  it.each([4, 150, 296])('names the changed entry %i', async (index) => {
    const changed = withChanged(index);
    await write('a.ndjson', await log.export(changed));
    const { code, json } = await verify('a.ndjson');
    expect(code).toBe(1);
    expect(json).toMatchObject({ ok: false, firstWrongEntry: index });
  });

  it('names the place where an entry was taken out', async () => {
    await write('a.ndjson', await log.export(log.entries.toSpliced(100, 1)));
    expect((await verify('a.ndjson')).json).toMatchObject({
      ok: false,
      firstWrongEntry: 299,
      error: { code: 'size_mismatch' },
    });
    const swapped = log.entries.with(100, log.entries[103]!).with(103, log.entries[100]!);
    await write('b.ndjson', await log.export(swapped));
    expect((await verify('b.ndjson')).json).toMatchObject({
      ok: false,
      firstWrongEntry: 100,
      error: { code: 'version_gap' },
    });
  });

  it('says that the last entry of a complaint cannot be named', async () => {
    await write('a.ndjson', await log.export(withChanged(299)));
    const { json } = await verify('a.ndjson');
    expect(json).toMatchObject({ ok: false, firstWrongEntry: null, error: { code: 'root_mismatch' } });
  });

  it('sees that a file was cut off, or a line is no entry, or stands in the wrong place', async () => {
    const lines = (await log.export()).split('\n');
    await write('cut.ndjson', lines.slice(0, 200).join('\n'));
    expect((await verify('cut.ndjson')).json).toMatchObject({ ok: false, error: { message: /cut off/ } });
    await write('bad.ndjson', lines.with(51, '{"index":50}').join('\n'));
    expect((await verify('bad.ndjson')).json).toMatchObject({
      firstWrongEntry: 50,
      error: { code: 'entry_malformed' },
    });
    await write('order.ndjson', lines.toSpliced(51, 1).join('\n'));
    expect((await verify('order.ndjson')).json).toMatchObject({
      firstWrongEntry: 50,
      error: { code: 'entry_missing' },
    });
  });
});

describe('verify a log', () => {
  async function directory(
    change: (files: Map<string, Uint8Array>) => void = () => undefined,
  ): Promise<void> {
    const files = await log.resources();
    change(files);
    for (const [name, bytes] of files) await write(`log/${name}`, bytes);
  }

  it('proves a directory of tiles', async () => {
    await directory();
    const { code, json } = await verify('log');
    expect(code).toBe(0);
    expect(json).toMatchObject({ ok: true, kind: 'log', size: 300, key: log.key, keyTrusted: false });
  });

  it('takes a full tile for a partial one that is no longer there', async () => {
    const before = await log.resources();
    for (let i = 300; i < 512; i++) log.add('x');
    const after = await log.resources();
    after.set('checkpoint', before.get('checkpoint')!);
    for (const [name, bytes] of after) await write(`log/${name}`, bytes);
    expect((await verify('log')).json).toMatchObject({ ok: true, size: 300 });
  });

  it('names the first changed entry by the tile of its hash', async () => {
    const changed = new SampleLog();
    for (let i = 0; i < 300; i++) changed.add(`${i % 3}`, i === 270 ? 'Other' : 'NoteAdded');
    const other = await changed.resources();
    await directory((files) => files.set('tile/entries/001.p/44', other.get('tile/entries/001.p/44')!));
    const { code, json } = await verify('log');
    expect(code).toBe(1);
    expect(json).toMatchObject({ ok: false, firstWrongEntry: 270, error: { code: 'leaf_mismatch' } });
  });

  it('names the first entry that is missing', async () => {
    await directory((files) => files.delete('tile/entries/001.p/44'));
    expect((await verify('log')).json).toMatchObject({
      ok: false,
      firstWrongEntry: 256,
      error: { code: 'entry_missing' },
    });
  });

  it('sees a forged signature', async () => {
    const forged = await sampleLog(300).checkpoint();
    await directory((files) => files.set('checkpoint', Buffer.from(forged)));
    expect((await verify('log')).json).toMatchObject({ ok: false, error: { code: 'note_unsigned' } });
  });

  it('wants a key when the directory brings none', async () => {
    await directory((files) => files.delete('key'));
    expect((await verify('log')).code).toBe(2);
    expect((await verify('log', '--expect', log.key)).code).toBe(0);
  });

  describe('at an address', () => {
    let service: TestService;
    beforeEach(async () => {
      service = await TestService.start();
    });
    afterEach(() => service.stop());

    it('proves it, given the service or the log', async () => {
      for (const address of [service.url, `${service.url}/v1/log`, `${service.url}/v1/log/checkpoint`]) {
        expect((await verify(address)).json).toMatchObject({ ok: true, kind: 'log', size: 300 });
      }
    });

    it('does not take a dead line for a wrong log', async () => {
      const { code, json } = await verify('http://127.0.0.1:1');
      expect(code).toBe(2);
      expect(json).toMatchObject({ error: { code: 'unreachable' } });
    });
  });
});

it.each([
  ['a file that is not there', ['nothing.json'], 'file'],
  ['two ways to name the key', ['a', '--expect', 'k', '--key-file', 'f'], 'usage'],
])('refuses %s', async (_, args, code) => {
  const ran = await verify(...args);
  expect(ran.code).toBe(2);
  expect(ran.json).toMatchObject({ ok: false, error: { code } });
});
