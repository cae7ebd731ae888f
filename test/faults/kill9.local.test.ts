import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createWorld, type World } from '../world.ts';
import { type Case, idle, openCase, runOut } from './cases.ts';
import { acknowledged, eachOf, noting, type Write, writeUntilGone } from './load.ts';

const ROUNDS = 20;
const WRITERS = 8;
const LOAD_MS = 500;

let world: World;
let onTicket: Case;
beforeAll(async () => {
  world = await createWorld({ movableClock: true, zendesk: true });
  onTicket = await openCase(world, 'Under load');
});
afterAll(() => world?.close());

const all: Write[] = [];

/** Load on all sides until the process is killed in the middle of it. */
async function loadAndKill(round: number): Promise<Write[]> {
  const { api } = world.clients;
  const writers = Array.from({ length: WRITERS }, (_, n) => writeUntilGone(api, `r${round}w${n}`));
  const delivered = noting(`r${round}-ticket`, onTicket.reference);
  const onTicketWrite = sleep(LOAD_MS - 20).then(() => acknowledged(api, delivered));
  await sleep(LOAD_MS + Math.random() * 20);
  await world.kill9();
  await onTicketWrite;
  return [...(await Promise.all(writers)).flat(), delivered];
}

/** Sent again with its key, each leads to what it led to, and what was cut off happens exactly once. */
async function sendAgain(writes: Write[]): Promise<void> {
  const { api } = world.clients;
  await eachOf(writes, async (write) => {
    const again = await write.send(api);
    if (write.receipt) expect(again).toEqual({ ...write.receipt, repeated: true });
    else write.receipt = again;
    expect(await write.send(api)).toEqual({ ...write.receipt, repeated: true });
  });
}

/** Each complaint is there once, with its note once. */
async function readBack(writes: Write[]): Promise<void> {
  const lodged = writes.filter(({ reference }) => reference === null);
  await eachOf(lodged, async ({ key, receipt }) => {
    const { description, notes } = await world.clients.api.read(receipt!.reference);
    expect(description).toBe(`Complaint ${key}: nobody answers.`);
    const expected = writes.filter(({ reference }) => reference === receipt!.reference);
    expect(notes.map(({ text }) => text)).toEqual(expected.map((note) => `Note (${note.key})`));
  });
}

it.each(Array.from({ length: ROUNDS }, (_, round) => round + 1))(
  'kill -9 under load, round %i: nothing acknowledged is lost, nothing comes twice',
  async (round) => {
    const writes = await loadAndKill(round);
    await world.restart();
    expect(writes.filter(({ receipt }) => receipt !== null).length).toBeGreaterThan(WRITERS);
    await sendAgain(writes);
    await readBack(writes);
    all.push(...writes);
    await world.check();
  },
);

it('holds exactly what was sent, and the outbox has gone on', async () => {
  const lodged = all.filter(({ reference }) => reference === null);
  const references = new Set(lodged.map(({ receipt }) => receipt!.reference));
  expect(references.size).toBe(lodged.length);
  expect((await world.check()).complaints).toBe(lodged.length + 1);

  await idle(world);
  await runOut(world);
  const shown = onTicket.comments('Note (').map((body) => /\((.+)\)/.exec(body)![1]);
  const sent = Array.from({ length: ROUNDS }, (_, round) => `r${round + 1}-ticket`);
  expect([...new Set(shown)]).toEqual(sent);
  for (const row of await onTicket.deliveries()) expect(row.state).toBe('delivered');
});
