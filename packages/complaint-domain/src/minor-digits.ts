/** Currencies whose minor unit is not a hundredth, by the digits that it has (ISO 4217, list one). */
const OTHERS: Record<number, string> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  3: 'BHD IQD JOD KWD LYD OMR TND',
  4: 'CLF UYW',
};

const DIGITS = new Map(
  Object.entries(OTHERS).flatMap(([digits, codes]) => codes.split(' ').map((code) => [code, Number(digits)])),
);

/**
 * How many digits the minor unit of a currency has, the same wherever it is asked: engines differ over what `Intl`
 * says (forints and pesos without a minor unit in one, with one in another), and an amount must not.
 */
export function minorDigits(currency: string): number {
  return DIGITS.get(currency) ?? 2;
}

/** Formats amounts of a currency in whole units, with the digits of its minor unit. */
export function currencyFormat(locale: string, currency: string): Intl.NumberFormat {
  const digits = minorDigits(currency);
  const exact = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return new Intl.NumberFormat(locale, { style: 'currency', currency, ...exact });
}
