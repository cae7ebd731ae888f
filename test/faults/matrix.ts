import type { DeliveryRow } from '@recourse/api-client';
import type { FaultRule } from '@recourse/host-emulators';
import type { World } from '../world.ts';
import { DAY, idle, runOut, until } from './cases.ts';
import type { Write } from './writes.ts';

export type Breakage = {
  name: string;
  fault: Pick<FaultRule, 'mode' | 'status' | 'retryAfter'>;
  /** Zendesk kept the write. */
  saved: boolean;
  /** What its answer says for certain; null: nothing. */
  certain: 'refused' | 'turned away' | null;
};

export const BREAKAGES: Breakage[] = [
  { name: 'answered 500, not saved', fault: { mode: 'fail', status: 500 }, saved: false, certain: null },
  { name: 'answered 503, not saved', fault: { mode: 'fail' }, saved: false, certain: null },
  { name: 'connection cut, not saved', fault: { mode: 'drop' }, saved: false, certain: null },
  { name: 'never answered, not saved', fault: { mode: 'hang' }, saved: false, certain: null },
  {
    name: 'saved, answered 500',
    fault: { mode: 'fail-after-save', status: 500 },
    saved: true,
    certain: null,
  },
  {
    name: 'saved, answered 408',
    fault: { mode: 'fail-after-save', status: 408 },
    saved: true,
    certain: null,
  },
  { name: 'saved, connection cut', fault: { mode: 'fail-after-save' }, saved: true, certain: null },
  {
    name: 'turned away with 429',
    fault: { mode: 'fail', status: 429, retryAfter: 90 },
    saved: false,
    certain: 'turned away',
  },
  {
    name: 'turned away with 503 and Retry-After',
    fault: { mode: 'fail', status: 503, retryAfter: 90 },
    saved: false,
    certain: 'turned away',
  },
  { name: 'refused with 422', fault: { mode: 'fail', status: 422 }, saved: false, certain: 'refused' },
  { name: 'refused with 401', fault: { mode: 'fail', status: 401 }, saved: false, certain: 'refused' },
];

export type Snapshot = { row: DeliveryRow; shown: number; now: number };
/** How one broken write stood: after the first attempt, when nothing happens any more by itself, after a replay. */
export type Course = { first: Snapshot; end: Snapshot; replayed: Snapshot };

/** Breaks each kind of write in each way, on tickets of their own, all in one run. */
export async function runMatrix(world: World, writes: Write[]): Promise<Map<string, Course>> {
  const trials: Trial[] = [];
  for (const write of writes)
    for (const breakage of BREAKAGES) trials.push(await prepare(world, write, breakage));
  const hung = trials.filter(({ hangs }) => hangs);
  const firsts = new Map<Trial, Snapshot>();
  for (const trial of trials.filter((each) => !each.hangs)) {
    await trial.start();
    firsts.set(trial, await firstAttempt(world, trial));
  }
  // An attempt that hangs is given up after ten seconds, and others wait for it: all of them at once, and last.
  await Promise.all(hung.map((trial) => trial.start()));
  await Promise.all(hung.map(async (trial) => firsts.set(trial, await firstAttempt(world, trial))));

  await quietDays(world);
  const ends = await snapshots(world, trials);
  for (const { row } of ends) if (row.state !== 'delivered') await world.clients.agent.replayDelivery(row.id);
  await quietDays(world);
  const replays = await snapshots(world, trials);
  const course = (trial: Trial, i: number): Course => ({
    first: firsts.get(trial)!,
    end: ends[i]!,
    replayed: replays[i]!,
  });
  return new Map(trials.map((trial, i) => [trial.key, course(trial, i)]));
}

type Trial = {
  key: string;
  hangs: boolean;
  start(): Promise<void>;
  /** The row that the write led to, when there is one. */
  row(): Promise<DeliveryRow | undefined>;
  shown(): number;
};

async function prepare(world: World, write: Write, breakage: Breakage): Promise<Trial> {
  const key = `${write.kind}: ${breakage.name}`;
  const { c, path, body, give, shown } = await write.open(world, key);
  const earlier = new Set((await c.deliveries()).map(({ id }) => id));
  return {
    key,
    hangs: breakage.fault.mode === 'hang',
    async start() {
      world.zendesk.faults.set({
        target: 'api',
        match: { method: 'PUT', path, ...(body === undefined ? {} : { body }) },
        ...breakage.fault,
        times: 1,
      });
      await give();
    },
    // Of its kind the first; those that follow from its delivery come later.
    row: async () => (await c.deliveries(write.kind)).find(({ id }) => !earlier.has(id)),
    shown,
  };
}

function firstAttempt(world: World, trial: Trial): Promise<Snapshot> {
  return until(`the first attempt of ${trial.key}`, async () => {
    // What a webhook leads to is not there at once.
    const row = await trial.row();
    return row && row.attempts > 0 ? (await snapshots(world, [trial]))[0] : undefined;
  });
}

async function snapshots(world: World, trials: Trial[]): Promise<Snapshot[]> {
  const seen = await Promise.all(
    trials.map(async ({ row, shown }) => ({ row: (await row())!, shown: shown() })),
  );
  const { now } = await world.clients.api.clock();
  return seen.map((each) => ({ ...each, now }));
}

/** Everything that goes on by itself, for two days. */
async function quietDays(world: World): Promise<void> {
  await idle(world);
  await runOut(world);
  await world.advance(2 * DAY);
  await runOut(world);
  await world.check();
}
