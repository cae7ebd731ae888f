import { defaultSettings, type Outcome } from '@recourse/complaint-domain';
import { expect, it } from 'vitest';
import { answerTo, fittingTemplate } from './fitting-template.ts';

const issuesOf = (outcomes: (Outcome | undefined)[]) =>
  outcomes.map((outcome, i) => ({ id: `i${i}`, text: 'x', ...(outcome && { outcome }) }));

it.each<[(Outcome | undefined)[], string | null]>([
  [['upheld'], 'upheld'],
  [['upheld', 'upheld'], 'upheld'],
  [['upheld', 'withdrawn'], 'upheld'],
  [['upheld', 'not-upheld'], 'partly-upheld'],
  [['partly-upheld', 'partly-upheld'], 'partly-upheld'],
  [['not-upheld', 'out-of-scope'], 'not-upheld'],
  [['out-of-scope'], 'not-upheld'],
  [['upheld', undefined], null],
  [[], null],
])('issues %j are answered as %s', (outcomes, answer) => {
  expect(answerTo(issuesOf(outcomes))).toBe(answer);
});

it('finds each answer among the letters that come with the product, and none that does not fit', () => {
  const templates = defaultSettings().templates.map(({ id, kind }) => ({ id, kind, label: id }));
  const found = (outcome: Outcome) => fittingTemplate(templates, issuesOf([outcome]))?.id;
  expect(found('upheld')).toBe('final-response-upheld');
  expect(found('partly-upheld')).toBe('final-response-partly-upheld');
  expect(found('not-upheld')).toBe('final-response-not-upheld');
  expect(fittingTemplate(templates.slice(0, 3), issuesOf(['upheld']))).toBeUndefined();
});
