import { expect, it } from 'vitest';
import { ANSWERED, given, LODGED, MIA, STORY, step } from '../../test/cases.ts';

const PAYMENTS = step('Classify', { category: 'payments', subcategory: 'refund' });

it('[CT1] category and subcategory are of the taxonomy', () => {
  given(LODGED)
    .when('Classify', { category: 'cards' })
    .refused('CT1', 'unknown-value', { field: 'category' });
  given(LODGED, PAYMENTS)
    .when('Classify', { subcategory: 'defect' })
    .refused('CT1', 'unknown-value', { field: 'subcategory' });
  given(LODGED, PAYMENTS).when('Classify', { subcategory: 'double-charge' }).gives(['Classified']);
});

it('[CT2] only what changed is in the event, and no change is refused', () => {
  const { decision } = given(LODGED).when('Classify', { severity: 'medium', product: 'Card' });
  expect(decision).toMatchObject({ events: [{ data: { product: 'Card' } }] });
  expect(decision.ok && Object.keys(decision.events[0]!.data)).toEqual(['product', 'issues', 'regimes']);
  given(LODGED).when('Classify', { severity: 'medium' }).refused('CT2', 'already-done');
  given(LODGED).when('Classify', {}).refused('CT2', 'already-done');
});

it('[CT3] issues are added until the case is answered', () => {
  const { state } = given(LODGED).when('Classify', { addIssues: ['Rude letter'] });
  expect(state.issues.map(({ id, text }) => [id, text])).toEqual([
    ['i1', 'My card never arrived.'],
    ['i2', 'Rude letter'],
  ]);
  given(...STORY.found, ANSWERED)
    .when('Classify', { addIssues: ['More'] })
    .refused('CT3', 'already-done');
});

it('[CT4] a new category clears the old subcategory', () => {
  const moved = given(LODGED, PAYMENTS).when('Classify', { category: 'delivery' }).state;
  expect([moved.category, moved.subcategory]).toEqual(['delivery', null]);
  const both = given(LODGED, PAYMENTS).when('Classify', { category: 'delivery', subcategory: 'lost' }).state;
  expect(both.subcategory).toBe('lost');
  expect(given(LODGED, PAYMENTS).when('Classify', { severity: 'high' }).state.subcategory).toBe('refund');
});

it('[CT5] what decides about the law proposes it again', () => {
  const regimes = (data: object) => given(LODGED).when('Classify', data).state.regimes;
  expect(regimes({ type: 'enquiry' })).toEqual(['internal']);
  expect(regimes({ sector: 'payments' })).toEqual(['uk-disp-payments', 'internal']);
  expect(regimes({ severity: 'high' })).toEqual(['uk-disp', 'internal']);
});

it('[CT6] a line of business that followed from the category follows the new one', () => {
  const theft = given(LODGED).when('Classify', { category: 'theft' });
  theft.gives(['Classified', { category: 'theft', sector: 'employment' }]);
  expect(
    given(LODGED, step('Classify', { category: 'theft' })).when('Classify', { category: 'fees' }).state
      .sector,
  ).toBe('banking');
  const chosen = given(LODGED, step('Classify', { sector: 'crypto' }));
  expect(chosen.when('Classify', { category: 'theft' }).state.sector).toBe('crypto');
});

it('[CT7] a case that becomes confidential by its type is restricted, and nobody excluded comes back', () => {
  const excluded = step('Restrict', { restricted: false, excluded: ['bob'], reason: 'x' }, { by: MIA });
  const { state } = given(LODGED, excluded)
    .when('Classify', { type: 'grievance' })
    .gives(['Classified', { type: 'grievance' }], ['Restricted', { restricted: true }], ['Assigned']);
  expect(state).toMatchObject({ restricted: true, excluded: ['bob'], queue: 'care' });
  given(...STORY.open, step('Restrict', { restricted: true, reason: 'x' }, { by: MIA }))
    .when('Classify', { type: 'whistleblowing' })
    .gives(['Classified']);
});

it('[CT8] the marks given replace those before', () => {
  const marked = given(LODGED, step('Classify', { marks: ['hardship', 'claim-value'] }));
  expect(marked.case.marks).toEqual(['hardship', 'claim-value']);
  marked.when('Classify', { marks: ['claim-value', 'hardship'] }).refused('CT2', 'already-done');
  expect(marked.when('Classify', { marks: [] }).state.marks).toEqual([]);
});

it('[RO2] a case that nobody took up follows its routing rule', () => {
  given(LODGED)
    .when('Classify', { category: 'payments' })
    .gives(['Classified', { category: 'payments' }], ['Assigned', { queue: 'payments' }]);
  given(...STORY.open)
    .when('Classify', { category: 'payments' })
    .gives(['Classified']);
  given(LODGED, step('Assign', { queue: 'care' }))
    .when('Classify', { category: 'payments' })
    .gives(['Classified']);
});
