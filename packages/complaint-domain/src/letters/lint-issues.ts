import type { Issue } from '../complaint/state.ts';
import type { Outcome } from '../vocabulary.ts';
import { escapeMarkdown } from './escape.ts';
import type { LetterFinding } from './finding.ts';
import type { LetterInput } from './lint-letter.ts';
import { type OutcomeReader, outcomeReader } from './outcomes-in.ts';
import { PHRASES } from './phrases/index.ts';
import type { Block, LetterText, Sentence } from './read-letter.ts';
import type { Requirement } from './required.ts';
import { sectionsOf, shareOf, stemsOf, TOLD } from './sections.ts';
import { issueParagraph } from './values.ts';
import { asker } from './ways.ts';

/** Fewest words of a passage that gives reasons of its own, with a word such as "because" and without one. */
const WITH_REASON = 10;
const WITHOUT_REASON = 25;
/** Words of a sentence that tells an outcome and nothing more. */
const BARE_OUTCOME = 6;
/** How many passages from the one that names the issue can tell what was found. */
const NEAR = 4;

/**
 * LT3: a final response answers every issue: names it, states its outcome, and says what was found and why. Where a
 * regime asks for it, the gap names that regime; the organisation owes it in any case.
 */
export function issueGaps(
  letter: LetterText,
  input: LetterInput,
  all: readonly Requirement[],
): LetterFinding[] {
  const wanted = all.filter(({ element }) => element === 'findings-per-issue' || element === 'reasons');
  if (input.kind !== 'final-response' && wanted.length === 0) return [];
  const { issues } = input.c;
  const sections = sectionsOf(letter, issues);
  const read = outcomeReader(letter.whole, letter.language);
  const ofAll = outcomeOfAll(issues, read(letter.sentences));
  return issues.flatMap((issue, i): LetterFinding[] => {
    if (issue.text === null) return [];
    const runs = sections.get(issue.id) ?? [];
    const named = runs.length > 0;
    if (!(named && ofAll) && !tellsOutcome(runs.flat(), issue, read))
      return [gap('findings-per-issue', issue, paragraphOf(issue, i + 1, input), wanted)];
    if (tellsFinding(runs, issue, issues.length === 1, letter, read)) return [];
    const wording = issue.finding ? escapeMarkdown(issue.finding) : null;
    return [gap('reasons', issue, wording, wanted)];
  });
}

function gap(
  element: 'findings-per-issue' | 'reasons',
  issue: Issue,
  wording: string | null,
  wanted: readonly Requirement[],
): LetterFinding {
  const source = sourceOf(element, issue, wanted);
  return { level: 'gap', element, ...source, issue: issue.id, quote: issue.text!, wording };
}

/** A regime that asks for reasons asks for them where the complainant is not told that they are right. */
function sourceOf(element: string, { outcome }: Issue, wanted: readonly Requirement[]) {
  const concerns = wanted.filter((each) => each.element !== 'reasons' || outcome !== 'upheld');
  const found = concerns.find((each) => each.element === element) ?? concerns[0];
  return { regime: found?.regime ?? null, citation: found?.citation ?? 'LT3' };
}

function paragraphOf(issue: Issue, number: number, { language }: LetterInput): string | null {
  return issue.outcome && issue.finding ? issueParagraph(issue, number, language) : null;
}

/** Whether every issue has the same outcome and the letter states it: each that it names has been told then. */
function outcomeOfAll(issues: readonly Issue[], told: ReadonlySet<Outcome>): boolean {
  const [first, ...others] = new Set(issues.map(({ outcome }) => outcome));
  return first !== undefined && others.length === 0 && told.has(first);
}

/** Before an outcome is recorded, any will do: the record decides later. */
function tellsOutcome(section: readonly Block[], { outcome }: Issue, read: OutcomeReader): boolean {
  const told = read(section.flatMap(({ sentences }) => sentences));
  return outcome === undefined ? told.size > 0 : told.has(outcome);
}

function tellsFinding(
  runs: Block[][],
  issue: Issue,
  only: boolean,
  letter: LetterText,
  read: OutcomeReader,
): boolean {
  const { language, whole } = letter;
  const section = runs.flat();
  const together = {
    folded: section.map((b) => b.folded).join(''),
    bare: section.map((b) => b.bare).join(''),
  };
  if (issue.finding && shareOf(stemsOf(issue.finding, language), together) >= TOLD) return true;
  const text = (count: number) =>
    runs.flatMap((run) => (only ? run : run.slice(0, count))).filter((block) => !block.heading);
  const { reasons } = PHRASES[language];
  const reasoned = text(NEAR).filter(asker(reasons, whole, language));
  if (reasoned.some((block) => wordsBeside(block, issue, language) >= WITH_REASON)) return true;
  const counts = (sentence: Sentence) =>
    read([sentence]).size === 0 || wordsBeside(sentence, issue, language) > BARE_OUTCOME;
  const said = (block: Block) =>
    block.sentences.filter(counts).reduce((sum, sentence) => sum + wordsBeside(sentence, issue, language), 0);
  return !only && text(2).some((block) => said(block) >= WITHOUT_REASON);
}

/** Words of a passage that are not only the issue once more. */
function wordsBeside({ folded }: Sentence, issue: Issue, language: LetterText['language']): number {
  const stems = stemsOf(issue.text!, language);
  const words = folded.trim().split(' ');
  return words.filter((word) => !stems.some((stem) => word.startsWith(stem))).length;
}
