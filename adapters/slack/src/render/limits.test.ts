import type { CaseCard } from '@recourse/channel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CARD, noticeOf } from '../testing/channel.ts';
import { everything, LANGUAGES, problemsOf, render, TOLD, textsOf } from '../testing/reading.ts';
import { escaped, mrkdwnPieces } from './mrkdwn.ts';
import type { Told } from './notice.ts';

/** What people write: long, in any script, and full of what means something to Slack. */
const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  fc
    .array(
      fc.constantFrom(
        '<!channel>',
        '<@U1>',
        '*',
        '_',
        '~',
        '`',
        '```',
        '> ',
        '&',
        '|',
        '\n',
        ':boom:',
        'شكوى',
        '€',
        'a',
      ),
      {
        maxLength: 80,
      },
    )
    .map((parts) => parts.join('')),
  fc.constantFrom('&'.repeat(300), '*'.repeat(300), '\u0301'.repeat(300), 'x'.repeat(300), '😀'.repeat(150)),
);
const line = nasty.map((text) => text.slice(0, 300));
const letter = fc.oneof(
  nasty,
  fc
    .integer({ min: 1, max: 40_000 })
    .map((length) => 'Dear Ms Bianchi, we are sorry. '.repeat(2_000).slice(0, length)),
  fc.integer({ min: 1, max: 12_000 }).map((length) => '"\\\n'.repeat(14_000).slice(0, length)),
  fc.integer({ min: 1, max: 12_000 }).map((length) => 'ش'.repeat(length)),
);
const language = fc.constantFrom(...LANGUAGES);
const person = fc.record({ name: line.filter((name) => name !== ''), email: fc.constant('a@b.example') });
const card: fc.Arbitrary<CaseCard> = fc
  .record({
    subject: fc.option(line),
    stage: line,
    queue: line,
    owner: fc.option(person),
    reason: line,
    citation: line,
  })
  .map(({ subject, stage, queue, owner, reason, citation }) => ({
    ...CARD,
    subject,
    owner,
    stage: { id: 's', label: stage },
    queue: { id: 'q', label: queue },
    priority: {
      level: 'urgent',
      reasons: Array.from({ length: 6 }, () => ({ code: reason, value: 'v', factor: 3 })),
    },
    next: { ...(CARD.next as NonNullable<CaseCard['next']>), citation, verifiedOn: null },
  }));
const task = noticeOf('task');
const approval = noticeOf('approval');
const digest = noticeOf('digest');
const told: fc.Arbitrary<Told> = fc.oneof(
  fc.record({ language, card }).map((each): Told => ({ ...noticeOf('card'), ...each })),
  fc.record({ language, text: letter, author: line }).map((each): Told => ({ ...noticeOf('note'), ...each })),
  fc
    .record({ language, title: line, assignee: fc.option(person) })
    .map(
      ({ title, assignee, ...each }): Told => ({ ...task, ...each, task: { ...task.task, title, assignee } }),
    ),
  fc.record({ language, text: letter, by: line }).map(
    ({ text, by, ...each }): Told => ({
      ...approval,
      ...each,
      approval: { ...approval.approval, text, by },
    }),
  ),
  fc.record({ language, card, text: letter, title: line }).map(
    ({ text, title, ...each }): Told => ({
      kind: 'tell',
      about: 'approval',
      approval: { ...approval.approval, text },
      task: { ...task.task, title },
      ...each,
    }),
  ),
  fc
    .record({ language, people: fc.array(person, { maxLength: 40 }) })
    .map((each): Told => ({ ...noticeOf('alert'), ...each })),
  fc
    .record({ language, subject: line, title: line, rows: fc.integer({ min: 0, max: 400 }) })
    .map(({ subject, title, rows, ...each }): Told => {
      const lines = Array.from({ length: rows }, () => ({
        reference: CARD.reference,
        url: CARD.url,
        subject,
        due: CARD.next?.due ?? null,
      }));
      const tasks = lines.map((row) => ({ ...row, title }));
      const day = { day: '2026-11-24', overdue: lines, today: lines, week: lines, tasks, approvals: lines };
      return { ...digest, ...each, digest: day };
    }),
);

describe('messages', () => {
  it.each(TOLD)('$kind in $language stays within the limits, in every language, shown or not', (notice) => {
    for (const each of LANGUAGES) {
      for (const reveal of [true, false]) {
        const message = render({ ...notice, language: each }, { reveal });
        expect(problemsOf(message)).toEqual([]);
        expect(everything(message)).not.toMatch(/\{\w+\}(?!\|)(?! \{time)|undefined|\[object/);
      }
    }
  });

  it('stay within the limits whatever people write', () => {
    fc.assert(
      fc.property(told, (notice) => {
        expect(problemsOf(render(notice))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('mention and link nothing that a person wrote', () => {
    const marks = /<(?!!date\^\d+\^|https:\/\/recourse\.example\/)/;
    fc.assert(
      fc.property(told, (notice) => {
        const message = render(notice);
        for (const text of [...textsOf(message.blocks).marked, message.text]) expect(text).not.toMatch(marks);
      }),
      { numRuns: 200 },
    );
  });

  it('format no value: what has marks of formatting is plain text', () => {
    const title = '*urgent* _please_ ~now~ `code` :boom:';
    const message = render({ ...task, language: 'en', task: { ...task.task, title } });
    expect(textsOf(message.blocks).plain).toContain(title);
    const owner = { name: 'A_B_', email: 'a@b.example' };
    const shown = textsOf(render({ ...noticeOf('card'), language: 'en', card: { ...CARD, owner } }).blocks);
    expect(shown.plain.filter((text) => text.endsWith('A_B_'))).toHaveLength(1);
    expect(shown.marked.join()).not.toContain('A_B_');
  });
});

describe('marked-up text', () => {
  it('keeps every character of the value, besides what keeps marks apart', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const back = escaped(text)
          .replaceAll('\u2060', '')
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&amp;', '&');
        expect(back).toBe(text.replaceAll('\u2060', ''));
      }),
    );
  });

  it('is cut without cutting a mark, and loses nothing but blanks', () => {
    fc.assert(
      fc.property(fc.array(nasty, { maxLength: 20 }), (texts) => {
        const rich = texts.flatMap((text) => [text, { at: 1_795_526_407_000, text: 'Tue|day' }]);
        const found = mrkdwnPieces(rich, 500);
        for (const piece of found) {
          expect(piece.length).toBeLessThanOrEqual(500);
          expect(
            piece.replaceAll(/<!date\^1795526407\^\{date_short_pretty\} \{time\}\|Tue\/day>/g, ''),
          ).not.toMatch(/[<>]/);
          expect(piece).not.toMatch(/&(?!amp;|lt;|gt;)/);
        }
        const blank = (text: string) => text.replace(/\s+/g, '');
        expect(blank(found.join(''))).toBe(
          blank(
            rich
              .map((part) => (typeof part === 'string' ? escaped(part) : mrkdwnPieces([part], 500)[0]))
              .join(''),
          ),
        );
      }),
      { numRuns: 60 },
    );
  });
});
