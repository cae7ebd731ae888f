import { expect, it } from 'vitest';
import { ANSWERED, given, LODGED, STORY, step } from '../../test/cases.ts';

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

it('[CT5] another type brings other law', () => {
  const { state } = given(LODGED).when('Classify', { type: 'enquiry' });
  expect(state.regimes).toEqual(['internal']);
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
