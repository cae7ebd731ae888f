import type { Language } from '@recourse/complaint-domain';
import { minorDigits } from './minor-digits.ts';

/** Locale for dates and numbers. Arabic with Latin digits, as references and amounts are written beside them. */
const LOCALES: Record<Language, string> = {
  en: 'en-GB',
  it: 'it-IT',
  pl: 'pl-PL',
  pt: 'pt-PT',
  ar: 'ar-u-nu-latn-ca-gregory',
};

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export type Formats = {
  /** Day and time, short: "Tue, 24 Nov 2026, 17:00". `at` in UTC milliseconds. */
  formatDate: (at: number) => string;
  /** The day alone. `at` in UTC milliseconds, or an ISO date that stands for the whole day. */
  formatDay: (at: number | string) => string;
  /** A length of time in one or two units, rounded down: "3 days", "2 hours 5 minutes". Milliseconds, sign ignored. */
  formatDuration: (ms: number) => string;
  /** Money in minor units. */
  formatMoney: (minor: number, currency: string) => string;
  formatBytes: (bytes: number) => string;
  number: (value: number) => string;
  percent: (share: number) => string;
  list: (items: string[]) => string;
};

export function createFormats(language: Language, timeZone?: string): Formats {
  const locale = LOCALES[language];
  const zone = timeZone ? { timeZone } : {};
  const day = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' } as const;
  const withTime = new Intl.DateTimeFormat(locale, {
    ...day,
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
    ...zone,
  });
  const dayOnly = new Intl.DateTimeFormat(locale, { ...day, ...zone });
  const isoDay = new Intl.DateTimeFormat(locale, { ...day, timeZone: 'UTC' });
  const plain = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const share = new Intl.NumberFormat(locale, { style: 'percent' });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const unit = (value: number, name: string, display: 'long' | 'short' = 'long') =>
    new Intl.NumberFormat(locale, {
      style: 'unit',
      unit: name,
      unitDisplay: display,
      maximumFractionDigits: 1,
    }).format(value);
  return {
    formatDate: (at) => withTime.format(at),
    formatDay: (at) =>
      typeof at === 'string' ? isoDay.format(new Date(`${at}T00:00:00Z`)) : dayOnly.format(at),
    formatDuration: (ms) =>
      durationParts(Math.abs(ms))
        .map(([value, name]) => unit(value, name))
        .join(' '),
    formatMoney: (minor, currency) => money(locale, minor, currency),
    formatBytes: (bytes) =>
      bytes < 1_000_000
        ? unit(Math.max(1, Math.round(bytes / 1000)), 'kilobyte', 'short')
        : unit(bytes / 1_000_000, 'megabyte', 'short'),
    number: (value) => plain.format(value),
    percent: (value) => share.format(value),
    list: (items) => list.format(items),
  };
}

/** Two days and more in days; from an hour on in hours, with minutes only below six hours; else in minutes. */
function durationParts(ms: number): [number, string][] {
  if (ms >= 2 * DAY) return [[Math.floor(ms / DAY), 'day']];
  const hours = Math.floor(ms / HOUR);
  const minutes = Math.floor((ms % HOUR) / MINUTE);
  if (hours === 0) return [[Math.max(1, minutes), 'minute']];
  return hours < 6 && minutes > 0
    ? [
        [hours, 'hour'],
        [minutes, 'minute'],
      ]
    : [[hours, 'hour']];
}

function money(locale: string, minor: number, currency: string): string {
  const digits = minorDigits(currency);
  const exact = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return new Intl.NumberFormat(locale, { style: 'currency', currency, ...exact }).format(
    minor / 10 ** digits,
  );
}

/** "1.234" dinars are one and a bit, or more than a thousand. */
const AMBIGUOUS = /^\d{1,3}[.,]\d{3}$/;

/** Reads an amount as people type it ("25", "25,00", "1.250,50") into minor units; null when it is none. */
export function parseMoney(text: string, currency: string): number | null {
  const digits = minorDigits(currency);
  const match = /^(\d{1,3}(?:[.,\s]\d{3})+|\d+)(?:[.,](\d{1,2}))?$/.exec(text.trim());
  if (!match || (match[2]?.length ?? 0) > digits) return null;
  if (digits > 2 && AMBIGUOUS.test(text.trim())) return null;
  const whole = Number((match[1] as string).replace(/\D/g, ''));
  const minor = Math.round(Number(`${whole}.${match[2] ?? '0'}`) * 10 ** digits);
  return minor > 0 && Number.isSafeInteger(minor) ? minor : null;
}
