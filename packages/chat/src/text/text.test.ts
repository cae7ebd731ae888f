import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from './fold.ts';
import { joinInputs, splitForInputs } from './inputs.ts';
import { isolateLine } from './isolate.ts';
import { shorten } from './shorten.ts';

/** Words of several scripts, emoji of many code points, combining marks, and every kind of blank. */
const piece = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  fc.constantFrom(
    '👩‍👩‍👧‍👦',
    '🇵🇱',
    'e\u0301',
    'شكوى',
    '。',
    '. ',
    '!\n',
    '\n\n',
    '  ',
    '\t',
    '\r\n',
    'reklamacja',
    'नमस्ते',
  ),
);
const text = fc.array(piece, { maxLength: 120 }).map((pieces) => pieces.join(''));
const boundaries = (whole: string) =>
  new Set([...new Intl.Segmenter().segment(whole)].map(({ index }) => index).concat(whole.length));
const LONGEST = 11; // the longest single character among the pieces, in UTF-16 units
const limit = fc.integer({ min: 60, max: 300 });

describe('fold', () => {
  it('keeps every part within its limit and loses no letter', () => {
    fc.assert(
      fc.property(text, limit, fc.integer({ min: 1, max: 6 }), (whole, section, sections) => {
        const { parts, rest } = fold(whole, { section, sections });
        expect(parts.length).toBeLessThanOrEqual(sections);
        for (const part of parts) {
          expect(part.length).toBeLessThanOrEqual(section);
          expect(part.trim()).not.toBe('');
        }
        const shown = parts.join('').replace(/\s/g, '');
        const gone = rest === 0 ? '' : whole.slice(-rest).replace(/\s/g, '');
        expect(shown + gone).toBe(whole.replace(/\s/g, ''));
      }),
    );
  });

  it('cuts no character as people see it', () => {
    fc.assert(
      fc.property(text, limit, (whole, section) => {
        const allowed = boundaries(whole);
        let at = 0;
        for (const part of fold(whole, { section, sections: 1_000 }).parts) {
          at = whole.indexOf(part, at) + part.length;
          expect(allowed.has(at)).toBe(true);
        }
      }),
    );
  });

  it('reckons as the host does', () => {
    const measure = (s: string) => s.replace(/&/g, '&amp;').length;
    fc.assert(
      fc.property(fc.array(fc.constantFrom('&', 'a', ' '), { maxLength: 400 }), limit, (chars, section) => {
        const { parts } = fold(chars.join(''), { section, sections: 1_000, measure });
        for (const part of parts) expect(measure(part)).toBeLessThanOrEqual(section);
      }),
    );
  });

  it('prefers the end of a paragraph, then of a sentence, then of a word', () => {
    const paragraphs = `${'a'.repeat(30)}\n\n${'b'.repeat(30)}`;
    expect(fold(paragraphs, { section: 40, sections: 2 }).parts).toEqual([
      `${'a'.repeat(30)}\n\n`,
      'b'.repeat(30),
    ]);
    const sentences = 'The first one is here. The second one follows it closely.';
    expect(fold(sentences, { section: 40, sections: 1 })).toEqual({
      parts: ['The first one is here. '],
      rest: 34,
    });
    expect(fold('one two three', { section: 9, sections: 2 }).parts).toEqual(['one two ', 'three']);
    expect(fold('x'.repeat(12), { section: 5, sections: 2 })).toEqual({ parts: ['xxxxx', 'xxxxx'], rest: 2 });
  });

  it('ends also where one character is longer than all that fits', () => {
    const zalgo = `a${'\u0301'.repeat(50)}`;
    const { parts } = fold(zalgo, { section: 10, sections: 100 });
    expect(parts.join('')).toBe(zalgo);
    expect(fold('', { section: 10, sections: 3 })).toEqual({ parts: [], rest: 0 });
    expect(fold(' \n ', { section: 1, sections: 9 })).toEqual({ parts: [], rest: 0 });
  });

  it('folds forty thousand characters', () => {
    const long = 'Słowo za słowem, zdanie za zdaniem. '.repeat(1_200);
    const { parts, rest } = fold(long, { section: 3_000, sections: 10 });
    expect(parts).toHaveLength(10);
    expect(parts.join('').length + rest).toBe(long.length);
  });
});

describe('splitForInputs', () => {
  it('comes together again as it was', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: LONGEST, max: 200 }), (whole, size) => {
        const { parts, glue } = splitForInputs(whole, size);
        for (const part of parts) expect(part.length).toBeLessThanOrEqual(size);
        expect(glue).toHaveLength(parts.length - 1);
        expect(joinInputs(parts, glue)).toBe(whole);
      }),
    );
  });

  it('keeps the blanks at a cut out of the fields, which hosts trim', () => {
    const { parts, glue } = splitForInputs('one two three\n\nfour five six', 16);
    expect(parts).toEqual(['one two three', 'four five six']);
    expect(glue).toEqual(['\n\n']);
  });

  it('begins a paragraph with each further field, and lets empty ones be', () => {
    expect(joinInputs(['one', 'two', '', 'three'], ['\n'])).toBe('one\ntwo\n\nthree');
    expect(splitForInputs('', 10)).toEqual({ parts: [''], glue: [] });
  });
});

describe('isolateLine', () => {
  it('wraps each line and lets nothing break out', () => {
    expect(isolateLine('شكوى\n\nNora')).toBe('\u2068شكوى\u2069\n\n\u2068Nora\u2069');
    expect(isolateLine('a\u2069\u202eb')).toBe('\u2068ab\u2069');
  });

  it('opens as often as it closes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        for (const line of isolateLine(value).split('\n')) {
          expect(line.match(/[\u202a-\u202e\u2066\u2067]/)).toBeNull();
          expect(line.split('\u2068').length).toBe(line.split('\u2069').length);
        }
      }),
    );
  });
});

it('shorten cuts between characters', () => {
  expect(shorten('short', 10)).toBe('short');
  expect(shorten('👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 15)).toBe('👩‍👩‍👧‍👦…');
  fc.assert(fc.property(text, limit, (whole, length) => shorten(whole, length).length <= length));
});
