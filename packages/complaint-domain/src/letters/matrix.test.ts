import { describe, expect, it } from 'vitest';
import { REGIMES } from '../regimes/index.ts';
import { POLICY } from '../test/cases.ts';
import { LANGUAGES, type MessageKind } from '../vocabulary.ts';
import { draftLetter, type GivenValues, lintLetter } from './index.ts';
import { caseIn, OUTCOME_PAIRS, type Overall } from './test-letters.ts';

/** What only a person knows. */
const GIVEN: GivenValues = {
  expected: '2026-04-30',
  due: '2026-04-30',
  answer: 'The fee was charged once, on 3 March.',
  paid: 'Refund of 42.50',
};

const { templates } = POLICY.settings;
const OUTCOMES = Object.keys(OUTCOME_PAIRS) as Overall[];

function outcomesFor(kind: MessageKind, of: readonly string[] | undefined): (Overall | undefined)[] {
  if (kind === 'final-response') return OUTCOMES.filter((outcome) => of?.includes(outcome));
  return [undefined, 'partly-upheld'];
}

describe.each(REGIMES.map(({ id }) => id))('letters under %s', (regime) => {
  it.each(LANGUAGES)('[LT10] default templates pass in %s, whatever the outcome', (language) => {
    for (const template of templates)
      for (const outcome of outcomesFor(template.kind, template.outcomes)) {
        const c = caseIn(language, { regimes: [regime], outcome });
        const letter = draftLetter({ template, language, c, policy: POLICY, given: GIVEN });
        const name = `${template.id} ${outcome ?? 'open'}`;
        if (!letter.ok) throw new Error(`${name}: ${JSON.stringify(letter.problems)}`);
        const findings = lintLetter({
          kind: template.kind,
          markdown: letter.markdown,
          language,
          c,
          policy: POLICY,
        });
        expect({ name, findings }).toEqual({ name, findings: [] });
      }
  });
});
