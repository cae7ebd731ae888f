import type { InterestRule } from './rule-schema.ts';

/**
 * Interest rules that a register starts with. They are settings of the organisation, not law: what an ombudsman or a
 * court awards may differ, and the notes say where it does.
 */
export const DEFAULT_INTEREST_RULES: readonly InterestRule[] = [
  {
    id: 'uk-simple-8',
    label: {
      en: '8% simple a year, 20% tax deducted',
      it: '8% semplice annuo, con ritenuta fiscale del 20%',
      pl: '8% w skali roku, odsetki proste, potrącony podatek 20%',
      pt: '8% ao ano, juros simples, com retenção de imposto de 20%',
      ar: 'فائدة بسيطة 8% سنويًا مع خصم ضريبة 20%',
    },
    currency: 'GBP',
    method: 'simple',
    dayCount: 'actual/365',
    rates: [{ from: '1993-04-01', to: null, percent: '8' }],
    taxPercent: '20',
    rounding: 'half-up',
    source: {
      citation: 'Financial Ombudsman Service, Calculating interest on awards; Income Tax Act 2007, s 874(5A)',
      url: 'https://www.financial-ombudsman.org.uk/businesses/resolving-complaint/understanding-compensation/calculating-interest-using-time-weighted-average-bank-england-base-rate',
      note:
        'Setting of the organisation. The Financial Ombudsman Service uses 8% simple for complaints referred to it ' +
        'before 1 January 2026 and for awards paid late; for money kept from a consumer in complaints referred since ' +
        'then it uses the time-weighted average of the Bank of England base rate plus one percentage point. Tax at ' +
        'the basic rate is deducted from interest on compensation paid to an individual (HMRC manual SAIM9115). ' +
        'The rate of 20% is the one for savings income up to 5 April 2027; the Finance Bill 2025-26, clause 5, ' +
        'makes it 22% from 6 April 2027. Counting a year as 365 days is from memory, unverified.',
    },
  },
  {
    id: 'no-interest',
    label: {
      en: 'No interest',
      it: 'Nessun interesse',
      pl: 'Bez odsetek',
      pt: 'Sem juros',
      ar: 'بلا فائدة',
    },
    method: 'simple',
    dayCount: 'actual/365',
    rates: [{ from: '1900-01-01', to: null, percent: '0' }],
    taxPercent: '0',
    rounding: 'half-up',
    source: { citation: 'Setting of the organisation' },
  },
];
