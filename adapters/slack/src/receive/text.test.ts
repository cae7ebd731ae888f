import { describe, expect, it } from 'vitest';
import { readable } from './text.ts';

describe('text as people read it', () => {
  const nameOf = async (user: string) => (user === 'U1' ? 'Anna & Co' : null);
  it.each([
    ['<@U1> please', '@Anna & Co please'],
    ['<@U2> and <@U3|tom>', '@U2 and @tom'],
    ['see <#C1|general> and <#C2>', 'see #general and #C2'],
    ['<!here> <!subteam^S1|@desk> <!subteam^S2>', '@here @desk @S2'],
    ['<https://a.example/?a=1&amp;b=2>', 'https://a.example/?a=1&b=2'],
    ['<https://a.example|our page>', 'our page (https://a.example)'],
    [
      '<http://a.example|a.example> <mailto:x@a.example|x@a.example> <tel:+391|+391>',
      'http://a.example x@a.example +391',
    ],
    ['<!date^1392734382^{date}|18 Feb 2014>', '18 Feb 2014'],
    ['1 &lt; 2 &amp;&amp; 3 &gt; 2, &amp;lt;', '1 < 2 && 3 > 2, &lt;'],
    [':smile: *bold* _it_', ':smile: *bold* _it_'],
    ['plain', 'plain'],
  ])('%s', async (text, expected) => {
    expect(await readable(text, nameOf)).toBe(expected);
  });
});
