import type { Policy } from '../complaint/policy.ts';
import type { Complaint } from '../complaint/state.ts';
import type { LocalText } from '../settings/local-text.ts';
import type { Language, MessageKind } from '../vocabulary.ts';
import { elementGaps, OF_ISSUES } from './lint-required.ts';
import { readLetter } from './read-letter.ts';
import { type Rendered, renderTemplate } from './render-template.ts';
import { requirementsOf } from './required.ts';
import { standardWording } from './standard-wording.ts';
import { type GivenValues, givenProblems, letterVariables } from './values.ts';

export type DraftInput = {
  template: { kind: MessageKind; text: LocalText };
  language: Language;
  c: Complaint;
  policy: Policy;
  /** What a person adds: dates as ISO days, lists one entry a line, everything else as plain text. */
  given?: GivenValues | undefined;
  /** Of a notice of more time: the rule that it extends. */
  rule?: string | undefined;
};

/**
 * A letter of a case from a template. `{rights}` becomes whatever the regimes of the case want this kind of letter
 * to say and the rest of it does not say already, so one template serves every regime.
 *
 * @returns not ok where a value is missing that only a person knows (`missing` names it, `given` supplies it), or
 *   where the template or a given value is wrong
 */
export function draftLetter({ template, language, c, policy, given = {}, rule }: DraftInput): Rendered {
  const problems = givenProblems(given);
  if (problems.length > 0) return { ok: false, missing: [], problems };
  const values = letterVariables(c, policy, language, given);
  const render = (rights: string) => renderTemplate(template, language, { ...values, rights });
  // The section of the rights alone can hold something that is looked for, such as a heading: it stays out.
  const bare = render('');
  if (!bare.ok || given.rights !== undefined) return bare.ok ? render(values.rights) : bare;
  const input = { kind: template.kind, markdown: bare.markdown, language, c, policy, rule };
  const all = requirementsOf(input, c, policy);
  const open = new Set(elementGaps(readLetter(bare.markdown, language), input).map(keyOf));
  const wordings = all
    .filter((requirement) => !OF_ISSUES.includes(requirement.element) && open.has(keyOf(requirement)))
    .map((requirement) => standardWording(requirement, all, template.kind, language, values));
  const failed = wordings.filter((wording) => !wording.ok);
  if (failed.length > 0) {
    const missing = [...new Set(failed.flatMap((wording) => wording.missing))];
    return { ok: false, missing, problems: missing.map((name) => ({ code: 'missing', name })) };
  }
  return render(wordings.map((wording) => (wording.ok ? wording.markdown : '')).join('\n\n'));
}

function keyOf({
  element,
  regime,
  citation,
}: {
  element: string;
  regime: string | null;
  citation: string | null;
}) {
  return `${element} ${regime} ${citation}`;
}
