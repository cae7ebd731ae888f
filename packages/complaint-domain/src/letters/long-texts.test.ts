import { describe, expect, it } from 'vitest';
import { POLICY } from '../test/cases.ts';
import { draftLetter, lintLetter, toHtml, toText } from './index.ts';
import { caseIn } from './test-letters.ts';

const html = (markdown: string) => toHtml(markdown, { language: 'en' });

/** Whatever anybody sends, one letter is read in less time than a test may take. */
describe('long texts', () => {
  it.each(['> ', '1. ', '- > ', '*a_', ' ', '**', '[a]('])(
    '[LT11] a letter full of %j can be read',
    (part) => {
      const letter = `Dear Jo\n\n${part.repeat(12_000 / part.length)}x`;
      expect(html(letter)).toContain('<p>Dear Jo</p>');
      expect(toText(letter)).toMatch(/^Dear Jo\n/);
    },
  );

  it('[LT11] signs that are escaped stay so, however many there are', () => {
    expect(html(`${'\\* \\_ '.repeat(800)}**bold**`)).toContain('<strong>bold</strong>');
    expect(html(`\\*${'*a_'.repeat(800)}`)).toContain(`<p>*${'*a_'.repeat(800)}</p>`);
  });

  it.each(['a', 'zł', 'ال', '111 ', '\n', '-\n', '=\n', ' ', '\t'])(
    '[LT4] letters on a complaint full of %j can be written and checked',
    (part) => {
      const c = { ...caseIn('en'), description: `x${part.repeat(40_000 / part.length)}x` };
      const template = POLICY.settings.templates.find(({ id }) => id === 'history-copy')!;
      expect(draftLetter({ template, language: 'en', c, policy: POLICY }).ok).toBe(true);
      const markdown = 'Dear Jo, we will pay £77 to GB33BUKB20201555555555.';
      const found = lintLetter({ kind: 'message', markdown, language: 'en', c, policy: POLICY });
      expect(found.map(({ element }) => element)).toEqual(['personal-data', 'unapproved-promise']);
    },
  );
});
