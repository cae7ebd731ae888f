import { describe, expect, it } from 'vitest';
import { LANGUAGES, MESSAGE_KINDS } from '../vocabulary.ts';
import { type CaseTraits, type DeadlineRule, proposeRegimes, REGIMES, shippedRegime } from './index.ts';

const RULES = REGIMES.flatMap((regime) => regime.rules.map((rule) => ({ regime, rule })));
const namesOf = (pairs: typeof RULES) => pairs.map(({ rule }) => rule.id);

describe('the regimes that come with the product', () => {
  it('[OB26] each stands once, under the id that settings and letters use', () => {
    expect(REGIMES.map(({ id }) => id).sort()).toEqual([
      'ae-cbuae',
      'ae-vara',
      'au-rg271',
      'au-rg271-credit',
      'au-rg271-death-benefit',
      'au-rg271-super',
      'br-ouvidoria',
      'br-sac',
      'eu-gdpr-request',
      'eu-psd2',
      'eu-whistleblower',
      'grievance',
      'internal',
      'iso-10002',
      'it-banking',
      'it-energy',
      'it-insurance',
      'it-payments',
      'pl-consumer',
      'pl-financial',
      'pt-livro',
      'sa-sama',
      'uk-disp',
      'uk-disp-payments',
      'uk-dpa-complaint',
      'us-cfpb',
      'us-hipaa',
    ]);
    expect(() => shippedRegime('uk-dsip')).toThrow('no regime uk-dsip');
  });

  it('[OB26] names, consequences and conditions are told in all five languages', () => {
    const texts = REGIMES.flatMap(({ id, name, rules }) => [
      [id, name] as const,
      ...rules.flatMap((rule) => [
        ...(rule.consequence ? [[rule.id, rule.consequence.text] as const] : []),
        ...(rule.extension?.conditions ?? []).map((text) => [rule.id, text] as const),
      ]),
    ]);
    const untold = texts.filter(([, text]) => LANGUAGES.some((language) => !text[language]));
    expect(untold.map(([id]) => id)).toEqual([]);
  });

  it('[OB26] a rule that nobody compared with its source says what is not verified', () => {
    const unverified = RULES.filter(({ rule }) => rule.verifiedOn === 'unverified');
    expect(namesOf(unverified.filter(({ rule }) => !rule.source.note))).toEqual([]);
  });

  it('[OB26] only the organisation’s own clocks stop', () => {
    const pausable = RULES.filter(({ rule }) => rule.pausable);
    expect(new Set(pausable.map(({ regime }) => regime.id))).toEqual(new Set(['internal', 'grievance']));
  });

  it('[OB26] a quick close is open until the date up to which the final response falls away', () => {
    const freed = RULES.filter(({ rule }) => rule.exemption);
    expect(freed.length).toBeGreaterThan(3);
    for (const { regime, rule } of freed) {
      const close = regime.rules.find(({ kind }) => kind === 'quick-close');
      expect({ id: rule.id, limit: close?.limit }).toEqual({ id: rule.id, limit: rule.exemption?.within });
      const counting = ({ calendar, clock, dayZero, roll }: DeadlineRule) => [calendar, clock, dayZero, roll];
      expect(close && counting(close)).toEqual(counting(rule));
    }
    const closes = RULES.filter(({ rule }) => rule.kind === 'quick-close');
    expect(closes.map(({ regime }) => regime)).toEqual(freed.map(({ regime }) => regime));
  });

  it('[OB26] what is owed instead is a rule of the same regime', () => {
    const dangling = RULES.filter(({ regime, rule }) => {
      const instead = rule.exemption?.owedInstead;
      return instead !== undefined && !regime.rules.some(({ id }) => id === instead);
    });
    expect(namesOf(dangling)).toEqual([]);
  });

  it('[OB26] more time goes with the notice whose own date and content the regime gives', () => {
    for (const { regime, rule } of RULES.filter(({ rule }) => rule.extension)) {
      const notice = regime.rules.find(({ kind }) => kind === rule.extension?.notice);
      expect({ id: rule.id, notice: notice?.id }).toEqual({
        id: rule.id,
        notice: `${regime.id}/${rule.extension?.notice}`,
      });
    }
  });

  it('[OB26] what a letter must contain is asked once, of a letter that can be sent', () => {
    for (const regime of REGIMES) {
      const asked = regime.rules.flatMap(({ appliesWhen, unless, inForceFrom, requiredContent }) =>
        requiredContent.map(({ document, element }) =>
          JSON.stringify([document, element, appliesWhen, unless, inForceFrom]),
        ),
      );
      expect({ id: regime.id, twice: asked.filter((each, i) => asked.indexOf(each) !== i) }).toEqual({
        id: regime.id,
        twice: [],
      });
    }
    const documents = new Set(RULES.flatMap(({ rule }) => rule.requiredContent.map((one) => one.document)));
    expect([...documents].filter((one) => !(MESSAGE_KINDS as readonly string[]).includes(one))).toEqual([]);
  });

  it.each<[string, CaseTraits, string[]]>([
    ['a standard complaint', { country: 'AU', sector: 'banking' }, ['au-rg271']],
    ['an unknown sector', { country: 'AU' }, ['au-rg271']],
    ['superannuation', { country: 'AU', sector: 'superannuation' }, ['au-rg271-super']],
    [
      'a death benefit',
      { country: 'AU', sector: 'superannuation', marks: ['death-benefit'] },
      ['au-rg271-death-benefit'],
    ],
    ['hardship in credit', { country: 'AU', sector: 'credit', marks: ['hardship'] }, ['au-rg271-credit']],
    ['hardship in insurance', { country: 'AU', sector: 'insurance', marks: ['hardship'] }, ['au-rg271']],
    [
      'hardship in an unknown sector: both, for a person to choose',
      { country: 'AU', marks: ['hardship'] },
      ['au-rg271', 'au-rg271-credit'],
    ],
    ['an Australian energy bill in hardship', { country: 'AU', sector: 'energy', marks: ['hardship'] }, []],
    ['a British shop', { country: 'GB', sector: 'retail' }, []],
    ['a British complaint of an unknown sector', { country: 'GB' }, ['uk-disp']],
    [
      'an American parcel that an authority sent on',
      { country: 'US', channel: 'referral', sector: 'transport' },
      [],
    ],
    ['a British loan', { country: 'GB', sector: 'credit' }, ['uk-disp']],
    ['a British payment', { country: 'GB', sector: 'payments' }, ['uk-disp-payments']],
    ['British personal data', { country: 'GB', type: 'data-protection' }, ['uk-dpa-complaint']],
    ['a complaint that the CFPB sent on', { country: 'US', channel: 'referral' }, ['us-cfpb']],
    ['an American e-mail', { country: 'US', channel: 'email' }, []],
    ['an American hospital', { country: 'US', sector: 'health' }, ['us-hipaa']],
    ['a German payment', { country: 'DE', sector: 'payments' }, ['eu-psd2']],
    ['a French data request', { country: 'FR', type: 'data-protection' }, ['eu-gdpr-request']],
    ['an Irish whistleblower', { country: 'IE', type: 'whistleblowing' }, ['eu-whistleblower']],
  ])('[DL30] of the law, %s is proposed', (_, traits, expected) => {
    const law = REGIMES.filter(({ statutory }) => statutory);
    expect(proposeRegimes({ type: 'complaint', ...traits }, law)).toEqual(expected);
  });
});
