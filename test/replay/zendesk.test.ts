import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Client, createClient } from '@recourse/api-client';
import { signWebhook } from '@recourse/host-emulators';
import { type LocalService, serveLocal } from 'service/local';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { check } from '../check.ts';
import { isMissing, sharedFiles, sharedText } from './shared.ts';
import { API_USER, answering } from './stand-in.ts';

const PAYLOADS = 'payloads/zendesk';
const VECTORS = 'vectors/request-signatures.json';
type Vector = { secret: string; timestamp: string; body: string; signature: string };
const vectors = isMissing(VECTORS) ? [] : (JSON.parse(sharedText(VECTORS)) as { zendesk: Vector[] }).zendesk;
const SECRET = vectors[0]?.secret ?? 'a secret of our own';

let dataDir: string;
let service: LocalService;
let api: Client;
let zendesk: Awaited<ReturnType<typeof answering>>;
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'recourse-replay-'));
  zendesk = await answering({ status: 200, body: '{}' });
  service = await serveLocal({ dataDir, port: 0, localHosts: true, movableClock: true, quiet: true });
  api = createClient({ url: service.url, token: service.apiKey });
  await api.connectZendesk({
    subdomain: 'acme',
    baseUrl: zendesk.url,
    email: 'recourse@acme.example',
    apiToken: 'token',
    webhookSecret: SECRET,
    fields: { reference: 1, status: 2, nextObligation: 3 },
    apiUserId: String(API_USER.id),
  });
});
afterAll(async () => {
  await service?.stop();
  await zendesk?.close();
  rmSync(dataDir, { recursive: true, force: true });
});

async function post(body: string, timestamp: string, signature: string) {
  const answer = await fetch(`${service.url}/hooks/zendesk/main`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-zendesk-webhook-signature': signature,
      'x-zendesk-webhook-signature-timestamp': timestamp,
    },
    body,
  });
  return { status: answer.status, text: await answer.text() };
}

const seconds = () => new Date().toISOString().replace(/\.\d+Z$/, 'Z');

describe.skipIf(isMissing(PAYLOADS))('bodies that Zendesk sent', () => {
  const events = sharedFiles(PAYLOADS).filter((name) => !/^\d/.test(name));

  it('are there', () => expect(events.length).toBeGreaterThan(0));

  it.each(events)('%s is taken when it is signed, and only byte for byte', async (name) => {
    const body = sharedText(`${PAYLOADS}/${name}`);
    const before = await check(api);
    const timestamp = seconds();
    const signature = signWebhook(SECRET, timestamp, body);
    expect((await post(body, timestamp, signature)).status).toBe(200);
    expect((await post(`${body} `, timestamp, signature)).status).toBe(401);
    expect((await post(body.replace('\n', ''), timestamp, signature)).status).toBe(401);
    expect(await check(api)).toEqual(before);
  });
});

describe.skipIf(isMissing(VECTORS))('signatures that were published', () => {
  it.each(vectors.filter(({ secret }) => secret === SECRET))(
    'of $timestamp is genuine, but too old to be taken',
    async ({ timestamp, body, signature }) => {
      expect(await post(body, timestamp, signature)).toMatchObject({
        status: 401,
        text: expect.stringMatching(/more than five minutes/),
      });
      const changed = await post(`${body} `, timestamp, signature);
      expect(changed.text).toMatch(/signature does not match/);
    },
  );
});

/** The row of a note that Zendesk answered, after its first attempt. */
async function firstAttempt(text: string) {
  const { reference } = await api.lodge({
    description: text,
    surface: { host: 'zendesk', account: 'acme', ref: String(Math.floor(Math.random() * 1e9)) },
  });
  await api.command(reference, 'AddNote', { text });
  for (let i = 0; i < 500; i++) {
    const { items } = await api.deliveries();
    const rows = items.filter((row) => row.reference === reference);
    const tried = rows.find((row) => row.attempts > 0);
    if (tried) return tried;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('nothing was tried');
}

describe.skipIf(isMissing(PAYLOADS))('answers that Zendesk gave', () => {
  it('422 of a closed ticket: failed for good, with its words', async () => {
    zendesk.answerWith({ status: 422, body: sharedText(`${PAYLOADS}/422_record_invalid.json`) });
    expect(await firstAttempt('The ticket is closed.')).toMatchObject({
      state: 'failed',
      reason: expect.stringMatching(/closed prevents ticket update/),
    });
    await check(api);
  });

  it('429: waits as long as Zendesk says', async () => {
    const body = sharedText(`${PAYLOADS}/429.json`);
    zendesk.answerWith({ status: 429, body, headers: { 'retry-after': '600' } });
    const row = await firstAttempt('Too many requests.');
    const { now } = await api.clock();
    expect(row).toMatchObject({ state: 'waiting', reason: expect.stringMatching(/per minute exceeded/) });
    expect(row.nextAttemptAt! - now).toBeGreaterThan(570_000);
    expect(row.nextAttemptAt! - now).toBeLessThanOrEqual(600_000);
    await check(api);
  });
});
