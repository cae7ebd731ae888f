import type { Policy } from '../complaint/policy.ts';
import { approvedRedress } from '../complaint/questions.ts';
import { redressTotalsOf, workedExampleOf } from '../complaint/redress-of-case.ts';
import type { Complaint } from '../complaint/state.ts';
import type { Language } from '../vocabulary.ts';
import { complainantTexts, decisionTexts } from './case-texts.ts';
import type { LetterFinding } from './finding.ts';
import { decimal } from './lint-required.ts';
import { type Amount, amountsIn, isAmong } from './money-in.ts';
import { PHRASES } from './phrases/index.ts';
import type { LetterText, Sentence } from './read-letter.ts';
import { asker, searchText } from './ways.ts';

/**
 * LT6: a sentence that promises money names only what was approved: an item, a total, what stands in the worked example
 * of interest, or an amount that a finding speaks of. What the complainant asked for may be repeated, and promised only
 * beside what was approved.
 */
export function foreignPromises(letter: LetterText, c: Complaint, policy: Policy): LetterFinding[] {
  const promises = promisesIn(letter).filter(({ amounts }) => amounts.length > 0);
  if (promises.length === 0) return [];
  const approved = approvedAmounts(c, policy, letter.language);
  const told = valuesIn(complainantTexts(c));
  const strange = promises.flatMap(({ amounts, pays }) => {
    const bound = pays && !amounts.some((amount) => isAmong(amount, approved));
    const known = bound ? approved : [...approved, ...told];
    return amounts.filter((amount) => !isAmong(amount, known));
  });
  const quotes = new Set(strange.map(({ text }) => text));
  return [...quotes].map((quote) => ({
    level: 'forbidden',
    element: 'unapproved-promise',
    regime: null,
    citation: 'LT6',
    quote,
    wording: null,
  }));
}

/** `pays`: it does not only speak of a payment, it binds to it. */
type Promised = { amounts: Amount[]; pays: boolean };

/** Sentences with words that promise, and the entries of a list that such a sentence introduces. */
function promisesIn({ blocks, whole, language }: LetterText): Promised[] {
  const promises = asker(PHRASES[language].promises, whole, language);
  const found: Promised[] = [];
  let introduction: Sentence | undefined;
  for (const { text, sentences } of blocks) {
    const listed = /^\s*(?:–|\d+\.)\s/.test(text);
    for (const sentence of sentences) {
      const source = promises(sentence) ? sentence : listed ? introduction : undefined;
      if (source) found.push({ amounts: amountsIn(sentence.text), pays: pays(source, language) });
    }
    const last = sentences.at(-1);
    if (!listed) introduction = last && /[:：]\s*$/.test(text) && promises(last) ? last : undefined;
  }
  return found;
}

const DENIED = / (?:not|never|non|nie|nao|[وف]?(?:لا|لن|لم))$/;

function pays({ folded, bare }: Sentence, language: Language): boolean {
  const parts = PHRASES[language].payments.flatMap((way) => way.split('|'));
  return parts.some((part) => {
    const phrase = searchText(part, language);
    return [folded, bare].some((text) => {
      const at = text.indexOf(phrase);
      return at >= 0 && !DENIED.test(text.slice(0, at));
    });
  });
}

function valuesIn(texts: readonly string[]): number[] {
  return texts.flatMap(amountsIn).flatMap(({ values }) => values);
}

function approvedAmounts(c: Complaint, policy: Policy, language: Language): number[] {
  const money = approvedRedress(c).filter(({ amount, currency }) => amount !== undefined && currency);
  const items = money.map(({ amount, currency }) => decimal(amount!, currency!));
  const totals = redressTotalsOf(c).flatMap(({ total, tax, gross, currency }) =>
    [total, tax, gross].map((amount) => decimal(amount, currency)),
  );
  const bases = money.flatMap(({ calculation, currency }) =>
    calculation ? decimal(calculation.principal, currency!) : [],
  );
  const examples = money.flatMap((redress) => workedExampleOf(redress, policy, language)?.text ?? []);
  return [...items, ...totals, ...bases, ...valuesIn([...decisionTexts(c), ...examples])];
}
