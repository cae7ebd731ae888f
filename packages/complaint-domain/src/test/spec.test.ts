import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const SOURCE = join(import.meta.dirname, '..');
const SPEC = readFileSync(join(SOURCE, '../SPEC.md'), 'utf8');
const TEXTS = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => ({ path, text: readFileSync(join(SOURCE, path), 'utf8') }));

const ruled = new Set([...SPEC.matchAll(/^\d+\. \*\*([A-Z]{2,3}\d+)\*\*/gm)].map((match) => match[1]!));
const ids = (text: string) => [...text.matchAll(/\b[A-Z]{2,3}\d+\b/g)].map((match) => match[0]);

/** The ids in front of test names: `it('[FR1] …')`, `it('[FR1] [FR2] …')`. */
function tested(): Set<string> {
  const heads = TEXTS.filter(({ path }) => path.endsWith('.test.ts')).flatMap(({ text }) =>
    [...text.matchAll(/\(\s*(['"`])((?:\[[A-Z]{2,3}\d+\] )+)\S.*?\1,/g)].map((match) => match[2]!),
  );
  return new Set(heads.flatMap(ids));
}

it('every rule of SPEC.md has a test that is named after it', () => {
  const names = tested();
  expect([...ruled].filter((id) => !names.has(id))).toEqual([]);
});

it('every id that a test is named after is a rule of SPEC.md', () => {
  expect([...tested()].filter((id) => !ruled.has(id))).toEqual([]);
});

it('every rule that a rejection or a problem names is a rule of SPEC.md', () => {
  const named = TEXTS.filter(({ path }) => !path.endsWith('.test.ts') && !path.startsWith('test/')).flatMap(
    ({ text }) => [...text.matchAll(/'([A-Z]{2}\d+)'/g)].map((match) => match[1]!),
  );
  expect(named.length).toBeGreaterThan(50);
  expect(named.filter((id) => !ruled.has(id))).toEqual([]);
});

it('no rule stands twice in SPEC.md', () => {
  const all = [...SPEC.matchAll(/^\d+\. \*\*([A-Z]{2,3}\d+)\*\*/gm)].map((match) => match[1]);
  expect(all.length).toBe(ruled.size);
});

it('no rule reads a clock, randomness, the network or the platform', () => {
  const impure =
    /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bcrypto\.|\bfetch\(|\bprocess\.|from 'node:|\bPlainDate\w*ISO\(\)|Temporal\.Now/;
  const rules = TEXTS.filter(({ path }) => !path.endsWith('.test.ts') && !path.startsWith('test/'));
  expect(rules.filter(({ text }) => impure.test(text)).map(({ path }) => path)).toEqual([]);
  expect(rules.length).toBeGreaterThan(60);
});
