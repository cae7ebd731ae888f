import { fold, foldWord, type Token, tokens } from '../recognise/fold.ts';
import type { Language } from '../vocabulary.ts';
import { monthNames } from './format.ts';
import { PHRASES } from './phrases/index.ts';

/** A stretch of text as phrases are looked up in it: folded words between blanks, and without Arabic particles. */
export type Passage = { folded: string; bare: string };

const NUMERIC_DATE = /(?<![\d.])\d{1,4}([./-])\d{1,2}\1\d{2,4}(?![\d.-]*\d)/g;
/** What stands for any date and any time limit in a passage; no word of the five languages. */
export const DATE = 'qdate';
export const DURATION = 'qdur';

/** Digits of whatever script as 0–9. */
export function latinDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}

/** A text as phrases are compared: dates and durations in it become one word each. */
export function passageOf(text: string, language: Language): Passage {
  const words = tokens(prepared(text, language));
  const folded = marked(words, language);
  if (language !== 'ar') return { folded, bare: folded };
  return { folded, bare: ` ${words.map((word) => word.bare).join(' ')} ` };
}

/** A phrase in the form in which passages are searched. */
export function foldedPhrase(phrase: string, language: Language): string {
  return fold(prepared(phrase, language));
}

/** The time limit of a body as `passageOf` writes it: months and years are months, weeks and days are days. */
export function durationMark(amount: number, unit: 'day' | 'week' | 'month' | 'year'): string {
  return (
    DURATION + amount * { day: 1, week: 7, month: 1, year: 12 }[unit] + (unit.match(/month|year/) ? 'm' : 'd')
  );
}

/** Italian joins article and noun by an apostrophe; the noun is what counts. */
function prepared(text: string, language: Language): string {
  const plain = latinDigits(text).replace(NUMERIC_DATE, ` ${DATE} `);
  return language === 'it' ? plain.replace(/['’]/g, ' ') : plain;
}

function marked(words: readonly Token[], language: Language): string {
  const { months, numbers, units, spelt } = tables(language);
  const out: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!.folded;
    const date = dateLength(words, i, months);
    const unit = date ? undefined : unitAfter(words, i, units);
    const number = unit && (Number(word) || numbers.get(word));
    const dual = spelt.get(word);
    if (date) out.push(DATE);
    else if (number) out.push(durationMark(number, unit.unit));
    else out.push(dual ?? word);
    if (date || number) i += date ? date - 1 : unit!.length;
  }
  return ` ${out.join(' ')} `;
}

/** How many words from here are a day and month, in either order, with the year where it follows; 0: none. */
function dateLength(words: readonly Token[], at: number, months: ReadonlySet<string>): number {
  const word = words[at]!.folded;
  const next = words[at + 1]?.folded ?? '';
  if (/^\d{1,2}(?:st|nd|rd|th)?$/.test(word)) {
    const skip = /^(?:de|of|da|di)$/.test(next) ? 2 : 1;
    if (!months.has(words[at + skip]?.folded ?? '')) return 0;
    return skip + 1 + yearLength(words, at + skip + 1);
  }
  if (!months.has(word) || !/^\d{1,2}(?:st|nd|rd|th)?$/.test(next)) return 0;
  return 2 + yearLength(words, at + 2);
}

function yearLength(words: readonly Token[], at: number): number {
  if (/^20\d\d$/.test(words[at]?.folded ?? '')) return 1;
  return words[at]?.folded === 'de' && /^20\d\d$/.test(words[at + 1]?.folded ?? '') ? 2 : 0;
}

type Unit = 'day' | 'week' | 'month' | 'year';

/** The unit that follows a number, at most one word away ("six (6) months", "10 working days"). */
function unitAfter(words: readonly Token[], at: number, units: ReadonlyMap<string, Unit>) {
  for (const length of [1, 2]) {
    const unit = units.get(words[at + length]?.folded ?? '');
    if (unit) return { unit, length };
  }
  return undefined;
}

type Tables = {
  months: ReadonlySet<string>;
  numbers: ReadonlyMap<string, number>;
  units: ReadonlyMap<string, Unit>;
  spelt: ReadonlyMap<string, string>;
};
const TABLES = new Map<Language, Tables>();

/** Units that say by themselves how many they are. */
const SPELT: Partial<Record<Language, [string, number, Unit][]>> = {
  ar: [
    ['يومين', 2, 'day'],
    ['أسبوعين', 2, 'week'],
    ['شهرين', 2, 'month'],
    ['سنتين', 2, 'year'],
    ['عامين', 2, 'year'],
  ],
};

function tables(language: Language): Tables {
  const known = TABLES.get(language);
  if (known) return known;
  const { numbers, units } = PHRASES[language];
  const made = {
    months: new Set(monthNames(language).map(foldWord)),
    numbers: new Map(Object.entries(numbers)),
    units: new Map(
      Object.entries(units).flatMap(([unit, forms]) =>
        forms.split('|').map((form) => [foldWord(form), unit as Unit] as const),
      ),
    ),
    spelt: new Map((SPELT[language] ?? []).map(([word, n, unit]) => [foldWord(word), durationMark(n, unit)])),
  };
  TABLES.set(language, made);
  return made;
}
