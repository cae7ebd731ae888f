import { overallOutcome } from '../complaint/decide/answer.ts';
import { approvedRedress } from '../complaint/questions.ts';
import type { Complaint } from '../complaint/state.ts';
import { minorDigits } from '../minor-digits.ts';
import type { Body } from '../regimes/index.ts';
import type { Outcome } from '../vocabulary.ts';
import { contactsIn, namesSite, samePhone } from './contacts.ts';
import type { LetterFinding } from './finding.ts';
import type { LetterInput } from './lint-letter.ts';
import { amountsIn, isAmong } from './money-in.ts';
import { issuesToldAlone, outcomeReader } from './outcomes-in.ts';
import { durationMark, foldedPhrase } from './passages.ts';
import { PHRASES, type PhrasedElement } from './phrases/index.ts';
import type { LetterText } from './read-letter.ts';
import { OF_BODY, type Requirement } from './required.ts';
import { standardWording } from './standard-wording.ts';
import { letterVariables } from './values.ts';
import type { LetterVariables } from './variables.ts';
import { asker, type Facts, isSaid, searchText } from './ways.ts';

/** LT1 and LT2: what the regimes of the case want of the letter and it does not say, with the paragraph that says it. */
export function elementGaps(
  letter: LetterText,
  input: LetterInput,
  all: readonly Requirement[],
): LetterFinding[] {
  const open = unsaid(letter, all, input.c);
  if (open.length === 0) return [];
  const values = letterVariables(input.c, input.policy, input.language);
  return open.map((requirement) => gapOf(requirement, all, values, input));
}

/** Those of the requirements that a letter does not meet; what belongs to an issue is looked for elsewhere. */
export function unsaid(
  letter: LetterText,
  requirements: readonly Requirement[],
  c: Complaint,
): Requirement[] {
  return requirements.filter((requirement) => !says(letter, requirement, c));
}

function gapOf(
  requirement: Requirement,
  all: readonly Requirement[],
  values: LetterVariables,
  { kind, language }: LetterInput,
): LetterFinding {
  const { element, regime, citation, body } = requirement;
  const rendered = standardWording(requirement, all, kind, language, values);
  return {
    level: 'gap',
    element,
    regime,
    citation,
    ...(body && OF_BODY.includes(element) && { quote: body.shortName ?? body.name }),
    wording: rendered.ok ? rendered.markdown : null,
  };
}

/** Whether a letter says what is wanted: by its words, and where facts are wanted, by the facts. */
function says(letter: LetterText, { element, body }: Requirement, c: Complaint): boolean {
  const { language, windows, whole } = letter;
  const phrases = PHRASES[language];
  const said = (name: PhrasedElement) =>
    isSaid(phrases.elements[name], windows, whole, language, factsOf(letter, body, c));
  switch (element) {
    case 'findings-per-issue':
    case 'reasons':
      return true;
    case 'outcome':
      return statesOutcome(letter, c);
    case 'reference-number':
      return whole.folded.includes(searchText(c.reference, language));
    case 'body-contact':
      return body === null || (namesIn(letter, body).length > 0 && saysHowToReach(letter.text, body));
    case 'right-to-refer':
      return grantsRight(letter, body, c) && (body === null || namesIn(letter, body).length > 0);
    case 'refer-time-limit':
      return body?.timeLimit ? said(element) : isSaid(phrases.limits, windows, whole, language);
    case 'redress-decision':
      return said(element) && namesAmounts(letter.text, c);
    default:
      return said(element);
  }
}

/** A right that a sentence denies is not granted by its words, nor together with the sentence beside it. */
function grantsRight(letter: LetterText, body: Body | null, c: Complaint): boolean {
  const { language, sentences, windows, whole } = letter;
  const { denials, elements } = PHRASES[language];
  const denies = asker(denials, whole, language);
  const granting = [...sentences, ...windows].filter((passage) => !denies(passage));
  return isSaid(elements['right-to-refer'], granting, whole, language, factsOf(letter, body, c));
}

function factsOf(letter: LetterText, body: Body | null, c: Complaint): Facts {
  const { language } = letter;
  const generic = PHRASES[language].bodies.split('|').map((word) => searchText(word, language));
  return {
    body: body ? [...namesIn(letter, body), ...generic] : generic,
    limit: body?.timeLimit ? limitOf(body.timeLimit) : [],
    reference: [searchText(c.reference, language)],
  };
}

function limitOf({ amount, unit }: NonNullable<Body['timeLimit']>): string[] {
  if (unit === 'hour') return [];
  const plain = unit === 'month' || unit === 'week' ? unit : 'day';
  return [` ${durationMark(amount, plain)} `];
}

/**
 * The body's names as they stand in the letter: Polish and Italian change their endings and join them to an article,
 * so all but the last three letters of a long word are enough.
 */
function namesIn({ whole, language }: LetterText, body: Body): string[] {
  const names = [...new Set([body.name, body.shortName ?? body.name])];
  return names.flatMap((name) => {
    const words = foldedPhrase(name, language).split(' ').map(inflected);
    const form = new RegExp(`(?<= )${words.join(' ')}(?= )`, 'gu');
    return [whole.folded, whole.bare].flatMap((text) =>
      [...text.matchAll(form)].map(([found]) => ` ${found} `),
    );
  });
}

function inflected(word: string): string {
  const stem = word.length > 6 ? word.slice(0, Math.max(5, word.length - 3)) : word;
  return stem === word ? word : `${stem}\\p{L}{0,6}`;
}

function saysHowToReach(text: string, { website, phone, email }: Body): boolean {
  if (namesSite(text, website)) return true;
  if (email !== undefined && text.toLowerCase().includes(email.toLowerCase())) return true;
  return phone !== undefined && contactsIn(text).phones.some((found) => samePhone(found, phone));
}

/** The outcome as a whole, or that of each issue by itself. */
function statesOutcome(letter: LetterText, c: Complaint): boolean {
  const told = outcomeReader(letter.whole, letter.language)(letter.sentences);
  const decided = c.issues.flatMap(({ outcome }): Outcome[] => (outcome ? [outcome] : []));
  if (decided.length === 0) return told.size > 0;
  return told.has(overallOutcome(decided)) || issuesToldAlone(letter, c);
}

/** Each amount that was approved, or in a currency their sum. */
function namesAmounts(text: string, c: Complaint): boolean {
  const money = approvedRedress(c).filter(({ amount, currency }) => amount !== undefined && currency);
  const found = amountsIn(text);
  const names = (value: number) => found.some((amount) => isAmong(amount, [value]));
  return [...Map.groupBy(money, ({ currency }) => currency!)].every(([currency, items]) => {
    const amounts = items.map(({ amount }) => decimal(amount!, currency));
    return amounts.every(names) || names(amounts.reduce((sum, each) => sum + each, 0));
  });
}

/** Minor units as the number that people write. */
export function decimal(amount: number, currency: string): number {
  return amount / 10 ** minorDigits(currency);
}
