import type { Policy } from '../complaint/policy.ts';
import { approvedRedress } from '../complaint/questions.ts';
import { redressTotalsOf, workedExampleOf } from '../complaint/redress-of-case.ts';
import type { Complaint } from '../complaint/state.ts';
import type { Language } from '../vocabulary.ts';
import { complainantTexts, decisionTexts } from './case-texts.ts';
import type { LetterFinding } from './finding.ts';
import { decimal } from './lint-required.ts';
import { amountsIn, isAmong } from './money-in.ts';
import { PHRASES } from './phrases/index.ts';
import type { LetterText, Sentence } from './read-letter.ts';
import { asker } from './ways.ts';

/**
 * LT6: a sentence that promises money names only what was approved: an item, a total, what stands in
 * the worked example of interest, or an amount that the complaint or a finding speaks of.
 */
export function foreignPromises(letter: LetterText, c: Complaint, policy: Policy): LetterFinding[] {
  const promising = promisingSentences(letter).filter(({ text }) => amountsIn(text).length > 0);
  if (promising.length === 0) return [];
  const known = knownAmounts(c, policy, letter.language);
  const strange = promising.flatMap(({ text }) =>
    amountsIn(text).filter((amount) => !isAmong(amount, known)),
  );
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

/** Sentences with words that promise, and the entries of a list that such a sentence introduces. */
function promisingSentences({ blocks, whole, language }: LetterText): Sentence[] {
  const promises = asker(PHRASES[language].promises, whole, language);
  const promising: Sentence[] = [];
  let introduced = false;
  for (const { text, sentences } of blocks) {
    const found = sentences.filter(promises);
    const listed = /^\s*(?:–|\d+\.)\s/.test(text);
    promising.push(...(listed && introduced ? sentences : found));
    if (!listed) introduced = /[:：]\s*$/.test(text) && found.includes(sentences.at(-1)!);
  }
  return promising;
}

function knownAmounts(c: Complaint, policy: Policy, language: Language): number[] {
  const money = approvedRedress(c).filter(({ amount, currency }) => amount !== undefined && currency);
  const items = money.map(({ amount, currency }) => decimal(amount!, currency!));
  const totals = redressTotalsOf(c).flatMap(({ total, tax, gross, currency }) =>
    [total, tax, gross].map((amount) => decimal(amount, currency)),
  );
  const bases = money.flatMap(({ calculation, currency }) =>
    calculation ? decimal(calculation.principal, currency!) : [],
  );
  const examples = money.flatMap((redress) => workedExampleOf(redress, policy, language)?.text ?? []);
  const told = [...complainantTexts(c), ...decisionTexts(c), ...examples].flatMap(amountsIn);
  return [...items, ...totals, ...bases, ...told.flatMap(({ values }) => values)];
}
