import type { Complaint } from '../complaint/state.ts';
import { fold } from '../recognise/fold.ts';
import { complainantTexts, decisionTexts, publicTexts } from './case-texts.ts';
import { contactsIn, digitsOf, samePhone } from './contacts.ts';
import type { LetterCheck, LetterFinding } from './finding.ts';
import type { LetterInput } from './lint-letter.ts';
import { foreignPromises } from './lint-promises.ts';
import type { LetterText } from './read-letter.ts';

/** How many words in a row make a passage of a note recognisable. */
const RUN = 8;

const PLACEHOLDER =
  /\{[#^/]?\p{L}[\p{L}\p{N}_]*\}|_{4,}|\b(?:TODO|TBD|TBC)\b|\[(?:insert|name|date|amount|reference|reason|inserire|nome|data|importo|motivo|wstaw|imię|kwota|powód|inserir|montante|valor|أدخل|الاسم|التاريخ|المبلغ|السبب)[^\]\n]{0,60}\]/iu;

/** LT4 to LT7: what must not leave the house. */
export function forbiddenContent(letter: LetterText, input: LetterInput): LetterFinding[] {
  return [
    ...personalData(letter.text, input),
    ...internalNotes(letter.text, input),
    ...foreignPromises(letter, input.c, input.policy),
    ...placeholders(letter.text),
  ];
}

function forbidden(element: LetterCheck, citation: string, quote: string): LetterFinding {
  return { level: 'forbidden', element, regime: null, citation, quote, wording: null };
}

/** LT4: no address, phone or account of anybody but the complainant, the organisation and the bodies it names. */
function personalData(text: string, { c, policy }: LetterInput): LetterFinding[] {
  const found = contactsIn(text);
  const cards = found.cards.map((card) =>
    forbidden('card-number', 'PCI DSS 3.4; LT4', `…${digitsOf(card).slice(-4)}`),
  );
  const { emails, phones, ibans } = found;
  if (emails.length + phones.length + ibans.length === 0) return cards;
  const theirs = contactsIn(complainantTexts(c).join('\n'));
  const { letterhead } = policy.settings;
  const bodies = policy.regimes.flatMap((regime) => regime.bodies);
  const knownEmails = lower([
    c.complainant?.email,
    letterhead.email,
    ...bodies.map((b) => b.email),
    ...theirs.emails,
  ]);
  const houses = [domainOf(letterhead.email), domainOf(letterhead.website)].filter(Boolean);
  const knownPhones = [
    c.complainant?.phone,
    letterhead.phone,
    ...bodies.map((b) => b.phone),
    ...theirs.phones,
  ];
  const strangers = [
    ...emails.filter((email) => !knownEmails.has(email.toLowerCase()) && !houses.includes(domainOf(email))),
    ...phones.filter((phone) => !knownPhones.some((known) => known && samePhone(known, phone))),
    ...ibans.filter((iban) => !theirs.ibans.some((known) => bare(known) === bare(iban))),
  ];
  return [...cards, ...strangers.map((quote) => forbidden('personal-data', 'GDPR Art. 5(1)(f); LT4', quote))];
}

function lower(emails: readonly (string | undefined)[]): Set<string> {
  return new Set(emails.flatMap((email) => email?.toLowerCase() ?? []));
}

/** `help@bank.example` and `www.bank.example/help` are of one house. */
function domainOf(address: string | undefined): string {
  const host = (address ?? '')
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^.*@/, '')
    .split('/')[0]!;
  return host.replace(/^www\./, '');
}

function bare(iban: string): string {
  return iban.replace(/\s/g, '');
}

/** LT5: no passage of a note, unless the same words are in what may be told. One finding for each note. */
function internalNotes(text: string, { c, policy }: LetterInput): LetterFinding[] {
  const notes = c.notes.filter((note) => note.text !== null);
  if (notes.length === 0) return [];
  const letter = new Map(runsOf(text).map((run) => [run, run]));
  const shared = notes.map((note) => runsOf(note.text!).filter((run) => letter.has(run)));
  if (shared.every((runs) => runs.length === 0)) return [];
  const open = new Set(openTexts(c, policy).flatMap(runsOf));
  return shared.flatMap((runs) => {
    const leaked = runs.find((run) => !open.has(run));
    return leaked === undefined ? [] : [forbidden('internal-note', 'LT5', leaked)];
  });
}

function openTexts(c: Complaint, policy: LetterInput['policy']): string[] {
  return [...complainantTexts(c), ...decisionTexts(c), ...publicTexts(c, policy)];
}

function runsOf(text: string): string[] {
  const words = fold(text).split(' ');
  return words.slice(RUN - 1).map((_, i) => words.slice(i, i + RUN).join(' '));
}

/** LT7: nothing that was left to be filled in. */
function placeholders(text: string): LetterFinding[] {
  const found = text.match(PLACEHOLDER);
  return found ? [forbidden('placeholder', 'LT7', found[0])] : [];
}
