import { toHtml } from '@recourse/complaint-domain';
import { describe, expect, it } from 'vitest';
import { markdownText, plainText } from './message-text.ts';

const TEXT = '# 5 items\n    2 * 3 * 4 = **24**\n- see [1](https://example.org)';
const ORIGIN = { surface: 's1', externalId: '501' };
const html = (text: string | null) => toHtml(text ?? '', { language: 'en' });

describe('a letter that was written in Recourse', () => {
  const letter = { direction: 'out', text: 'We are **sorry**.' } as const;

  it('is Markdown: hosts get its words, printing its format', () => {
    expect(plainText(letter)).toBe('We are sorry.');
    expect(markdownText(letter)).toBe(letter.text);
  });
});

describe.each([
  ['an answer that was written in a host', { direction: 'out', text: TEXT, origin: ORIGIN }],
  ['what the complainant wrote', { direction: 'in', text: TEXT }],
] as const)('%s', (_name, message) => {
  it('goes to hosts as it is', () => {
    expect(plainText(message)).toBe(TEXT);
  });

  it('is printed as it is', () => {
    const printed = html(markdownText(message));
    expect(printed).toContain('# 5 items<br>2 * 3 * 4 = **24**<br>- see [1](');
    expect(printed).not.toMatch(/<(?:h1|li|strong|em|pre)\b/);
  });
});

it('a text that is gone stays gone', () => {
  const gone = { direction: 'out', text: null } as const;
  expect([plainText(gone), markdownText(gone)]).toEqual([null, null]);
});
