import { describe, expect, it } from 'vitest';
import { toHtml, toPrintPage, toText } from './index.ts';

const html = (markdown: string, language: 'en' | 'ar' = 'en') => toHtml(markdown, { language });

describe('letters as HTML', () => {
  it('[LT11] formats paragraphs, line breaks, lists and headings', () => {
    expect(html('Dear Jo,\nhello\n\n**1. Card**\n\n- one\n- two')).toBe(
      '<div class="letter" lang="en">\n<p>Dear Jo,<br>hello</p>\n<p><strong>1. Card</strong></p>\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n</div>\n',
    );
  });

  it.each([
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['a <img src=x onerror=alert(1)> b', '<p>a &lt;img src=x onerror=alert(1)&gt; b</p>'],
    ['[x](javascript:alert(1))', '<p>x</p>'],
    ['[x](JaVaScRiPt:alert(1))', '<p>x</p>'],
    ['[x](data:text/html,x)', '<p>x</p>'],
    ['[x](/relative)', '<p>x</p>'],
    ['![alt <b>](http://x/y.png)', '<p>alt &lt;b&gt;</p>'],
    [
      '[x](http://a.example/"onclick="y)',
      '<p><a href="http://a.example/&quot;onclick=&quot;y" rel="noreferrer">x</a></p>',
    ],
    ['&lt;b&gt; &amp; &copy;', '<p>&lt;b&gt; &amp; &amp;copy;</p>'],
    ['`<b>`', '<p><code>&lt;b&gt;</code></p>'],
  ])('[LT11] %s is harmless', (markdown, expected) => {
    expect(html(markdown)).toContain(expected);
  });

  it('[LT11] web, mail and phone links stay', () => {
    expect(
      html('[a](https://a.example) [b](mailto:b@c.example) [d](tel:+441)').match(/href="[^"]+"/g),
    ).toEqual(['href="https://a.example"', 'href="mailto:b@c.example"', 'href="tel:+441"']);
    expect(html('www.a.example')).toContain(
      '<a href="http://www.a.example" rel="noreferrer">www.a.example</a>',
    );
  });

  it('[LT12] Arabic reads from the right, and foreign runs keep their order', () => {
    const text = html('شكواكم رقم C-2026-000042-7، هاتف +44 (0)20 7946 0000 و‏42.50 UK£', 'ar');
    expect(text).toContain('<div class="letter" lang="ar" dir="rtl">');
    expect([...text.matchAll(/<bdi>(.*?)<\/bdi>/g)].map(([, run]) => run)).toEqual([
      'C-2026-000042-7',
      '+44 (0)20 7946 0000',
      '42.50 UK£',
    ]);
  });
});

describe('letters as text', () => {
  it('[LT11] are readable without formatting', () => {
    const markdown =
      '# Card\n\nDear **Jo**,\nsee [our page](https://a.example/x) or www.b.example\n\n1. one\n2. two\n   more\n\n> quoted\n\n<b>x</b>';
    expect(toText(markdown)).toBe(
      'Card\n\nDear Jo,\nsee our page (https://a.example/x) or www.b.example\n\n1. one\n2. two\n   more\n\n> quoted\n\n<b>x</b>\n',
    );
  });
});

describe('letters on paper', () => {
  const page = (language: 'en' | 'ar') =>
    toPrintPage({
      markdown: 'Dear Jo <script>',
      language,
      organisation: 'Harbour & Sons',
      letterhead: { address: '1 Quay\nLondon', phone: '+44 20 7946 0000' },
      recipient: 'Jo Byrne\n<b>',
      reference: 'C-2026-000042-7',
      at: Date.UTC(2026, 2, 9, 23, 30),
      timeZone: 'Europe/Warsaw',
    });

  it('[LT12] a whole page: letterhead, addressee, date in the zone, reference, page numbers', () => {
    const text = page('en');
    expect(text).toMatch(/^<!doctype html>\n<html lang="en" dir="ltr">/);
    for (const part of [
      'Harbour &amp; Sons',
      '<span>London</span>',
      '<span>Jo Byrne</span>',
      '10 March 2026',
      'C-2026-000042-7',
      'size:A4',
      'counter(pages)',
    ])
      expect(text).toContain(part);
  });

  it('[LT12] there is room to sign between the greeting and the name', () => {
    const letter = (markdown: string) =>
      toPrintPage({
        markdown,
        language: 'en',
        organisation: 'Harbour',
        letterhead: {},
        reference: 'C-1',
        at: 0,
        timeZone: 'UTC',
      });
    expect(letter('Dear Jo,\nhello\n\nKind regards\n**Harbour**\nLondon')).toContain(
      '<p>Dear Jo,<br>hello</p>\n<p>Kind regards<span class="sign"></span><strong>Harbour</strong><br>London</p>',
    );
    expect(letter('Dear Jo,\nhello\n\nBye')).not.toContain('class="sign"');
  });

  it('[LT12] nothing is loaded and nothing runs', () => {
    expect(page('en')).not.toMatch(/<script|<b>|url\(|https?:|<link|<img/);
  });

  it('[LT12] Arabic pages read from the right', () => {
    expect(page('ar')).toContain('<html lang="ar" dir="rtl">');
    expect(page('ar')).toContain('<bdi>+44 20 7946 0000</bdi>');
  });
});
