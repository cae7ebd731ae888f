import type { SessionView } from '@recourse/api-client/schemas';
import type { Outcome } from '@recourse/complaint-domain';
import { expect, it } from 'vitest';
import { answerTo, templatesOf } from './fitting-template.ts';

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

type Template = SessionView['settings']['templates'][number];
const template = (id: string, more: Partial<Template> = {}): Template => ({
  id,
  kind: 'final-response',
  label: id,
  ...more,
});
const ALL = [
  template('ack', { kind: 'acknowledgement' }),
  template('any'),
  template('no', { outcomes: ['not-upheld'] }),
  template('yes', { outcomes: ['upheld'] }),
  template('yes-au', { outcomes: ['upheld'], regimes: ['au-rg271'] }),
  template('yes-uk', { outcomes: ['upheld'], regimes: ['uk-disp'] }),
];
const found = (outcomes: (Outcome | undefined)[], regimes: string[]) => {
  const { templates, fitting } = templatesOf('final-response', ALL, { issues: issuesOf(outcomes), regimes });
  return [fitting?.id, templates.map(({ id }) => id)];
};

it('the letter for this outcome under this law comes first; those of another law are left out', () => {
  expect(found(['upheld'], ['au-rg271'])).toEqual(['yes-au', ['yes-au', 'yes', 'any', 'no']]);
  expect(found(['not-upheld'], [])).toEqual(['no', ['no', 'any', 'yes']]);
});

it('while there is no outcome, a letter for any is all that fits', () => {
  expect(found([undefined], ['uk-disp'])[0]).toBe('any');
  const { fitting } = templatesOf('final-response', [ALL[2] as Template], { issues: [], regimes: [] });
  expect(fitting).toBeUndefined();
});
