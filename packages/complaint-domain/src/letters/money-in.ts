import { latinDigits } from './passages.ts';

/** An amount of money in a text. Where a separator can be read in two ways, each reading is a value. */
export type Amount = { text: string; values: number[] };

const NUMBER = String.raw`\d{1,3}(?:[.,'’\u00a0\u202f ]\d{3}){1,5}(?:[.,]\d{1,3})?|\d+(?:[.,]\d{1,3})?`;
const SIGN = '[A-Z]{0,2}[£€$¥₹]|zł|[A-Z]{3}(?![A-Za-z])';
const WORD = String.raw`euros?|pounds?|pence|dollars?|quid|sterline|dollari|złotych|złote|złoty|euro|funtów|dolarów|reais|real|libras?|dólares|درهمًا|درهم|دراهم|ريال|ريالًا|ريالات|يورو|جنيه|جنيهًا|جنيهات|دولار|دولارًا|دولارات|د\.إ|ر\.س`;
const MONEY = new RegExp(
  String.raw`(?:(?<![\p{L}])(?:${SIGN})[\s\u00a0\u200e\u200f]?(?<before>${NUMBER}))|(?<![\p{L}\d.,])(?<after>${NUMBER})[\s\u00a0\u200e\u200f]?(?:${SIGN}|(?:${WORD})(?![\p{L}]))`,
  'gu',
);
/** Capital words that stand before numbers and are no currency. */
const NO_CURRENCY = /^(?:DISP|ABF|FOS|RG|ART|TEL|REF|PIN|NIP|GPO|BOX|ISO)\b/;

export function amountsIn(text: string): Amount[] {
  return [...latinDigits(text).matchAll(MONEY)]
    .filter(([found]) => !NO_CURRENCY.test(found))
    .map((match) => ({
      text: match[0].trim(),
      values: readings((match.groups!.before ?? match.groups!.after)!),
    }));
}

/** Whether an amount is one of those that are known, in one of its readings. */
export function isAmong({ values }: Amount, known: readonly number[]): boolean {
  return values.some((value) => known.some((each) => Math.abs(each - value) < 0.0005));
}

/** "1.234" is a thousand and more, or one and a bit: the last sign alone cannot tell. */
function readings(number: string): number[] {
  const plain = number.replace(/['’\s\u00a0\u202f]/g, '');
  const last = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','));
  if (last === -1) return [Number(plain)];
  const whole = Number(plain.replace(/[.,]/g, ''));
  const decimals = plain.length - last - 1;
  const broken = whole / 10 ** decimals;
  const severalSigns = plain.slice(0, last).includes(plain[last]!);
  if (severalSigns) return [whole];
  return decimals === 3 ? [whole, broken] : [broken];
}
