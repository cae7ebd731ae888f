import { expect, it } from 'vitest';
import { checkDigit, formatReference, parseReference } from './reference.ts';

const SAMPLES = Array.from({ length: 400 }, (_, i) => ({
  year: 2020 + (i % 30),
  sequence: 1 + ((i * 7_919) % 2_000_000),
}));

it('[RF1] a reference has year, padded sequence and check digit', () => {
  expect(formatReference(2026, 42)).toMatch(/^C-2026-000042-\d$/);
  expect(formatReference(2026, 1_234_567)).toMatch(/^C-2026-1234567-\d$/);
  expect(checkDigit('572')).toBe('4');
  for (const { year, sequence } of SAMPLES)
    expect(parseReference(formatReference(year, sequence))).toEqual({ year, sequence });
});

it('[RF2] every single wrong digit is caught', () => {
  for (const { year, sequence } of SAMPLES) {
    const right = formatReference(year, sequence);
    for (const [at, character] of [...right].entries())
      if (/\d/.test(character))
        for (const other of '0123456789')
          if (other !== character)
            expect(parseReference(right.slice(0, at) + other + right.slice(at + 1))).toBeNull();
  }
});

it('[RF2] every swap of two neighbouring digits is caught, across the hyphens too', () => {
  for (const { year, sequence } of SAMPLES) {
    const right = formatReference(year, sequence);
    const places = [...right].flatMap((character, at) => (/\d/.test(character) ? [at] : []));
    for (const [i, at] of places.slice(0, -1).entries()) {
      const swapped = [...right];
      [swapped[at], swapped[places[i + 1]!]] = [swapped[places[i + 1]!]!, swapped[at]!];
      if (swapped.join('') !== right) expect(parseReference(swapped.join(''))).toBeNull();
    }
  }
});

it('[RF3] a reference is read as people type it, and nothing else is', () => {
  const right = formatReference(2026, 42);
  expect(parseReference(`  ${right.toLowerCase()}\n`)).toEqual({ year: 2026, sequence: 42 });
  for (const wrong of [
    '',
    'C-2026-42-7',
    right.replaceAll('-', ''),
    `${right}0`,
    `x${right}`,
    `${right} ${right}`,
    right.replace('C', 'D'),
  ])
    expect(parseReference(wrong)).toBeNull();
});
