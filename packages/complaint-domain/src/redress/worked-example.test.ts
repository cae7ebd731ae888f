import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyRequest, anyRule, compoundRule, rates, rule } from '../test/redress-rules.ts';
import { LANGUAGES } from '../vocabulary.ts';
import { DEFAULT_INTEREST_RULES } from './default-rules.ts';
import { calculateInterest, type Interest, type InterestRequest } from './interest.ts';
import type { InterestRule } from './rule-schema.ts';
import { workedExample } from './worked-example.ts';

function calculated(request: Partial<InterestRequest>, by: InterestRule): Interest {
  const result = calculateInterest({ ...REQUEST, ...request }, by);
  if (!result.ok) throw new Error(result.problem.message);
  return result;
}

const REQUEST = { principal: 120_000, currency: 'GBP', from: '2026-03-01', to: '2026-05-31' };
const [EIGHT, NONE] = DEFAULT_INTEREST_RULES as [InterestRule, InterestRule];
/** Spaces that do not break are told apart by no reader. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('a worked example', () => {
  it('[RA14] goes line by line from the sum to what is paid', () => {
    expect(workedExample(calculated({}, EIGHT), 'en').text.split('\n')).toEqual([
      'Simple interest at a yearly rate. A year counts as 365 days. The first day does not count, the last day does. ' +
        'The total is rounded once, to the nearest amount that can be paid, a half upwards.',
      '£1,200.00 from 1 March 2026 to 31 May 2026: 91 days at 8% = £23.93',
      'Gross: £23.93',
      'Tax deducted (20%): £4.79',
      'Net: £19.14',
    ]);
  });

  it('[RA14] is written in five languages', () => {
    const texts = (language: 'it' | 'pl' | 'pt') =>
      plain(workedExample(calculated({}, EIGHT), language).text)
        .split('\n')
        .slice(1);
    expect(texts('it')).toEqual([
      '1200,00 £, periodo 1 marzo 2026 – 31 maggio 2026: 91 giorni, tasso 8% = 23,93 £',
      'Lordo: 23,93 £',
      'Imposta trattenuta (20%): 4,79 £',
      'Netto: 19,14 £',
    ]);
    expect(texts('pl')).toEqual([
      '1200,00 GBP od 1 marca 2026 do 31 maja 2026: 91 dni według stopy 8% = 23,93 GBP',
      'Brutto: 23,93 GBP',
      'Potrącony podatek (20%): 4,79 GBP',
      'Netto: 19,14 GBP',
    ]);
    expect(texts('pt')).toEqual([
      '1200,00 £ de 1 de março de 2026 a 31 de maio de 2026: 91 dias à taxa de 8% = 23,93 £',
      'Bruto: 23,93 £',
      'Imposto retido (20%): 4,79 £',
      'Líquido: 19,14 £',
    ]);
  });

  it('[RA14] keeps each value in its own order inside Arabic, and isolates nothing elsewhere', () => {
    const { text, lines } = workedExample(calculated({}, EIGHT), 'ar');
    const isolates = lines[0]!.text.match(/\u2068[^\u2068\u2069]+\u2069/g)!;
    expect(isolates.length).toBe(6);
    expect(isolates[1]).toBe('\u20681 مارس 2026\u2069');
    expect(lines[0]!.text.split('\u2068').length).toBe(lines[0]!.text.split('\u2069').length);
    expect(text).toContain('الصافي');
    for (const language of ['en', 'it', 'pl', 'pt'] as const)
      expect(workedExample(calculated({}, EIGHT), language).text).not.toMatch(/[\u2066-\u2069]/);
  });

  it('[RA14] says nothing of tax where none is deducted', () => {
    const { totals, text } = workedExample(calculated({}, NONE), 'en');
    expect(totals).toEqual([{ kind: 'gross', label: 'Gross', amount: 0, text: 'Gross: £0.00' }]);
    expect(text).toContain('91 days at 0% = £0.00');
  });

  it('[RA14] writes each currency with its own decimals, and every digit of a large sum', () => {
    const amounts = (currency: string) =>
      plain(workedExample(calculated({ currency }, rule()), 'en').lines[0]!.text).split(' from ')[0];
    expect([amounts('JPY'), amounts('KWD')]).toEqual(['JP¥120,000', 'KWD 120.000']);
    const large = workedExample(calculated({ principal: 8_007_199_254_740_993 }, rule()), 'en');
    expect(large.lines[0]!.text).toContain('£80,071,992,547,409.93 from');
  });

  it('[RA14] writes one day, part of a per cent and a sum that has grown', () => {
    const yearly = compoundRule('yearly', { rates: rates(['7.25', null]) });
    const { lines, terms } = workedExample(
      calculated({ from: '2025-03-01', to: '2026-03-02' }, yearly),
      'en',
    );
    expect(lines.map(({ text }) => text)).toEqual([
      '£1,200.00 from 1 March 2025 to 1 March 2026: 365 days at 7.25% = £87.00',
      '£1,287.00 from 1 March 2026 to 2 March 2026: 1 day at 7.25% = £0.26',
    ]);
    expect(terms).toContain('added to the sum every year');
  });

  it('[RA14] the sum that has grown is the principal with the interest shown before', () => {
    const grown = anyRule.filter(({ compounding }) => compounding === 'yearly' || compounding === 'daily');
    fc.assert(
      fc.property(anyRequest, grown, (request, by) => {
        const { lines } = calculated(request, by);
        const shown = lines.map(({ amount }) => amount);
        for (const [i, line] of lines.entries()) {
          const sums = shown
            .slice(0, i + 1)
            .map((_, n) => request.principal + shown.slice(0, n).reduce(total, 0));
          expect(sums).toContain(line.base);
        }
      }),
    );
  });

  it('[RA14] no text has a hole, in any language, under any rule', () => {
    fc.assert(
      fc.property(anyRequest, anyRule, fc.constantFrom(...LANGUAGES), (request, by, language) => {
        const interest = calculated(request, by);
        const { text, lines, totals } = workedExample(interest, language);
        expect(text).not.toMatch(/[{}]|undefined|NaN/);
        expect(lines.length).toBe(interest.lines.length);
        expect(totals[0]!.amount).toBe(lines.map(({ amount }) => amount).reduce(total, 0));
        expect(totals.at(-1)!.amount).toBe(interest.net);
      }),
      { numRuns: 60 },
    );
  });
});

function total(a: number, b: number): number {
  return a + b;
}
