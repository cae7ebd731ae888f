import type { Issue } from '../complaint/state.ts';
import { escapeMarkdown } from './escape.ts';
import type { LetterFinding } from './finding.ts';
import type { LetterInput } from './lint-letter.ts';
import { outcomesIn } from './outcomes-in.ts';
import { PHRASES } from './phrases/index.ts';
import type { Block, LetterText } from './read-letter.ts';
import { requirementsOf } from './required.ts';
import { sectionsOf, shareOf, stemsOf } from './sections.ts';
import { issueParagraph } from './values.ts';
import { isSaid } from './ways.ts';

/** Share of a recorded finding's words with which a letter tells that finding. */
const TOLD = 0.5;
/** Fewest words of a passage that gives reasons of its own, with a word such as "because" and without one. */
const WITH_REASON = 10;
const WITHOUT_REASON = 20;

/**
 * LT3: a final response answers every issue: names it, states its outcome, and says what was found and why. Where a
 * regime asks for it, the gap names that regime; the organisation owes it in any case.
 */
export function issueGaps(letter: LetterText, input: LetterInput): LetterFinding[] {
  const wanted = requirementsOf(input, input.c, input.policy).filter(
    ({ element }) => element === 'findings-per-issue' || element === 'reasons',
  );
  if (input.kind !== 'final-response' && wanted.length === 0) return [];
  const source = (element: string) => {
    const found = wanted.find((requirement) => requirement.element === element) ?? wanted[0];
    return { regime: found?.regime ?? null, citation: found?.citation ?? 'LT3' };
  };
  const { issues } = input.c;
  const sections = sectionsOf(letter, issues);
  return issues.flatMap((issue, i): LetterFinding[] => {
    if (issue.text === null) return [];
    const section = sections.get(issue.id) ?? [];
    if (section.length === 0 || !tellsOutcome(section, issue, letter))
      return [
        gap('findings-per-issue', issue, paragraphOf(issue, i + 1, input), source('findings-per-issue')),
      ];
    if (tellsFinding(section, issue, issues.length === 1, letter)) return [];
    const wording = issue.finding ? escapeMarkdown(issue.finding) : null;
    return [gap('reasons', issue, wording, source('reasons'))];
  });
}

function gap(
  element: 'findings-per-issue' | 'reasons',
  issue: Issue,
  wording: string | null,
  source: Pick<LetterFinding, 'regime' | 'citation'>,
): LetterFinding {
  return { level: 'gap', element, ...source, issue: issue.id, quote: issue.text!, wording };
}

function paragraphOf(issue: Issue, number: number, { language }: LetterInput): string | null {
  return issue.outcome && issue.finding ? issueParagraph(issue, number, language) : null;
}

/** Before an outcome is recorded, any will do: the record decides later. */
function tellsOutcome(section: readonly Block[], { outcome }: Issue, letter: LetterText): boolean {
  const told = outcomesIn(
    section.flatMap(({ sentences }) => sentences),
    letter.whole,
    letter.language,
  );
  return outcome === undefined ? told.size > 0 : told.has(outcome);
}

function tellsFinding(section: readonly Block[], issue: Issue, only: boolean, letter: LetterText): boolean {
  const { language, whole } = letter;
  const together = {
    folded: section.map((b) => b.folded).join(''),
    bare: section.map((b) => b.bare).join(''),
  };
  if (issue.finding && shareOf(stemsOf(issue.finding, language), together) >= TOLD) return true;
  const { reasons } = PHRASES[language];
  const reasoned = section
    .filter((block) => !block.heading)
    .filter((block) => isSaid(reasons, [block], whole, language));
  if (reasoned.some((block) => wordsBeside(block, issue, language) >= WITH_REASON)) return true;
  const all = section.filter((block) => !block.heading);
  return !only && all.reduce((sum, block) => sum + wordsBeside(block, issue, language), 0) >= WITHOUT_REASON;
}

/** Words of a block that are not only the issue once more. */
function wordsBeside({ folded }: Block, issue: Issue, language: LetterText['language']): number {
  const stems = stemsOf(issue.text!, language);
  const words = folded.trim().split(' ');
  return words.filter((word) => !stems.some((stem) => word.startsWith(stem))).length;
}
