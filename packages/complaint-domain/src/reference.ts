/**
 * Reference numbers `C-2026-000042-7`: year, sequence without gaps, check digit over both.
 *
 * The digit is Damm's (H. M. Damm, Total anti-symmetrische Quasigruppen, Marburg 2004): it catches every wrong
 * digit and every swap of two neighbours, which are the mistakes people make when they read a number aloud.
 */

const QUASIGROUP = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
];

const FORM = /^C-(\d{4})-(\d{6,12})-(\d)$/;

/** Damm check digit of a string of decimal digits. */
export function checkDigit(digits: string): string {
  let interim = '0';
  for (const digit of digits) interim = QUASIGROUP[Number(interim)]![Number(digit)]!;
  return interim;
}

/** `year` has four digits, `sequence` is 1 or more; it is padded to six digits and may grow beyond them. */
export function formatReference(year: number, sequence: number): string {
  const digits = String(sequence).padStart(6, '0');
  return `C-${year}-${digits}-${checkDigit(`${year}${digits}`)}`;
}

/** Reads a reference as people type it (any case, blanks around it); null when its form or check digit is wrong. */
export function parseReference(text: string): { year: number; sequence: number } | null {
  const match = FORM.exec(text.trim().toUpperCase());
  if (!match) return null;
  const [, year, sequence, digit] = match as unknown as [string, string, string, string];
  if (checkDigit(year + sequence) !== digit) return null;
  return { year: Number(year), sequence: Number(sequence) };
}
