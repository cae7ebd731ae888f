import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorld, type World } from '../world.ts';
import { BREAKAGES, type Breakage, type Course, runMatrix } from './matrix.ts';
import { GROUPS, keepNothing, type Write } from './writes.ts';

/** The row when nothing is tried any more by itself. */
function endOf(kind: Write['kind'], { certain }: Breakage) {
  if (certain === 'refused') return { state: 'failed', attempts: 1 };
  if (certain === null && kind === 'message') return { state: 'uncertain', attempts: 1 };
  return { state: 'delivered', attempts: 2 };
}

/** How often the ticket shows it: a note or an alert may come twice, a message never by itself, the others cannot. */
function shownAfter(kind: Write['kind'], saved: boolean, delivered: boolean): number {
  const times = Number(saved) + Number(delivered);
  return kind === 'note' || kind === 'alert' || kind === 'message' ? times : Math.min(times, 1);
}

const pauseOf = ({ row, now }: Course['first']) => row.nextAttemptAt! - now;

function ended(kind: Write['kind'], breakage: Breakage, { first, end, replayed }: Course): void {
  const expected = endOf(kind, breakage);
  expect(first.row.attempts).toBe(1);
  expect(first.row.reason).toMatch(/./);
  expect(first.shown).toBe(Number(breakage.saved));
  if (breakage.certain === 'turned away') expect(pauseOf(first)).toBeLessThanOrEqual(90_000);
  if (breakage.certain === 'turned away') expect(pauseOf(first)).toBeGreaterThan(20_000);

  expect(end.row).toMatchObject(expected);
  expect(end.shown).toBe(shownAfter(kind, breakage.saved, expected.state === 'delivered'));
  if (kind === 'message') expect(end.shown).toBeLessThanOrEqual(1);

  expect(replayed.row).toMatchObject({ state: 'delivered', attempts: 2 });
  expect(replayed.shown).toBe(shownAfter(kind, breakage.saved, true));
}

describe.each(GROUPS.map((writes) => ({ kinds: writes.map(({ kind }) => kind).join(', '), writes })))(
  'broken writes of $kinds',
  ({ writes }) => {
    let world: World;
    let courses: Map<string, Course>;
    beforeAll(async () => {
      world = await createWorld({ movableClock: true, zendesk: true });
      await keepNothing(world);
      courses = await runMatrix(world, writes);
    });
    afterAll(() => world?.close());

    for (const { kind } of writes)
      it.each(BREAKAGES)(`${kind}: $name`, (breakage) => {
        ended(kind, breakage, courses.get(`${kind}: ${breakage.name}`)!);
      });
  },
);
