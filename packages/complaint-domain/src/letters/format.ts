import { currencyFormat, minorDigits } from '../minor-digits.ts';
import type { DeadlineDuration } from '../regimes/duration-schema.ts';
import type { LocalText } from '../settings/local-text.ts';
import type { Language } from '../vocabulary.ts';

/** Whose way of writing dates and amounts a letter follows; English with the day first, which more readers share. */
const LOCALES: Record<Language, string> = { en: 'en-GB', it: 'it-IT', pl: 'pl-PL', pt: 'pt-PT', ar: 'ar' };

/** A text in a language, in English where there is no translation. */
export function localText(text: LocalText, language: Language): string {
  return text[language] ?? text.en;
}

/** An amount in minor units as people write it; how many digits the minor unit has is the currency's own. */
export function money(amount: number, currency: string, language: Language): string {
  return currencyFormat(LOCALES[language], currency).format(amount / 10 ** minorDigits(currency));
}

/** The day of a moment (UTC ms) in a zone, as a letter writes it. */
export function longDate(at: number, timeZone: string, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone }).format(at);
}

/** A civil day (ISO date) as a letter writes it; null where it is none. */
export function longDay(iso: string, language: Language): string | null {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? Date.parse(`${iso}T12:00:00Z`) : Number.NaN;
  return Number.isNaN(at) ? null : longDate(at, 'UTC', language);
}

/** Names of the twelve months as they stand inside a date, folded by the caller. */
export function monthNames(language: Language): string[] {
  const format = new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' });
  const month = (i: number) => format.formatToParts(Date.UTC(2026, i, 15)).find((p) => p.type === 'month')!;
  return Array.from({ length: 12 }, (_, i) => month(i).value);
}

type Units = Record<'day' | 'business-day' | 'week' | 'month' | 'hour', [one: string, many: string]>;

/** As they stand after "within": in Polish the genitive. */
const UNITS: Record<Exclude<Language, 'ar'>, Units> = {
  en: {
    hour: ['hour', 'hours'],
    day: ['day', 'days'],
    'business-day': ['working day', 'working days'],
    week: ['week', 'weeks'],
    month: ['month', 'months'],
  },
  it: {
    hour: ['ora', 'ore'],
    day: ['giorno', 'giorni'],
    'business-day': ['giorno lavorativo', 'giorni lavorativi'],
    week: ['settimana', 'settimane'],
    month: ['mese', 'mesi'],
  },
  pl: {
    hour: ['godziny', 'godzin'],
    day: ['dnia', 'dni'],
    'business-day': ['dnia roboczego', 'dni roboczych'],
    week: ['tygodnia', 'tygodni'],
    month: ['miesiąca', 'miesięcy'],
  },
  pt: {
    hour: ['hora', 'horas'],
    day: ['dia', 'dias'],
    'business-day': ['dia útil', 'dias úteis'],
    week: ['semana', 'semanas'],
    month: ['mês', 'meses'],
  },
};

const ARABIC_UNITS: Record<keyof Units, [one: string, two: string, few: string, many: string]> = {
  hour: ['ساعة واحدة', 'ساعتين', 'ساعات', 'ساعة'],
  day: ['يوم واحد', 'يومين', 'أيام', 'يومًا'],
  'business-day': ['يوم عمل واحد', 'يومي عمل', 'أيام عمل', 'يوم عمل'],
  week: ['أسبوع واحد', 'أسبوعين', 'أسابيع', 'أسبوعًا'],
  month: ['شهر واحد', 'شهرين', 'أشهر', 'شهرًا'],
};

const SPELT = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** A time limit as it stands after "within": "six months", "6 mesi", "6 miesięcy". */
export function durationText({ amount, unit }: DeadlineDuration, language: Language): string {
  const kind = unit === 'calendar-day' ? 'day' : unit === 'complete-business-day' ? 'business-day' : unit;
  if (language === 'ar') {
    const [one, two, few, many] = ARABIC_UNITS[kind];
    if (amount <= 2) return amount === 1 ? one : two;
    return `${amount} ${amount <= 10 ? few : many}`;
  }
  const words = UNITS[language][kind];
  const number = language === 'en' ? (SPELT[amount - 1] ?? amount) : amount;
  return `${number} ${words[amount === 1 ? 0 : 1]}`;
}
