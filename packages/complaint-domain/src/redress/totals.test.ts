import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rule } from '../test/redress-rules.ts';
import { REDRESS_KINDS } from '../vocabulary.ts';
import { calculateInterest } from './interest.ts';
import { interestLine, type RedressLine, redressTotals } from './totals.ts';

function interest(principal: number) {
  const request = { principal, currency: 'GBP', from: '2026-03-01', to: '2026-05-31' };
  const result = calculateInterest(request, rule({ taxPercent: '20' }));
  if (!result.ok) throw new Error(result.problem.message);
  return result;
}

describe('totals', () => {
  it('[RA12] are made per currency, acts left out', () => {
    const lines: RedressLine[] = [
      { kind: 'refund', amount: 120_000, currency: 'GBP' },
      { kind: 'apology' },
      { kind: 'distress', amount: 5_000, currency: 'JPY' },
      interestLine(interest(120_000))!,
      { kind: 'goodwill', amount: 1_250, currency: 'KWD' },
    ];
    expect(redressTotals(lines)).toEqual({
      ok: true,
      totals: [
        { currency: 'GBP', lines: 2, total: 121_914, tax: 479, gross: 122_393 },
        { currency: 'JPY', lines: 1, total: 5_000, tax: 0, gross: 5_000 },
        { currency: 'KWD', lines: 1, total: 1_250, tax: 0, gross: 1_250 },
      ],
    });
    expect(redressTotals([{ kind: 'repair' }])).toEqual({ ok: true, totals: [] });
  });

  it('[RA12] interest that comes to nothing is no line', () => {
    expect(interestLine(interest(10))).toBeNull();
    expect(interestLine(interest(120_000))).toEqual({
      kind: 'interest',
      amount: 1_914,
      currency: 'GBP',
      tax: 479,
    });
  });

  it('[RA1] [RA12] a line that is no amount is refused by its place', () => {
    const problems = (line: RedressLine) => {
      const result = redressTotals([{ kind: 'apology' }, line]);
      return result.ok ? result : [result.problem.field, result.problem.code];
    };
    expect(problems({ kind: 'refund', amount: -5, currency: 'GBP' })).toEqual([
      'lines.1.amount',
      'not-positive',
    ]);
    expect(problems({ kind: 'refund', amount: 0.1, currency: 'GBP' })).toEqual([
      'lines.1.amount',
      'not-an-amount',
    ]);
    expect(problems({ kind: 'refund', currency: 'GBP' })).toEqual(['lines.1.amount', 'not-an-amount']);
    expect(problems({ kind: 'refund', amount: 5 })).toEqual(['lines.1.currency', 'not-a-currency']);
    expect(problems({ kind: 'refund', amount: 5, currency: 'gbp' })).toEqual([
      'lines.1.currency',
      'not-a-currency',
    ]);
    expect(problems({ kind: 'refund', amount: 5, currency: 'GBP', tax: -1 })).toEqual([
      'lines.1.tax',
      'not-positive',
    ]);
  });

  it('[RA12] a sum that cannot be counted exactly is refused, the tax included', () => {
    const most = { kind: 'refund', amount: Number.MAX_SAFE_INTEGER, currency: 'GBP' } as const;
    const one = { kind: 'loss', amount: 1, currency: 'GBP' } as const;
    expect(redressTotals([most])).toMatchObject({ ok: true, totals: [{ total: Number.MAX_SAFE_INTEGER }] });
    expect(redressTotals([most, { ...one, currency: 'EUR' }])).toMatchObject({ ok: true });
    for (const lines of [[most, one], [{ ...most, tax: 1 }]])
      expect(redressTotals(lines)).toMatchObject({
        ok: false,
        problem: { field: 'lines', code: 'too-large' },
      });
  });
});

const anyLine: fc.Arbitrary<RedressLine> = fc.oneof(
  fc.record({ kind: fc.constantFrom(...REDRESS_KINDS) }),
  fc.record({
    kind: fc.constantFrom(...REDRESS_KINDS),
    amount: fc.integer({ min: 1, max: 2 ** 40 }),
    currency: fc.constantFrom('JPY', 'GBP', 'KWD', 'EUR'),
    tax: fc.integer({ min: 0, max: 2 ** 30 }),
  }),
);

it('[RA12] every total is the sum of its own lines, whatever their order, and currencies never mix', () => {
  fc.assert(
    fc.property(fc.array(anyLine, { maxLength: 60 }), (lines) => {
      const result = redressTotals(lines);
      const backwards = redressTotals(lines.toReversed());
      if (!result.ok || !backwards.ok) throw new Error('refused');
      const byCurrency = (a: { currency: string }, b: { currency: string }) =>
        a.currency < b.currency ? -1 : 1;
      expect(backwards.totals.toSorted(byCurrency)).toEqual(result.totals.toSorted(byCurrency));
      for (const { currency, total, tax, gross, lines: count } of result.totals) {
        const own = lines.filter((line) => line.currency === currency);
        expect(total).toBe(own.reduce((sum, line) => sum + line.amount!, 0));
        expect(tax).toBe(own.reduce((sum, line) => sum + line.tax!, 0));
        expect([gross, count]).toEqual([total + tax, own.length]);
      }
      const counted = result.totals.reduce((sum, each) => sum + each.lines, 0);
      expect(counted).toBe(lines.filter((line) => line.currency !== undefined).length);
    }),
  );
});
