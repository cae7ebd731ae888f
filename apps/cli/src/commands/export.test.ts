import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { TestHost } from '../testing/test-host.ts';
import { TestService } from '../testing/test-service.ts';

let service: TestService;
let host: TestHost;
beforeEach(async () => {
  service = await TestService.start();
  host = await TestHost.make(service.env);
});
afterEach(() => service.stop());

it('writes a register into one private file that verifies, and puts it back byte for byte', async () => {
  const { code, json } = await host.run('export', 'out.ndjson', '--json');
  expect(code).toBe(0);
  expect(json).toMatchObject({ ok: true, register: 'acme', entries: 300, key: service.log.key });
  const path = join(host.cwd, 'out.ndjson');
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  expect((await stat(path)).size).toBe(json.bytes);
  expect((await host.run('verify', 'out.ndjson', '--expect', service.log.key)).code).toBe(0);
  const back = await host.run('restore', 'out.ndjson', '--json');
  expect(back.json).toMatchObject({ ok: true, entries: 300, from: 'acme' });
  expect(service.imported).toBe(await readFile(path, 'utf8'));
});

it('keeps nothing of an export that breaks off, and leaves an older file alone', async () => {
  await writeFile(join(host.cwd, 'out.ndjson'), 'older');
  service.cutExport = true;
  const { code, json } = await host.run('export', 'out.ndjson', '--json');
  expect(code).toBe(2);
  expect(json).toMatchObject({ ok: false, error: { code: 'unreachable' } });
  expect(await readdir(host.cwd)).toEqual(['out.ndjson']);
  expect(await readFile(join(host.cwd, 'out.ndjson'), 'utf8')).toBe('older');
});

it.each([
  ['is no export', 'hello\n', /not an export/],
  [
    'was cut off',
    '{"format":"recourse-export/1","register":"acme","key":"k"}\n{"index":0,"entry":"YQ=="}\n',
    /cut off/,
  ],
])('restores nothing from a file that %s', async (_, content, message) => {
  await writeFile(join(host.cwd, 'a.ndjson'), content);
  const { code, json } = await host.run('restore', 'a.ndjson', '--json');
  expect(code).toBe(2);
  expect(json).toMatchObject({ error: { code: 'file', message: expect.stringMatching(message) } });
  expect(service.imported).toBe(null);
});

it('says that a register is not empty even when the line breaks before the answer', async () => {
  await host.run('export', 'out.ndjson');
  service.refusesImport = true;
  const { code, json } = await host.run('restore', 'out.ndjson', '--json');
  expect(code).toBe(2);
  expect(json).toMatchObject({ error: { code: 'refused', message: expect.stringContaining('300 entries') } });
});

it('reports what fsck finds', async () => {
  expect((await host.run('fsck', '--json')).json).toEqual({
    ok: true,
    complaints: 3,
    entries: 300,
    findings: [],
  });
  service.findings.push({ code: 'chain', message: 'entry 7 does not follow' });
  const { code, out } = await host.run('fsck');
  expect(code).toBe(1);
  expect(out).toContain('entry 7 does not follow [chain]');
});
