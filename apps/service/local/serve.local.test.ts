import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiError, createClient } from '@recourse/api-client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalService, serveLocal } from './serve.ts';

let dataDir: string;
let running: LocalService[];

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'recourse-local-'));
  running = [];
});
afterEach(async () => {
  for (const service of running) await service.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

async function start(more: Partial<Parameters<typeof serveLocal>[0]> = {}): Promise<LocalService> {
  const service = await serveLocal({ dataDir, port: 0, quiet: true, ...more });
  running.push(service);
  return service;
}
const blobFiles = () =>
  readdirSync(join(dataDir, 'blobs'), { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
const clientOf = ({ url, apiKey: token }: LocalService) => createClient({ url, token });

describe('the service on this machine', () => {
  it('goes on where it ended, also after kill -9', async () => {
    const first = await start();
    const { reference } = await clientOf(first).lodge({ description: 'My parcel is late' });
    const key = await (await clientOf(first).raw('GET', '/v1/log/key')).text();
    await first.kill('SIGKILL');
    const second = await start();
    expect(second.apiKey).toBe(first.apiKey);
    expect(await clientOf(second).read(reference)).toMatchObject({
      reference,
      description: 'My parcel is late',
    });
    expect(await (await clientOf(second).raw('GET', '/v1/log/key')).text()).toBe(key);
    expect(await clientOf(second).fsck()).toMatchObject({ ok: true });
  });

  it('keeps documents on the disk and gives them out as they came in', async () => {
    const client = clientOf(await start());
    const { reference } = await client.lodge({ description: 'See the photo' });
    const bytes = new Uint8Array(6 * 1024 * 1024).map((_, i) => i % 251);
    await client.upload(reference, new Blob([bytes]), 'photo.bin');
    const { documents } = await client.read(reference);
    expect(documents).toMatchObject([{ name: 'photo.bin', bytes: bytes.length }]);
    const back = new Uint8Array(await (await client.document(reference, documents[0]!.id)).arrayBuffer());
    expect(Buffer.compare(back, bytes)).toBe(0);
  });

  it('stops a document without length at 25 MB', async () => {
    const client = clientOf(await start());
    const { reference } = await client.lodge({ description: 'See the film' });
    let left = 60;
    const endless = new ReadableStream<Uint8Array>({
      pull: (c) => (left-- > 0 ? c.enqueue(new Uint8Array(1024 * 1024)) : c.close()),
    });
    const upload = client.raw('POST', `/v1/complaints/${reference}/documents`, endless, {
      'x-filename': 'film.bin',
    });
    // The service may answer before everything was sent, or close while it is still being sent.
    await expect(upload).rejects.toThrow();
    expect((await client.read(reference)).documents).toEqual([]);
    expect(blobFiles()).toEqual([]);
  });

  it('exports a register that another service takes in', async () => {
    const source = clientOf(await start());
    const lodged = await Promise.all(
      Array.from({ length: 60 }, (_, i) =>
        source.lodge({ description: `Complaint ${i}`, complainant: { name: `N ${i}` } }),
      ),
    );
    const file = await (await source.raw('GET', '/v1/export')).text();
    const entries = file.trimEnd().split('\n').length - 2; // without the head and the checkpoint
    expect(entries).toBeGreaterThanOrEqual(60);
    const other = mkdtempSync(join(tmpdir(), 'recourse-local-'));
    try {
      const target = clientOf(await start({ dataDir: other }));
      const answer = await target.raw('POST', '/v1/import', file, { 'content-type': 'application/x-ndjson' });
      expect(await answer.json()).toEqual({ entries });
      expect(await target.read(lodged[7]!.reference)).toMatchObject({
        complainant: expect.objectContaining({}),
      });
    } finally {
      await running.pop()!.stop();
      rmSync(other, { recursive: true, force: true });
    }
  });

  it('moves its clock only when it was started so', async () => {
    const still = await start();
    await expect(clientOf(still).advanceClock(1_000)).rejects.toBeInstanceOf(ApiError);
    await still.stop();
    const client = clientOf(await start({ movableClock: true }));
    const { now } = await client.clock();
    expect((await client.advanceClock(3_600_000)).now).toBeGreaterThanOrEqual(now + 3_600_000);
  });

  it('sends live changes over a socket', async () => {
    const service = await start();
    const client = clientOf(service);
    const { ticket } = await client.liveTicket();
    const socket = new WebSocket(`${service.url.replace('http', 'ws')}/v1/live?ticket=${ticket}`);
    const message = new Promise((done) => socket.addEventListener('message', (event) => done(event.data)));
    await new Promise((done) => socket.addEventListener('open', done));
    const { reference } = await client.lodge({ description: 'Live' });
    expect(JSON.parse((await message) as string)).toMatchObject({ kind: 'changed', reference, version: 1 });
    socket.close();
  });
});

describe('the Slack bot beside the service', () => {
  const slack = {
    port: 0,
    clientId: '123.456',
    clientSecret: 'client-secret-of-this-test',
    signingSecret: 'signing-secret-of-this-test',
  };

  it('is invited by the service and asks it, over bindings that nobody else reaches', async () => {
    const authorizeUrl = 'http://127.0.0.1:9/oauth/v2/authorize';
    const service = await start({ localHosts: true, slack: { ...slack, authorizeUrl } });
    const { url } = await clientOf(service).installSlack();
    expect(new URL(url).origin).toBe(service.slackUrl);
    const first = await fetch(url, { redirect: 'manual' });
    const to = new URL(first.headers.get('location')!);
    expect([first.status, to.origin + to.pathname]).toEqual([302, authorizeUrl]);
    expect(to.searchParams.get('client_id')).toBe('123.456');
    expect((await fetch(url, { redirect: 'manual' })).status).toBe(404);
    for (const path of ['/v1/session', '/slack/install?ticket=it_main_AAAAAAAAAAAAAAAA'])
      expect((await fetch(service.slackUrl + path)).status).toBe(404);
    const open =
      readFileSync(join(dataDir, 'workerd.capnp'), 'utf8') +
      readFileSync(`/proc/${service.pid}/cmdline`, 'utf8');
    expect(open).not.toMatch(/of-this-test/);
  });

  it('keeps the service from starting when it is told something wrong, and says what', async () => {
    await expect(start({ slack: { ...slack, signingSecret: 'x' } })).rejects.toThrow(
      /SLACK_SIGNING_SECRET must be 8 to 200 characters/,
    );
    await expect(start({ slack: { ...slack, apiUrl: 'http://127.0.0.1:9/api/' } })).rejects.toThrow(
      /SLACK_API_URL must be https, or a loopback address when RECOURSE_LOCAL_HOSTS/,
    );
  });

  it('is not there unless it is asked for', async () => {
    const service = await start();
    expect(service.slackUrl).toBeNull();
    await expect(clientOf(service).installSlack()).rejects.toMatchObject({
      problem: { status: 422, code: 'slack-not-set-up', rule: 'API11' },
    });
  });
});

describe('starting', () => {
  it('keeps secrets to the owner, and out of the arguments of the process', async () => {
    const service = await start();
    expect(statSync(join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600);
    const { masterKey, apiKey } = JSON.parse(readFileSync(join(dataDir, 'secrets.json'), 'utf8'));
    const open =
      readFileSync(join(dataDir, 'workerd.capnp'), 'utf8') +
      readFileSync(`/proc/${service.pid}/cmdline`, 'utf8');
    expect(open).not.toContain(masterKey);
    expect(open).not.toContain(apiKey);
  });

  it('refuses a folder that another service uses, and takes over when its owner is gone', async () => {
    const first = await start();
    await expect(start()).rejects.toThrow(`${dataDir} is in use by process ${process.pid}`);
    await first.stop();
    writeFileSync(
      join(dataDir, 'lock'),
      JSON.stringify({ pid: 2 ** 22 - 1, started: '1', workerd: null, since: 'x' }),
    );
    await expect(start()).resolves.toMatchObject({ register: 'main' });
  });

  it('ends a workerd whose starter was killed', async () => {
    const script = `import { serveLocal } from ${JSON.stringify(join(import.meta.dirname, 'serve.ts'))};
      const s = await serveLocal({ dataDir: ${JSON.stringify(dataDir)}, port: 0, quiet: true });
      console.log(s.pid); setInterval(() => {}, 1000);`;
    const starter = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const orphan = Number(
      await new Promise((done) => starter.stdout.once('data', (chunk) => done(String(chunk)))),
    );
    starter.kill('SIGKILL');
    await new Promise((done) => starter.once('close', done));
    expect(() => process.kill(orphan, 0)).not.toThrow();
    await start();
    expect(() => process.kill(orphan, 0)).toThrow('ESRCH');
  });

  it('says in one line that a port is taken, and leaves the folder free', async () => {
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    const { port } = other.address() as { port: number };
    await expect(start({ port })).rejects.toThrow(/^Port \d+ on 127\.0\.0\.1 is taken\. [^\n]+$/);
    await new Promise((done) => other.close(done));
    await expect(start({ port })).resolves.toMatchObject({ url: `http://127.0.0.1:${port}` });
  });

  it('says that a folder cannot be used', async () => {
    writeFileSync(join(dataDir, 'file'), '');
    await expect(start({ dataDir: join(dataDir, 'file') })).rejects.toThrow(
      /^The data folder cannot be used: [^\n]+$/,
    );
  });

  it('says what is wrong with the configuration', async () => {
    await expect(start({ devFrameOrigin: 'https://evil.example' })).rejects.toThrow(
      /RECOURSE_DEV_FRAME_ORIGIN must be a loopback origin/,
    );
  });
});
