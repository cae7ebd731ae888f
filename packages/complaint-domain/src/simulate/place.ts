import {
  type Calendar,
  type Calendars,
  dayFromIso,
  IsoDateSchema,
  isTimeZone,
  startOfLocalDay,
  withClosingDays,
} from '../calendars/index.ts';
import type { ObligationFacts } from '../obligations/index.ts';
import type { DeadlineRule } from '../regimes/index.ts';
import type { Asked } from './asked.ts';
import { momentOf, problem, type SimulationInput, type SimulationResult } from './input.ts';

/** Where the days are counted. */
export type Place = { zone: string; country: string | undefined; calendars: Calendars };

/** Zone, country and calendars of the input. A regime of one country is taken to be about that country. */
export function placeOf(input: SimulationInput, asked: Asked, all: Calendars): SimulationResult<Place> {
  const { regime, first } = asked;
  const dates = brokenDate(input);
  if (dates) return dates;
  const { calendar } = input;
  const chosen = calendar !== undefined && Object.hasOwn(all, calendar) ? all[calendar] : undefined;
  if (calendar !== undefined && !chosen)
    return problem('calendar', 'unknown-calendar', `there is no calendar "${calendar}"`);
  const countries = regime.appliesWhen.countries ?? [];
  const abroad = elsewhere(input, asked, chosen);
  if (abroad) return abroad;
  const country = input.country ?? chosen?.country ?? (countries.length === 1 ? countries[0] : undefined);
  const place = chosen ?? ownCalendar(first, country, all) ?? calendarOfCountry(country, all);
  const zone = input.zone ?? place?.timeZone ?? 'UTC';
  if (!isTimeZone(zone))
    return problem('zone', 'unknown-zone', `there is no time zone "${zone}"; a known one is Europe/London`);
  return { ok: true, value: { zone, country, calendars: withHolidays(all, input.holidays) } };
}

/** The facts of a case that nobody has answered: only what starts the clock has happened. */
export function factsAt(input: SimulationInput, asked: Asked, place: Place): ObligationFacts {
  const milestones = startsOf(input, asked.first);
  const begun = input.received ?? milestones[0]?.at ?? input.registered ?? 0;
  const { calendar } = input;
  return {
    type: input.type,
    sector: input.sector,
    channel: input.channel,
    product: input.product,
    complainant: input.complainant,
    entity: input.entity,
    marks: input.marks ? [...input.marks] : undefined,
    country: place.country,
    openedAt: input.registered ?? begun,
    receivedAt: begun,
    timeZone: place.zone,
    regimes: [asked.regime.id],
    milestones,
    pauses: [],
    extensions: extensionsOf(input, asked.first.id, place.zone),
    ...(calendar !== undefined && { calendar }),
  };
}

function brokenDate({ holidays = [], extension }: SimulationInput): SimulationResult<never> | undefined {
  const isDate = (text: string) => IsoDateSchema.safeParse(text).success;
  const holiday = holidays.find((date) => !isDate(date));
  if (holiday !== undefined)
    return problem('holidays', 'not-a-date', `"${holiday}" is no date such as 2026-11-11`);
  const until = extension?.until;
  if (until === undefined || isDate(until)) return undefined;
  return problem('extension.until', 'not-a-date', `"${until}" is no date such as 2026-11-11`);
}

function ownCalendar(rule: DeadlineRule, country: string | undefined, all: Calendars): Calendar | undefined {
  if (rule.calendar === null) return undefined;
  if (rule.calendar !== 'of-country') return all[rule.calendar];
  return calendarOfCountry(country, all);
}

function calendarOfCountry(country: string | undefined, all: Calendars): Calendar | undefined {
  return Object.values(all).find((calendar) => calendar.countryDefault && calendar.country === country);
}

/** A regime says nothing about a country that it does not name. */
function elsewhere(
  input: SimulationInput,
  { regime, first }: Asked,
  chosen: Calendar | undefined,
): SimulationResult<never> | undefined {
  const countries = regime.appliesWhen.countries;
  const place = first.calendar === 'of-country' ? chosen?.country : undefined;
  const country = input.country ?? place;
  if (!countries || country === undefined || countries.includes(country)) return undefined;
  const field = input.country === undefined ? 'calendar' : 'country';
  return problem(
    field,
    'does-not-apply',
    `${regime.id} is the law of ${countries.join(', ')}, not of ${country}`,
  );
}

function withHolidays(all: Calendars, holidays: readonly string[] = []): Calendars {
  if (holidays.length === 0) return all;
  const further = Object.fromEntries(holidays.map((date) => [date, 'further day off']));
  return Object.fromEntries(
    Object.entries(all).map(([id, calendar]) => [id, withClosingDays(calendar, further)]),
  );
}

function startsOf(input: SimulationInput, { clock }: DeadlineRule): ObligationFacts['milestones'] {
  const wanted = clock.fallback ? [clock.start, clock.fallback.start] : [clock.start];
  return wanted.flatMap((fact) => {
    const at = momentOf(input, fact);
    return fact === 'received' || fact === 'registered' || at === undefined
      ? []
      : [{ fact, at, proof: 'given' }];
  });
}

/** A notice without a moment is taken to go out in time. */
function extensionsOf(
  { extension }: SimulationInput,
  rule: string,
  zone: string,
): ObligationFacts['extensions'] {
  if (!extension) return [];
  const { until, noticeSent = Number.MIN_SAFE_INTEGER } = extension;
  const day = until === undefined ? undefined : startOfLocalDay(zone, dayFromIso(until));
  return [{ rule, noticeSentAt: noticeSent, until: day, proof: 'given' }];
}
