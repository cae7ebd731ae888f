import type { Settings } from '@recourse/complaint-domain';
import type { World } from '../world.ts';
import { DAY } from './case.ts';

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
type Weekday = (typeof WEEKDAYS)[number];

/**
 * The first such weekday of the next February, at this hour of UTC. No country of these journeys has a national holiday
 * in February, and none changes its clocks.
 */
export function inFebruary(now: number, weekday: Weekday, hour: number): number {
  const year = new Date(now).getUTCFullYear();
  const first = firstOf(year, weekday, hour);
  return first > now ? first : firstOf(year + 1, weekday, hour);
}

function firstOf(year: number, weekday: Weekday, hour: number): number {
  const start = new Date(Date.UTC(year, 1, 1, hour));
  const days = (WEEKDAYS.indexOf(weekday) - start.getUTCDay() + 7) % 7;
  return start.getTime() + days * DAY;
}

/** Moves the register and its hosts to that moment, UTC ms. */
export async function goTo(world: World, at: number, name = new Date(at).toISOString()): Promise<void> {
  const { now } = await world.clients.api.clock();
  if (at < now) throw new Error(`${name} is over`);
  await world.step(name, () => world.advance(at - now));
}

/** The day of a moment in a place, `2027-02-04`. */
export function dayIn(timeZone: string, at: number): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(at);
}

/** A day so many days later; both as ISO dates. */
export function later(isoDay: string, days: number): string {
  return new Date(Date.parse(isoDay) + days * DAY).toISOString().slice(0, 10);
}

/** What an administrator changes in the settings. */
export async function changeSettings(world: World, change: Partial<Settings>): Promise<void> {
  const { administrator } = world.clients;
  const settings = await administrator.settings();
  await world.step('settings', () => administrator.putSettings({ ...settings, ...change }));
}
