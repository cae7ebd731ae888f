import type { Policy } from '../complaint/policy.ts';
import type { Complaint } from '../complaint/state.ts';
import type { LocalText } from '../settings/local-text.ts';
import type { Language, MessageKind } from '../vocabulary.ts';
import { unsaid } from './lint-required.ts';
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
  /** What a person adds: dates as ISO days, lists one entry a line, Markdown as it is, else plain text. */
  given?: GivenValues | undefined;
  /** Of a notice of more time: the rule that it extends. */
  rule?: string | undefined;
};

/** An invisible sign in the place of the rights, so that what a template says in their absence is left out. */
const SOME_RIGHTS = '\u2060';

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
  const bare = render(SOME_RIGHTS);
  if (!bare.ok || given.rights !== undefined) return bare.ok ? render(values.rights) : bare;
  const all = requirementsOf({ kind: template.kind, rule }, c, policy);
  const open = unsaid(readLetter(bare.markdown, language), all, c);
  const wordings = open.map((each) => standardWording(each, all, template.kind, language, values));
  const missing = wordings.flatMap((wording) => (wording.ok ? [] : wording.missing));
  if (missing.length > 0) return stopped([...new Set(missing)]);
  return render(wordings.map((wording) => (wording.ok ? wording.markdown : '')).join('\n\n'));
}

function stopped(missing: string[]): Rendered {
  return { ok: false, missing, problems: missing.map((name) => ({ code: 'missing', name })) };
}
