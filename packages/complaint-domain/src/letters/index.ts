export { type DraftInput, draftLetter } from './draft-letter.ts';
export { escapeMarkdown } from './escape.ts';
export { LETTER_CHECKS, type LetterCheck, type LetterFinding } from './finding.ts';
export { findingText } from './finding-text.ts';
export { durationText, localText, longDate, longDay, money } from './format.ts';
export { type LetterInput, lintLetter } from './lint-letter.ts';
export { isSafeLink, toHtml } from './markdown.ts';
export { type PrintInput, toPrintPage } from './print-page.ts';
export { type Rendered, renderTemplate, type TemplateProblem, templateProblems } from './render-template.ts';
export { type LetterScope, type Requirement, requirementsOf } from './required.ts';
export { toText } from './to-text.ts';
export { type GivenValues, givenProblems, letterVariables } from './values.ts';
export {
  isVariable,
  type LetterVariables,
  VARIABLES,
  type VariableName,
  type VariableSpec,
} from './variables.ts';
