import { describe, expect, it } from 'vitest';
import { CALENDARS } from '../calendars/index.ts';
import {
  type Condition,
  conditionHolds,
  type DeadlineRule,
  DeadlineRuleSchema,
  proposeRegimes,
  REGIMES,
  RegimeSchema,
  shippedRegime,
} from './index.ts';

const AU_RG271 = shippedRegime('au-rg271');
const UK_DISP = shippedRegime('uk-disp');
const INTERNAL = shippedRegime('internal');
const RULE = AU_RG271.rules[1]!;
const rule = (change: Partial<Record<keyof DeadlineRule, unknown>>) => ({ ...RULE, ...change });
const messages = (input: unknown) =>
  RegimeSchema.safeParse(input).error?.issues.map((issue) => issue.message);

describe('regimes', () => {
  it.each(REGIMES)('[OB26] $id has sources, dates and known calendars in every rule', (regime) => {
    expect(RegimeSchema.parse(regime)).toEqual(regime);
    for (const each of regime.rules) {
      expect(each.source.citation).not.toBe('');
      if (each.calendar && each.calendar !== 'of-country')
        expect(Object.keys(CALENDARS)).toContain(each.calendar);
    }
  });

  it.each(['source', 'inForceFrom', 'inForceTo', 'verifiedOn', 'roll', 'dayZero', 'pausable'] as const)(
    '[OB26] a rule without %s is refused',
    (field) => {
      expect(DeadlineRuleSchema.safeParse(RULE).success).toBe(true);
      expect(DeadlineRuleSchema.safeParse(rule({ [field]: undefined })).success).toBe(false);
    },
  );

  it('[OB26] empty citations, dates that do not exist and unknown fields are refused', () => {
    expect(DeadlineRuleSchema.safeParse(rule({ source: { citation: '', title: 'x' } })).success).toBe(false);
    expect(DeadlineRuleSchema.safeParse(rule({ inForceFrom: '2025-02-30' })).success).toBe(false);
    expect(DeadlineRuleSchema.safeParse(rule({ inForceTo: '2020-01-01' })).success).toBe(false);
    expect(DeadlineRuleSchema.safeParse({ ...RULE, grace: 1 }).success).toBe(false);
    expect(DeadlineRuleSchema.safeParse(rule({ verifiedOn: 'unverified' })).success).toBe(true);
  });

  it('[OB26] business days, rolls and satisfaction need what they rest on', () => {
    const noCalendar = { calendar: null, exemption: null };
    expect(DeadlineRuleSchema.safeParse(rule(noCalendar)).success).toBe(true);
    expect(DeadlineRuleSchema.safeParse(rule({ ...noCalendar, roll: 'next-business-day' })).success).toBe(
      false,
    );
    expect(DeadlineRuleSchema.safeParse(rule({ calendar: null })).success).toBe(false);
    expect(DeadlineRuleSchema.safeParse(rule({ satisfiedBy: [] })).success).toBe(false);
    expect(DeadlineRuleSchema.safeParse(rule({ satisfiedBy: [], kind: 'retention' })).success).toBe(true);
  });

  it('[OB10] a statutory rule that could pause is refused, an internal one is not', () => {
    const pausable = { ...AU_RG271, rules: [rule({ pausable: true })] };
    expect(messages(pausable)).toEqual(['a statutory clock never pauses']);
    expect(INTERNAL.rules[0]?.pausable).toBe(true);
  });

  it('[OB26] a regime refuses foreign ids, two versions at once, and law without a country', () => {
    expect(messages({ ...UK_DISP, rules: [RULE] })).toEqual([
      'must start with uk-disp/',
      'there is no body afca',
    ]);
    expect(messages({ ...AU_RG271, rules: [RULE, RULE] })).toEqual([
      'two versions of one rule are in force on one day',
    ]);
    const before = rule({ inForceFrom: '2015-01-01', inForceTo: '2021-10-04' });
    expect(messages({ ...AU_RG271, rules: [before, RULE] })).toBeUndefined();
    expect(messages({ ...AU_RG271, appliesWhen: {} })).toEqual(['a statutory regime names its countries']);
  });

  it('[OB25] regimes are proposed by country and type, in the order of the list', () => {
    const own = ['iso-10002', 'internal'];
    expect(proposeRegimes({ country: 'AU', type: 'complaint' }, REGIMES)).toEqual(['au-rg271', ...own]);
    expect(proposeRegimes({ country: 'GB', type: 'complaint' }, REGIMES)).toEqual(['uk-disp', ...own]);
    expect(proposeRegimes({ country: 'GB', type: 'grievance' }, REGIMES)).toEqual(['grievance', 'internal']);
  });

  it('[OB25] without a known country only what is no law is proposed', () => {
    const own = ['iso-10002', 'internal'];
    expect(proposeRegimes({ type: 'complaint' }, REGIMES)).toEqual(own);
    expect(proposeRegimes({ country: 'ZZ', type: 'complaint' }, REGIMES)).toEqual(own);
  });

  it('[OB25] every listed trait must match; a trait that is not known matches none; unless excludes', () => {
    const condition: Condition = {
      products: ['cards'],
      channels: ['phone'],
      marks: ['hardship', 'default-notice'],
    };
    const traits = { product: 'cards', channel: 'phone', marks: ['default-notice'] };
    expect(conditionHolds(condition, traits)).toBe(true);
    expect(conditionHolds(condition, { ...traits, channel: undefined })).toBe(false);
    expect(conditionHolds(condition, { ...traits, marks: ['claim-value'] })).toBe(false);
    const general = { ...UK_DISP, unless: { products: ['payments'] } };
    const payment = { country: 'GB', type: 'complaint', product: 'payments' };
    expect(proposeRegimes(payment, [general])).toEqual([]);
    expect(proposeRegimes({ ...payment, product: 'loans' }, [general])).toEqual(['uk-disp']);
    expect(proposeRegimes({ country: 'GB', type: 'complaint' }, [general])).toEqual(['uk-disp']);
  });

  it('[OB25] where several conditions exclude, any one does', () => {
    const general = { ...UK_DISP, unless: [{ products: ['payments'] }, { channels: ['fax'] }] };
    const loan = { country: 'GB', type: 'complaint', product: 'loans' };
    expect(proposeRegimes(loan, [general])).toEqual(['uk-disp']);
    expect(proposeRegimes({ ...loan, channel: 'fax' }, [general])).toEqual([]);
    expect(proposeRegimes({ ...loan, product: 'payments' }, [general])).toEqual([]);
  });
});
