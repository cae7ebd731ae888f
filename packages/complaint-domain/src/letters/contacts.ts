import { latinDigits } from './passages.ts';

const EMAIL = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const DIGIT_RUN = /(?<![\p{L}\p{N}./-])\+?\(?\d(?:[\d ()./\u00a0–-]*\d)?(?![\p{L}\p{N}])/gu;
const IBAN = /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b/g;
const LINK = /(?:https?:\/\/|www\.)[^\s<>()]+/gi;
const DATE_LIKE = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$/;

/** What a text names by which a person or an account is reached, as it stands there. */
export type Contacts = { emails: string[]; phones: string[]; ibans: string[]; cards: string[] };

export function contactsIn(text: string): Contacts {
  const plain = latinDigits(text).replace(LINK, ' ');
  const ibans = [...plain.matchAll(IBAN)].map(([iban]) => iban).filter(isIban);
  const emails = [...plain.matchAll(EMAIL)].map(([email]) => email.replace(/\.$/, ''));
  const rest = [...ibans, ...emails].reduce((left, found) => left.replace(found, ' '), plain);
  const runs = [...rest.matchAll(DIGIT_RUN)].map(([run]) => run.trim());
  const cards = runs.filter(isCard);
  const phones = runs.filter((run) => !cards.includes(run) && isPhone(run));
  return { emails, phones, ibans, cards };
}

/** Whether two ways of writing a phone number are one: with or without country code and leading zeros. */
export function samePhone(a: string, b: string): boolean {
  const [x, y] = [significant(a), significant(b)];
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  return short.length >= 6 ? long.endsWith(short) : short === long && short !== '';
}

/** Whether a text names a web address; with or without protocol and `www`. */
export function namesSite(text: string, site: string): boolean {
  const bare = site
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/\/+$/, '');
  return text.toLowerCase().includes(bare);
}

export function digitsOf(text: string): string {
  return latinDigits(text).replace(/\D/g, '');
}

/** 13 to 19 digits of which the last proves the others. */
function isCard(run: string): boolean {
  const digits = digitsOf(run);
  if (digits.length < 13 || digits.length > 19 || !/^[2-6]/.test(digits)) return false;
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    sum += i % 2 === 1 ? (digit > 4 ? digit * 2 - 9 : digit * 2) : digit;
  }
  return sum % 10 === 0;
}

/** Long enough to ring somebody, and written as a number to dial: a plus, a leading zero, or parts. */
function isPhone(run: string): boolean {
  const digits = digitsOf(run);
  if (digits.length < 7 || digits.length > 15 || DATE_LIKE.test(run)) return false;
  return /^[+(]|^0/.test(run) || (digits.length >= 9 && /[ –-]/.test(run) && !/[.,]\d{1,2}$/.test(run));
}

function isIban(text: string): boolean {
  const iban = text.replace(/ /g, '');
  const turned = iban.slice(4) + iban.slice(0, 4);
  const digits = turned.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  let rest = 0;
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97;
  return iban.length >= 15 && rest === 1;
}

function significant(phone: string): string {
  return digitsOf(phone).replace(/^0+/, '');
}
