import { afterEach, beforeEach, expect, it } from 'vitest';
import { SampleLog, sampleLog } from '../testing/sample-log.ts';
import { TestHost } from '../testing/test-host.ts';
import { KEY, TestService } from '../testing/test-service.ts';

let service: TestService;
let host: TestHost;
beforeEach(async () => {
  service = await TestService.start();
  service.connections.push({ subdomain: 'acme', signedPages: true });
  host = await TestHost.make(service.env);
});
afterEach(() => service.stop());

type Check = { check: string; state: string; message: string; hint?: string };

async function states(): Promise<Record<string, string>> {
  const { json } = await host.run('doctor', '--json');
  return Object.fromEntries((json.checks as Check[]).map(({ check, state }) => [check, state]));
}

it('finds a working installation in order, line by line, without showing the key', async () => {
  const { code, out } = await host.run('doctor');
  expect(code).toBe(0);
  expect(out).toContain(`address       ${service.url} (from RECOURSE_URL)`);
  expect(out).toContain('API key of register acme (from RECOURSE_KEY)');
  expect(out).toContain('300 entries under a good signature');
  expect(out).not.toContain(KEY);
  const all = [
    'node',
    'address',
    'key',
    'service',
    'log',
    'session',
    'clock',
    'scopes',
    'settings',
    'zendesk',
    'deliveries',
  ];
  expect(await states()).toEqual(Object.fromEntries(all.map((check) => [check, 'ok'])));
});

it('says what to set when nothing is', async () => {
  host.env = {};
  const { code, out } = await host.run('doctor');
  expect(code).toBe(1);
  expect(out).toMatch(/FAIL {2}address .*not set\n.*RECOURSE_URL/);
  expect(out).toMatch(/FAIL {2}key .*no API key.*\n.*RECOURSE_KEY/);
});

it.each([
  ['an address that is none', { RECOURSE_URL: 'localhost:8700' }, 'address'],
  ['an address with a password', { RECOURSE_URL: 'http://a:b@127.0.0.1' }, 'address'],
  ['a key that is none', { RECOURSE_KEY: 'secret' }, 'key'],
  ['a key of nobody', { RECOURSE_KEY: 'rk_acme_ffffffffffffffff' }, 'session'],
  ['a service that is not there', { RECOURSE_URL: 'http://127.0.0.1:1' }, 'service'],
])('fails on %s', async (_, env, check) => {
  host.env = { ...service.env, ...env };
  expect((await states())[check]).toBe('fail');
});

it('notices clocks that differ, scopes that are missing and a host that is not connected', async () => {
  service.clock += 3_600_000;
  service.scopes.delete('settings');
  service.connections.length = 0;
  const { code, out } = await host.run('doctor');
  expect(code).toBe(0);
  expect(out).toMatch(/note {2}clock .*3,600 s ahead/);
  expect(out).toMatch(/note {2}scopes .*may read, write, deliveries, audit, import, export; not settings/);
  expect(out).toMatch(/note {2}zendesk .*no account.*\n.*recourse zendesk install/);
  expect((await states()).settings).toBe('skipped');
});

it('fails on a checkpoint that another key signed', async () => {
  const { key } = new SampleLog();
  service.log = Object.defineProperty(sampleLog(3), 'key', { value: key });
  expect((await states()).log).toBe('fail');
});
