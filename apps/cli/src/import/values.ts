import { CHANNELS, type ChannelName, LANGUAGES, type Language } from '@recourse/complaint-domain';
import { Temporal } from 'temporal-polyfill';
import { plainHeader } from './fields.ts';

/** How dates with slashes are written: day first or month first. Null: not known. */
export type DateOrder = 'dmy' | 'mdy' | null;

const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/;
const WITH_TIME = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)\s*(Z|[+-]\d{2}:?\d{2})?$/i;

/**
 * A date or a moment as UTC milliseconds. A day without a time is its first moment in UTC, a time without an offset
 * is UTC. Anything else is a sentence that says what is wrong.
 */
export function readDate(text: string, order: DateOrder): number | string {
  try {
    const moment = WITH_TIME.exec(text);
    if (moment) {
      const [, day, time, offset = 'Z'] = moment;
      return Temporal.Instant.from(`${day}T${time}${offset}`).epochMilliseconds;
    }
    const day = dayOf(text, order);
    if (typeof day === 'string') return day;
    return Temporal.PlainDate.from(day, { overflow: 'reject' }).toZonedDateTime('UTC').epochMilliseconds;
  } catch {
    return `"${text}" is no day of the calendar`;
  }
}

type Day = { year: number; month: number; day: number };

function dayOf(text: string, order: DateOrder): Day | string {
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) {
    const [, year, month, day] = yearFirst;
    return { year: Number(year), month: Number(month), day: Number(day) };
  }
  const [, a, sign, b, year] = YEAR_LAST.exec(text) ?? [];
  if (year === undefined) return `"${text}" is no date; write it as 2026-04-30`;
  const first = Number(a);
  const second = Number(b);
  const known = order ?? orderOf(first, second, sign);
  if (known === null) return `"${text}" may be day or month first; say which with --dates dmy or --dates mdy`;
  return known === 'dmy'
    ? { year: Number(year), month: second, day: first }
    : { year: Number(year), month: first, day: second };
}

/** Dots are written day first everywhere; else only a number above 12 tells. */
function orderOf(first: number, second: number, sign: string | undefined): DateOrder {
  if (sign === '.' || first > 12 || first === second) return 'dmy';
  return second > 12 ? 'mdy' : null;
}

const CHANNEL_WORDS: Record<string, ChannelName> = {
  ...Object.fromEntries(CHANNELS.map((name) => [plainHeader(name), name])),
  ...({
    postalmail: 'post',
    mail: 'post',
    letter: 'post',
    lettera: 'post',
    posta: 'post',
    list: 'post',
  } as const),
  ...({ poczta: 'post', carta: 'post', correio: 'post', رساله: 'post', بريد: 'post' } as const),
  ...({
    telephone: 'phone',
    call: 'phone',
    telefono: 'phone',
    telefon: 'phone',
    telefone: 'phone',
    هاتف: 'phone',
  } as const),
  ...({
    website: 'web',
    webform: 'web',
    online: 'web',
    sito: 'web',
    formularz: 'web',
    formulario: 'web',
    موقع: 'web',
  } as const),
  ...({ webreferral: 'referral', branch: 'in-person', filiale: 'in-person', oddzial: 'in-person' } as const),
  ...({ livechat: 'chat', twitter: 'social', facebook: 'social', socialmedia: 'social' } as const),
};

/** A word for a channel; one that nobody knows is `other`. */
export function readChannel(text: string): ChannelName {
  return CHANNEL_WORDS[plainHeader(text)] ?? 'other';
}

/** `pt`, `pt-BR`, `Portuguese`, `português` → `pt`; null for a language that Recourse does not have. */
export function readLanguage(text: string): Language | null {
  const lower = text.toLowerCase();
  const code = LANGUAGES.find((language) => lower === language || lower.startsWith(`${language}-`));
  return code ?? LANGUAGES.find((language) => languageNames(language).includes(lower)) ?? null;
}

function languageNames(language: Language): string[] {
  return LANGUAGES.map((inLanguage) => nameOf(inLanguage, 'language', language));
}

let countries: Map<string, string> | undefined;

/** `GB`, `gb`, `United Kingdom`, `Regno Unito` → `GB`; null for none. */
export function readCountry(text: string): string | null {
  countries ??= countryNames();
  return countries.get(text.toLowerCase()) ?? null;
}

function countryNames(): Map<string, string> {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const pairs = letters.flatMap((a) => letters.map((b) => a + b));
  const codes = pairs.filter((code) => nameOf('en', 'region', code) !== code.toLowerCase());
  const spellings = codes.flatMap((code) => {
    const current = new Intl.Locale(`und-${code}`).region ?? code; // UK → GB
    const names = LANGUAGES.map((language) => nameOf(language, 'region', code));
    return [code.toLowerCase(), ...names].map((name) => [name, current] as const);
  });
  return new Map(spellings);
}

const displays = new Map<string, Intl.DisplayNames>();

function nameOf(inLanguage: Language, type: 'region' | 'language', code: string): string {
  const key = `${inLanguage}/${type}`;
  const display = displays.get(key) ?? new Intl.DisplayNames(inLanguage, { type });
  displays.set(key, display);
  return (display.of(code) ?? code).toLowerCase();
}
