import { create, getTimeZoneTransition, offsetNanoseconds } from 'temporal-polyfill/fns/ZonedDateTime';
import { DAY_MS, type DayNumber, isoFromDay } from './days.ts';

/** Offset of a zone during one UTC year: `offsets[i]` holds from `starts[i]` on (both milliseconds). */
type YearOfOffsets = { starts: number[]; offsets: number[] };

/** Time zone rules are constant while the process lives; only zones that exist get in here. */
const offsetsByZone = new Map<string, Map<number, YearOfOffsets>>();

/** True for an IANA zone name (or fixed offset) that this runtime knows. */
export function isTimeZone(zone: string): boolean {
  if (offsetsByZone.has(zone)) return true;
  try {
    create(0n, zone);
    return true;
  } catch {
    return false;
  }
}

/** Milliseconds to add to UTC to get the wall clock of `zone` at `at`. Throws RangeError for an unknown zone. */
export function offsetAt(zone: string, at: number): number {
  const { starts, offsets } = yearOfOffsets(zone, new Date(at).getUTCFullYear());
  let i = starts.length - 1;
  while (i > 0 && (starts[i] as number) > at) i--;
  return offsets[i] as number;
}

/** The local day that contains the instant `at` (UTC milliseconds). */
export function localDay(zone: string, at: number): DayNumber {
  return Math.floor((at + offsetAt(zone, at)) / DAY_MS);
}

/** The first instant of a local day. Where the clock skips midnight, the instant of the skip. */
export function startOfLocalDay(zone: string, day: DayNumber): number {
  return instantOf(zone, day, 0);
}

/**
 * The first instant at which the wall clock of `zone` has come to `time` (milliseconds since midnight, up to a
 * whole day) of a local day. A time that the clock skips comes at the skip, one that it shows twice the first time.
 */
export function instantOf(zone: string, day: DayNumber, time: number): number {
  const wall = day * DAY_MS + time;
  const before = offsetAt(zone, wall - DAY_MS);
  const early = wall - before;
  if (offsetAt(zone, early) === before) return early;
  const after = offsetAt(zone, wall + DAY_MS);
  const late = wall - after;
  if (offsetAt(zone, late) === after) return late;
  return lastChangeBefore(zone, early);
}

/** The last millisecond of a local day: 23:59:59.999 on the wall clock, whatever the clock change of that day. */
export function endOfLocalDay(zone: string, day: DayNumber): number {
  return startOfLocalDay(zone, day + 1) - 1;
}

/** `{ date: '2025-03-04', time: '09:00' }` on the wall clock of `zone`. */
export function localDateTime(zone: string, at: number): { date: string; time: string } {
  const wall = at + offsetAt(zone, at);
  const day = Math.floor(wall / DAY_MS);
  const minutes = Math.floor((wall - day * DAY_MS) / 60_000);
  return { date: isoFromDay(day), time: `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}` };
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

function lastChangeBefore(zone: string, at: number): number {
  const year = new Date(at).getUTCFullYear();
  const starts = [...yearOfOffsets(zone, year - 1).starts, ...yearOfOffsets(zone, year).starts];
  return starts.findLast((start) => start <= at) as number;
}

function yearOfOffsets(zone: string, year: number): YearOfOffsets {
  let years = offsetsByZone.get(zone);
  const known = years?.get(year);
  if (known) return known;
  const read = readYear(zone, year);
  if (!years) {
    years = new Map();
    offsetsByZone.set(zone, years);
  }
  years.set(year, read);
  return read;
}

function readYear(zone: string, year: number): YearOfOffsets {
  const end = Date.UTC(year + 1, 0, 1);
  let moment = create(BigInt(Date.UTC(year, 0, 1)) * 1_000_000n, zone);
  const starts = [moment.epochMilliseconds];
  const offsets = [offsetNanoseconds(moment) / 1e6];
  for (;;) {
    const next = getTimeZoneTransition(moment, 'next');
    if (!next || next.epochMilliseconds >= end) return { starts, offsets };
    starts.push(next.epochMilliseconds);
    offsets.push(offsetNanoseconds(next) / 1e6);
    moment = next;
  }
}
