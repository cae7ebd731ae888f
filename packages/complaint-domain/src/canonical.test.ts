import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalBytes } from './canonical.ts';

const text = (value: unknown) => new TextDecoder().decode(canonicalBytes(value));
const json = fc.jsonValue({ maxDepth: 4 }).map((value) => JSON.parse(JSON.stringify(value)) as unknown);

/** The same value with the keys of every object in reverse order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, entry]) => [key, reversed(entry)]),
  );
}

it('[CB1] the order of keys makes no difference', () => {
  fc.assert(
    fc.property(json, (value) => {
      expect(canonicalBytes(reversed(value))).toEqual(canonicalBytes(value));
    }),
  );
});

it('[CB1] bytes read back give the same bytes', () => {
  fc.assert(
    fc.property(json, (value) => {
      expect(canonicalBytes(JSON.parse(text(value)))).toEqual(canonicalBytes(value));
    }),
  );
});

it('[CB1] any text is kept to the character', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }).filter((s) => s.isWellFormed()),
      (value) => {
        expect(JSON.parse(text({ value }))).toEqual({ value });
      },
    ),
  );
});

it('[CB1] the examples of RFC 8785', () => {
  expect(
    text({
      numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 1e-27],
      string: '\u20ac$\u000f\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    }),
  ).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  );
  const keys = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '😀': 5, '\u0080': 6, ö: 7 };
  expect(Object.keys(JSON.parse(text(keys)))).toHaveLength(7);
  expect(text(keys).match(/:(\d)/g)?.join('')).toBe(':2:4:6:7:1:5:3');
  expect(text({ a: undefined, b: 1 })).toBe('{"b":1}');
});

it('[CB2] what JSON cannot say has no bytes', () => {
  const loop: Record<string, unknown> = {};
  loop.self = loop;
  for (const value of [undefined, Number.NaN, { a: Number.POSITIVE_INFINITY }, ['\ud800'], loop])
    expect(() => canonicalBytes(value)).toThrow();
});
