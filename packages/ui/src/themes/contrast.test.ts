import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Text on its ground: 4.5 (WCAG 1.4.3). Borders of controls, focus and signs: 3 (1.4.11). */
const PAIRS: [string, string, number][] = [
  ['text', 'page', 4.5],
  ['text', 'surface', 4.5],
  ['text', 'sunken', 4.5],
  ['text', 'inside', 4.5],
  ['muted', 'page', 4.5],
  ['muted', 'sunken', 4.5],
  ['muted', 'neutral-soft', 4.5],
  ['link', 'page', 4.5],
  ['link', 'hover', 4.5],
  ['on-primary', 'primary', 4.5],
  ['on-primary', 'primary-hover', 4.5],
  ...['info', 'success', 'warning', 'danger', 'neutral'].flatMap((tone): [string, string, number][] => [
    [tone, `${tone}-soft`, 4.5],
    [tone, 'page', 4.5],
    ['text', `${tone}-soft`, 4.5],
  ]),
  ['border-strong', 'surface', 3],
  ['focus', 'page', 3],
  ['danger-line', 'page', 3],
  ['warning-line', 'page', 3],
  ['success-line', 'page', 3],
  ['info-line', 'page', 3],
];

describe.each(['zendesk', 'neutral'])('theme %s', (theme) => {
  const css = readFileSync(new URL(`./${theme}.css`, import.meta.url), 'utf8');
  const colour = (name: string, dark: boolean): string => {
    const match = new RegExp(`--rc-${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(css);
    if (!match) throw new Error(`${theme}.css gives no pair of colours for --rc-${name}`);
    return match[dark ? 2 : 1] as string;
  };
  describe.each([false, true])('dark: %s', (dark) => {
    it.each(PAIRS)('%s on %s reaches %d', (front, back, least) => {
      expect(contrast(colour(front, dark), colour(back, dark))).toBeGreaterThanOrEqual(least);
    });
  });
});

/** WCAG 2.2, contrast ratio. */
function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
