import { expect, it } from 'vitest';
import { markForRedaction } from './redaction.ts';

it('wraps each text and marks links and pictures, leaving the rest as it is', () => {
  const html =
    '<div class="zd-comment" dir="auto"><p dir="auto">Rosa &amp; Co&nbsp;</p><br>' +
    '<a href="https://x.example/?a>b" rel="noopener">page</a><img src="q.png"></div>';
  const marked = markForRedaction(html) ?? '';
  expect(marked.replaceAll(/<\/?redact>| redact(?=[ >])/g, '')).toBe(html);
  expect(marked).toContain(
    '<a redact href="https://x.example/?a>b" rel="noopener"><redact>page</redact></a>',
  );
  expect(marked).toContain('<img redact src="q.png">');
  const outside = marked.replaceAll(/<redact>.*?<\/redact>/g, '').replaceAll(/<[^>]*>/g, '');
  expect(outside).not.toMatch(/Rosa|amp|Co|page/);
});

it('takes text that only looks like a tag', () => {
  const outside = (markForRedaction('1 < 2 <redact me') ?? '').replaceAll(/<redact>[\s\S]*?<\/redact>/g, '');
  expect(outside).not.toContain('1');
});

it.each(['', '  \n', '<p>▇▇▇ ▇</p>', '<div><br></div>'])('has nothing to do in %j', (html) => {
  expect(markForRedaction(html)).toBeNull();
});
