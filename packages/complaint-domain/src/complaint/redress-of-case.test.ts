import { describe, expect, it } from 'vitest';
import { given, MIA, POLICY, policyWith, STORY, step } from '../test/cases.ts';
import { LANGUAGES } from '../vocabulary.ts';
import { redressTotalsOf, workedExampleOf } from './redress-of-case.ts';

const calculation = { principal: 1_000_00, from: '2024-01-01', to: '2025-01-01', rule: 'uk-simple-8' };
const INTEREST = { kind: 'interest', description: 'Interest', currency: 'GBP', calculation } as const;
const refund = (amount: number, currency = 'GBP') =>
  step('ProposeRedress', { kind: 'refund', amount, currency, description: 'x' }, { by: MIA });

describe('interest', () => {
  it('[RE9] its amount is what the rule of the settings gives, tax taken off', () => {
    // 366 days at 8 % of £1,000 are £80.22; of that 20 % are £16.04.
    const { state } = given(...STORY.open)
      .when('ProposeRedress', INTEREST, { by: MIA })
      .gives(
        ['RedressProposed', { kind: 'interest', amount: 64_18, tax: 16_04, currency: 'GBP', calculation }],
        ['RedressApproved', { within: 'own-limit' }],
      );
    expect(state.redress[0]).toMatchObject({ amount: 64_18, tax: 16_04, state: 'approved' });
    given(...STORY.open)
      .when('ProposeRedress', INTEREST)
      .gives(['RedressProposed']);
  });

  it.each([
    ['an unknown rule', { rule: 'nowhere' }, 'GBP', 'unknown-value', {}],
    ['another currency', {}, 'EUR', 'invalid-calculation', { field: 'calculation.currency' }],
    ['a period reversed', { to: '2023-01-01' }, 'GBP', 'invalid-calculation', { field: 'calculation.to' }],
    [
      'days before the rates',
      { from: '1990-01-01' },
      'GBP',
      'invalid-calculation',
      { field: 'calculation.from' },
    ],
    [
      'no time at all',
      { to: '2024-01-01' },
      'GBP',
      'invalid-calculation',
      { field: 'calculation.principal' },
    ],
  ] as const)('[RE9] %s is refused', (_name, change, currency, code, detail) => {
    given(...STORY.open)
      .when('ProposeRedress', { ...INTEREST, currency, calculation: { ...calculation, ...change } })
      .refused('RE9', code, detail);
  });

  it('[RE9] without tax no tax is named', () => {
    const [rule] = POLICY.settings.interestRules;
    const policy = policyWith({ interestRules: [{ ...rule!, taxPercent: '0' }] });
    const { state } = given(...STORY.open).when('ProposeRedress', INTEREST, { policy });
    expect(state.redress[0]).toMatchObject({ amount: 80_22 });
    expect(state.redress[0]).not.toHaveProperty('tax');
  });
});

describe('what a case shows of its redress', () => {
  it('[RE10] approved money is summed up for each currency, acts and what waits left out', () => {
    const euros = step('ApproveRedress', { redress: 'r4' }, { by: { ...MIA, id: 'mo' } });
    const c = given(
      ...STORY.open,
      refund(50_00),
      step('ProposeRedress', INTEREST, { by: MIA }),
      step('ProposeRedress', { kind: 'apology', description: 'x' }),
      refund(7_00, 'EUR'),
      euros,
      refund(9_00, 'EUR'),
    ).case;
    expect(redressTotalsOf(c)).toEqual([
      { currency: 'GBP', lines: 2, total: 114_18, tax: 16_04, gross: 130_22 },
      { currency: 'EUR', lines: 1, total: 7_00, tax: 0, gross: 7_00 },
    ]);
    expect(redressTotalsOf(given(...STORY.open).case)).toEqual([]);
  });

  it('[RE10] a worked example leads to the amount that was proposed, or is not shown', () => {
    const [interest] = given(...STORY.open, step('ProposeRedress', INTEREST, { by: MIA })).case.redress;
    for (const language of LANGUAGES)
      expect(workedExampleOf(interest!, POLICY, language)?.totals).toMatchObject([
        { kind: 'gross', amount: 80_22 },
        { kind: 'tax', amount: 16_04 },
        { kind: 'net', amount: 64_18 },
      ]);
    const [rule] = POLICY.settings.interestRules;
    const changed = (change: object) => policyWith({ interestRules: [{ ...rule!, ...change }] });
    expect(workedExampleOf(interest!, changed({ taxPercent: '22' }), 'en')).toBeNull();
    expect(workedExampleOf(interest!, changed({ id: 'other' }), 'en')).toBeNull();
    expect(workedExampleOf(given(...STORY.open, refund(1)).case.redress[0]!, POLICY, 'en')).toBeNull();
  });
});
