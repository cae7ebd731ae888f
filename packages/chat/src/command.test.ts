import { formatReference } from '@recourse/complaint-domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChatCommand, parseCommand, readReference } from './command.ts';
import { helpContent } from './content/help.ts';
import { createWords } from './words/index.ts';

describe('parseCommand', () => {
  it.each<[string, ChatCommand]>([
    ['', { kind: 'help' }],
    ['  ', { kind: 'help' }],
    ['help', { kind: 'help' }],
    ['?', { kind: 'help' }],
    ['مساعدة', { kind: 'help' }],
    ['new The heater broke\nagain', { kind: 'new', text: 'The heater broke\nagain' }],
    ['NUOVO  Bolletta doppia', { kind: 'new', text: 'Bolletta doppia' }],
    ['nowa', { kind: 'new', text: '' }],
    ['reclamação cobrança', { kind: 'new', text: 'cobrança' }],
    ['جديد المدفأة', { kind: 'new', text: 'المدفأة' }],
    ['find broken heater', { kind: 'find', words: 'broken heater', page: 1 }],
    ['find broken heater #3', { kind: 'find', words: 'broken heater', page: 3 }],
    ['znajdź rachunek', { kind: 'find', words: 'rachunek', page: 1 }],
    ['Szukaj rachunek #0', { kind: 'find', words: 'rachunek', page: 1 }],
    ['find', { kind: 'unknown', text: 'find' }],
    ['mine', { kind: 'mine', page: 1 }],
    ['miei #2', { kind: 'mine', page: 2 }],
    ['prazos', { kind: 'due', page: 1 }],
    ['مواعيد', { kind: 'due', page: 1 }],
    ['\u2067مواعيد\u2069', { kind: 'due', page: 1 }],
    ['heater', { kind: 'unknown', text: 'heater' }],
    ['newest', { kind: 'unknown', text: 'newest' }],
    [formatReference(2026, 42).toLowerCase(), { kind: 'reference', reference: formatReference(2026, 42) }],
  ])('%j', (text, expected) => {
    expect(parseCommand(text)).toEqual(expected);
  });

  it.each(['en', 'it', 'pl', 'pt', 'ar'] as const)('understands what its help shows in %s', (language) => {
    const kinds = helpContent(createWords(language)).lines.map(({ command }) => parseCommand(command).kind);
    expect(kinds).toEqual(['new', 'find', 'mine', 'due', 'reference', 'help']);
  });

  it('never throws, whatever is typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => parseCommand(text).kind !== undefined));
  });
});

describe('readReference', () => {
  const numbers = fc.tuple(fc.integer({ min: 2000, max: 2999 }), fc.integer({ min: 1, max: 999_999 }));
  const between = fc.constantFrom('-', ' ', ' - ', '–', '', '/', '.');

  it('takes any case, blanks and dashes', () => {
    fc.assert(
      fc.property(
        numbers,
        fc.tuple(between, between, between),
        fc.boolean(),
        ([year, n], [a, b, c], upper) => {
          const reference = formatReference(year, n);
          const [letter, y, sequence, digit] = reference.split('-') as [string, string, string, string];
          const typed = `${upper ? letter : letter.toLowerCase()}${a}${y}${b}${sequence}${c}${digit}`;
          expect(readReference(` ${typed} `)).toEqual({ kind: 'reference', reference });
        },
      ),
    );
  });

  it('says of a wrong digit that it is wrong', () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: 1, max: 9 }), ([year, n], shift) => {
        const right = formatReference(year, n);
        const wrong = right.slice(0, -1) + ((Number(right.at(-1)) + shift) % 10);
        expect(readReference(wrong)).toEqual({ kind: 'bad-reference', reference: wrong });
      }),
    );
  });

  it('reads Arabic digits', () => {
    const reference = formatReference(2026, 42);
    const typed = reference.replace(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)] as string);
    expect(readReference(typed)).toEqual({ kind: 'reference', reference });
  });

  it.each(['C-2026', 'see C-2026-000042-6 please', 'D-2026-000042-7', '2026-000042-7'])(
    '%j is none',
    (text) => {
      expect(readReference(text)).toBeNull();
    },
  );
});
