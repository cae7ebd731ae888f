import { DAY_MS, dayFromIso } from '../calendars/days.ts';
import { currencyFormat, minorDigits } from '../minor-digits.ts';
import type { Language } from '../vocabulary.ts';
import type { Interest, InterestLine } from './interest.ts';
import { decimal, scaled } from './money.ts';
import { WORKED_EXAMPLE_WORDS, type WorkedExampleWords } from './worked-example-words.ts';

export type WorkedExample = {
  /** How it is reckoned: method, year, first and last day, rounding. */
  terms: string;
  lines: (InterestLine & { text: string })[];
  /** `tax` and `net` only where tax is deducted; amounts in minor units. */
  totals: { kind: 'gross' | 'tax' | 'net'; label: string; amount: number; text: string }[];
  /** All of it, one line each. */
  text: string;
};

/**
 * A calculation as a reader can follow and check it, for the letter and the screen. RA14: amounts shown in lines add
 * up to the gross shown, whatever was rounded.
 */
export function workedExample(interest: Interest, language: Language): WorkedExample {
  const words = WORKED_EXAMPLE_WORDS[language];
  const terms = termsOf(interest, words);
  const lines = interest.lines.map((line) => ({ ...line, text: lineText(line, interest.currency, words) }));
  const totals = totalsOf(interest, words);
  return { terms, lines, totals, text: [terms, ...[...lines, ...totals].map(({ text }) => text)].join('\n') };
}

function termsOf({ method, compounding, dayCount, rounding }: Interest, words: WorkedExampleWords): string {
  const sentences = [
    words.methods[method === 'simple' ? method : compounding!],
    words.dayCounts[dayCount],
    words.counting,
    words.roundings[rounding],
  ];
  const number = new Intl.NumberFormat(words.locale);
  return sentences.join(' ').replace(/\d+/g, (digits) => number.format(Number(digits)));
}

function lineText(line: InterestLine, currency: string, words: WorkedExampleWords): string {
  return fill(words.line, words, {
    base: money(line.base, currency, words),
    from: date(line.from, words),
    to: date(line.to, words),
    days: days(line.days, words),
    rate: percent(line.ratePercent, words),
    amount: money(line.amount, currency, words),
  });
}

function totalsOf(interest: Interest, words: WorkedExampleWords): WorkedExample['totals'] {
  const rate = percent(interest.taxPercent, words);
  const taxed = scaled(interest.taxPercent).amount > 0n;
  const kinds = taxed ? (['gross', 'tax', 'net'] as const) : (['gross'] as const);
  return kinds.map((kind) => {
    const label = fill(words[kind], words, { rate });
    const amount = interest[kind];
    const text = `${label}: ${isolate(money(amount, interest.currency, words), words)}`;
    return { kind, label, amount, text };
  });
}

/** Minor units as people write them, digit for digit also where a float would have lost some. */
function money(amount: number, currency: string, { locale }: WorkedExampleWords): string {
  const exact = decimal(BigInt(amount), BigInt(minorDigits(currency)));
  return currencyFormat(locale, currency).format(exact as Intl.StringNumericLiteral);
}

function percent(text: string, { locale }: WorkedExampleWords): string {
  const { amount, scale } = scaled(text);
  const format = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 6 });
  return format.format(decimal(amount, scale + 2n) as Intl.StringNumericLiteral);
}

function days(count: number, { locale }: WorkedExampleWords): string {
  return new Intl.NumberFormat(locale, { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(count);
}

/** A civil date, formatted as noon UTC in UTC. */
function date(iso: string, { locale }: WorkedExampleWords): string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(dayFromIso(iso) * DAY_MS + DAY_MS / 2);
}

function fill(template: string, words: WorkedExampleWords, values: Record<string, string>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => isolate(values[name]!, words));
}

/** In a right-to-left sentence each value keeps its own order (Unicode first-strong isolates). */
function isolate(value: string, { rightToLeft }: WorkedExampleWords): string {
  return rightToLeft ? `\u2068${value}\u2069` : value;
}
