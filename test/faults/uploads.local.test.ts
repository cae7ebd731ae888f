import { createHash, randomBytes } from 'node:crypto';
import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { UnreachableError } from '@recourse/api-client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createWorld, type World } from '../world.ts';
import { eachOf } from './load.ts';

const ROUNDS = 5;
const UPLOADERS = 4;

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world?.close());

/** Begins an upload whose end never comes; resolves when its first bytes are out. */
function halfAnUpload(reference: string): Promise<void> {
  const { url, apiKey } = world.service;
  return new Promise((resolve) => {
    const call = request(`${url}/v1/complaints/${reference}/documents`, {
      method: 'POST',
      headers: { authorization: `Bearer ${apiKey}`, 'x-filename': 'half.bin' },
    });
    call.on('error', () => undefined);
    call.write(randomBytes(1_000_000), () => resolve());
  });
}

it('kill -9 in the middle of an upload leaves no document', async () => {
  const { reference } = await world.clients.api.lodge({ description: 'With a large document.' });
  const { entries } = await world.check();
  await halfAnUpload(reference);
  await sleep(200);
  await world.kill9();
  await world.restart();
  expect(await world.clients.agent.read(reference)).toMatchObject({ documents: [] });
  expect((await world.check()).entries).toBe(entries);
});

async function uploadUntilGone(reference: string): Promise<string[]> {
  const acknowledged: string[] = [];
  for (;;) {
    const bytes = randomBytes(200_000);
    try {
      await world.clients.api.upload(reference, new Blob([bytes]), 'scan.bin');
    } catch (error) {
      if (error instanceof UnreachableError) return acknowledged;
      throw error;
    }
    acknowledged.push(createHash('sha256').update(bytes).digest('hex'));
  }
}

it('kill -9 among uploads: what was acknowledged is there, and no entry is without its bytes', async () => {
  const { reference } = await world.clients.api.lodge({ description: 'With many documents.' });
  const acknowledged: string[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const uploads = Array.from({ length: UPLOADERS }, () => uploadUntilGone(reference));
    await sleep(150 + Math.random() * 50);
    await world.kill9();
    acknowledged.push(...(await Promise.all(uploads)).flat());
    await world.restart();
  }
  const { documents } = await world.clients.agent.read(reference);
  expect(documents.map(({ sha256 }) => sha256)).toEqual(expect.arrayContaining(acknowledged));
  expect(acknowledged.length).toBeGreaterThan(ROUNDS);
  await eachOf(documents, async ({ id, sha256 }) => {
    const blob = await world.clients.agent.document(reference, id);
    const hash = createHash('sha256').update(new Uint8Array(await blob.arrayBuffer()));
    expect(hash.digest('hex')).toBe(sha256);
  });
  await world.check();
});
