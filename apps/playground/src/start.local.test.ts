import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { verifyBundle } from '@recourse/audit-log';
import { afterEach, beforeEach, expect, it } from 'vitest';

const START = join(import.meta.dirname, 'start.ts');
const sha256 = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest());
type Line = {
  url: string;
  register: string;
  apiKey: string;
  signIn: string;
  playground?: string;
  zendesk?: string;
};
type Started = {
  child: ChildProcess;
  ended: Promise<{ code: number | null; err: string }>;
  out: () => string;
};

let dataDir: string;
let children: ChildProcess[];
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'recourse-start-'));
  children = [];
});
afterEach(async () => {
  for (const child of children.filter(
    ({ exitCode, signalCode }) => exitCode === null && signalCode === null,
  )) {
    child.kill('SIGKILL');
    await new Promise((done) => child.once('close', done));
  }
  await rmEventually(dataDir);
});

/** A service that a killed start leaves behind needs a moment to be ended by its watchdog. */
async function rmEventually(dir: string): Promise<void> {
  for (let i = 0; i < 50; i++) {
    try {
      return rmSync(dir, { recursive: true, force: true });
    } catch {
      await sleep(100);
    }
  }
}

function launch(...args: string[]): Started {
  const child = spawn(process.execPath, [START, '--data', dataDir, '--no-open', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  let [out, err] = ['', ''];
  child.stdout!.on('data', (chunk: Buffer) => {
    out += chunk.toString();
  });
  child.stderr!.on('data', (chunk: Buffer) => {
    err += chunk.toString();
  });
  const ended = new Promise<{ code: number | null; err: string }>((done) =>
    child.once('close', (code) => done({ code, err })),
  );
  return { child, ended, out: () => out };
}

async function start(...args: string[]): Promise<Started & { line: Line }> {
  const started = launch('--json', ...args);
  const early = started.ended.then(({ code, err }) => {
    throw new Error(`start ended with ${code}: ${err}`);
  });
  const ready = async () => {
    while (!started.out().includes('\n')) await sleep(20);
  };
  await Promise.race([ready(), early]);
  void early.catch(() => undefined);
  return { ...started, line: JSON.parse(started.out()) as Line };
}

const call = (line: Line, path: string, body?: unknown) =>
  fetch(line.url + path, {
    headers: { authorization: `Bearer ${line.apiKey}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
  });
const lodge = async (line: Line, description: string) => {
  const response = await call(line, '/v1/complaints', { description, complainant: { name: 'Ada' } });
  expect(response.status).toBe(201);
  return ((await response.json()) as { reference: string }).reference;
};
const list = async (line: Line) =>
  ((await (await call(line, '/v1/complaints?limit=25')).json()) as { items: { reference: string }[] }).items;
const isUp = (url: string) =>
  fetch(`${url}/healthz`).then(
    () => true,
    () => false,
  );

it('prints one line, serves complaints with proof, stops on SIGTERM and goes on where it ended', async () => {
  const first = await start('--port', '0');
  expect(first.out().trimEnd()).not.toContain('\n');
  const { line } = first;
  expect(Object.keys(line).slice(0, 4)).toEqual(['url', 'register', 'apiKey', 'signIn']);
  const one = await lodge(line, 'My parcel never came');
  const two = await lodge(line, 'You charged me twice');
  expect((await list(line)).map(({ reference }) => reference)).toEqual([two, one]);
  const bundle = await (await call(line, `/v1/complaints/${one}/proof`)).text();
  const expectedKey = (await (await call(line, '/v1/log/key')).text()).trim();
  const proven = { ok: true, reference: one, keyTrusted: true };
  expect(await verifyBundle(bundle, { sha256, expectedKey })).toMatchObject(proven);
  const signedIn = await fetch(line.signIn, { redirect: 'manual' });
  expect([signedIn.status, signedIn.headers.get('set-cookie')]).toEqual([
    303,
    expect.stringContaining('rs_main_'),
  ]);
  const page = await fetch(line.playground!);
  expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('Recourse playground')]);

  first.child.kill('SIGTERM');
  expect(await first.ended).toMatchObject({ code: 0 });
  expect(await isUp(line.url)).toBe(false);

  const second = await start('--port', '0');
  expect((await list(second.line)).map(({ reference }) => reference)).toEqual([two, one]);
  expect(second.line.apiKey).toBe(line.apiKey);
  second.child.kill('SIGINT');
  expect(await second.ended).toMatchObject({ code: 0 });
});

it('keeps the emulated account in step with the register over kill -9, which takes the service along', async () => {
  const first = await start('--port', '0');
  const page = first.line.playground!.slice(0, -1);
  const jar = await signInToZendesk(page);
  await fetch(`${page}/api/v2/tickets/3.json`, {
    method: 'PUT',
    headers: { ...jar, origin: page, 'content-type': 'application/json' },
    body: JSON.stringify({ ticket: { subject: 'Changed before the crash' } }),
  });
  first.child.kill('SIGKILL');
  await first.ended;
  for (let i = 0; i < 100 && (await isUp(first.line.url)); i++) await sleep(50);
  expect(await isUp(first.line.url)).toBe(false);

  const second = await start('--port', '0');
  const again = second.line.playground!.slice(0, -1);
  const read = await fetch(`${again}/api/v2/tickets/3.json`, { headers: await signInToZendesk(again) });
  expect(await read.json()).toMatchObject({ ticket: { subject: 'Changed before the crash' } });
  const connections = (await (await call(second.line, '/v1/connections/zendesk')).json()) as {
    items: unknown[];
  };
  expect(connections.items).toHaveLength(1);
  const members = (await (await call(second.line, '/v1/members')).json()) as { items: { roles: string[] }[] };
  expect(members.items.map(({ roles }) => roles[0]).sort()).toEqual([
    'administrator',
    'agent',
    'compliance',
    'manager',
    'sales',
  ]);
});

async function signInToZendesk(page: string): Promise<Record<string, string>> {
  const response = await fetch(`${page}/agent/bootstrap`);
  const { csrf } = (await response.json()) as { csrf: string };
  return { cookie: response.headers.get('set-cookie')!.split(';')[0]!, 'x-csrf-token': csrf };
}

it('serves neither playground nor hosts when headless, and its clock stands fast', async () => {
  const { line, child, ended } = await start('--port', '0', '--headless');
  expect(line).not.toHaveProperty('playground');
  expect(line).not.toHaveProperty('zendesk');
  expect((await fetch(`${line.url}/agent`)).status).toBe(404);
  await lodge(line, 'Still a real service');
  expect((await call(line, '/v1/clock', { advanceMs: 1_000 })).status).toBe(404);
  child.kill('SIGTERM');
  expect(await ended).toMatchObject({ code: 0 });
});

it('says in one line that the port is taken', async () => {
  const taken = createServer();
  await new Promise<void>((done) => taken.listen(0, '127.0.0.1', done));
  const { port } = taken.address() as { port: number };
  const { code, err } = await launch('--json', '--port', String(port)).ended;
  await new Promise((done) => taken.close(done));
  expect(code).toBe(1);
  expect(err.trimEnd()).toMatch(/^.*in use.*--port.*$/);
});

it('refuses an unknown option with the usage and exit code 2', async () => {
  const { code, err } = await launch('--prot', '1').ended;
  expect(code).toBe(2);
  expect(err).toMatch(/--prot[\s\S]*Usage: npm start/);
});
