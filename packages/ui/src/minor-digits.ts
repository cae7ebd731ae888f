/** Currencies whose minor unit is not a hundredth (ISO 4217): what engines say of them differs, and an amount must not. */
const OTHERS: Record<number, string> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  3: 'BHD IQD JOD KWD LYD OMR TND',
  4: 'CLF UYW',
};

/** How many digits the minor unit of a currency has. */
export function minorDigits(currency: string): number {
  return [0, 3, 4].find((digits) => OTHERS[digits]!.split(' ').includes(currency)) ?? 2;
}
