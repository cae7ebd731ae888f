import type { CaseCard, Notice } from '@recourse/channel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CARD, LETTER, NOTICES, noticeOf, PEOPLE } from '../testing/channel.ts';
import { ACTION_IDS, actionValueOf, SHOW_ALL } from './actions.ts';
import { messageLimits } from './limits.ts';
import type { SlackText } from './message.ts';
import { escaped, mrkdwnPieces } from './mrkdwn.ts';
import { type RenderOptions, renderNotice, type Told } from './notice.ts';

const LANGUAGES = ['en', 'it', 'pl', 'pt', 'ar'] as const;
const OPTIONS: RenderOptions = { reveal: true, to: 'channel', timeZone: 'Europe/Rome' };
const NOT_TOLD = new Set<Notice['kind']>(['open', 'revision', 'erase']);
const TOLD = NOTICES.filter((notice): notice is Told => !NOT_TOLD.has(notice.kind));

const render = (notice: Told, more: Partial<RenderOptions> = {}) =>
  renderNotice(notice, { ...OPTIONS, ...more });

function problemsOf(message: SlackText): string[] {
  const parsed = messageLimits.safeParse(message);
  return parsed.success
    ? []
    : parsed.error.issues.map(({ path, message: why }) => `${path.join('.')}: ${why}`);
}

type Texts = { plain: string[]; marked: string[] };
function textsOf(value: unknown, found: Texts = { plain: [], marked: [] }): Texts {
  if (typeof value !== 'object' || value === null) return found;
  const { type, text } = value as { type?: unknown; text?: unknown };
  if (type === 'plain_text' && typeof text === 'string') found.plain.push(text);
  if (type === 'mrkdwn' && typeof text === 'string') found.marked.push(text);
  for (const each of Object.values(value)) textsOf(each, found);
  return found;
}
const everything = (message: SlackText) => {
  const { plain, marked } = textsOf(message.blocks);
  return [...plain, ...marked].join('\n');
};
const actionsOf = (message: SlackText) =>
  message.blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []));

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

describe('a long text', () => {
  const text = Array.from({ length: 900 }, (_, i) => `Line ${i} of what the customer said.`).join('\n');

  it('is folded between lines, and the rest is one button away', () => {
    const message = render({ ...noticeOf('note'), text });
    const shown = textsOf(message.blocks).plain;
    expect(shown.join('\n')).toContain('Line 120 of what the customer said.');
    expect(shown.join('\n')).not.toContain('Line 899');
    const [button] = actionsOf(message);
    expect(button).toMatchObject({ action_id: SHOW_ALL });
    expect(actionValueOf(button && 'value' in button ? button.value : '')).toEqual({ id: 'n1' });
  });

  it('that just fits is shown whole, without the button', () => {
    const whole = 'w'.repeat(2_999);
    const message = render({ ...noticeOf('note'), text: whole });
    expect(textsOf(message.blocks).plain).toContain(whole);
    expect(actionsOf(message)).toEqual([]);
  });

  it('of an approval keeps Approve and Decline', () => {
    const message = render({ ...approval, language: 'en', approval: { ...approval.approval, text } });
    expect(actionsOf(message).map(({ action_id }) => action_id)).toEqual([
      SHOW_ALL,
      ACTION_IDS.approve,
      ACTION_IDS.decline,
    ]);
  });
});

describe('the card', () => {
  const message = render({ ...noticeOf('card'), language: 'en' });

  it('says reference and subject literally, then what to do, the date with its source, and how it stands', () => {
    expect(message.blocks[0]).toMatchObject({
      type: 'header',
      text: { type: 'plain_text', text: `${CARD.reference} · ${CARD.subject}`, emoji: false },
    });
    const { marked } = textsOf(message.blocks);
    expect(marked.join('\n')).toContain('<!date^1798156799^{date_short_pretty} {time}|');
    expect(marked.join('\n')).toContain('DISP 1.6.2R');
    expect(marked.join('\n')).toContain('Marta Neri');
    expect(message.text).toContain('&lt;since May&gt;');
  });

  it('has the buttons of what is allowed, which say of which case they are', () => {
    expect(actionsOf(message).map(({ action_id }) => action_id)).toEqual([
      'case:assign',
      'case:send',
      'case:task',
      'case:escalate',
      'case:note',
      'case:open',
    ]);
    for (const button of actionsOf(message))
      expect(actionValueOf('value' in button ? button.value : '')).toEqual({ reference: CARD.reference });
  });

  it('asks before it escalates', () => {
    const escalate = actionsOf(message).find(({ action_id }) => action_id === 'case:escalate');
    expect(escalate).toMatchObject({ confirm: { title: { text: `Escalate ${CARD.reference}?` } } });
  });

  it('shows only the reference where others read along', () => {
    const hidden = render({ ...noticeOf('card'), language: 'en' }, { reveal: false });
    const said = everything(hidden) + hidden.text;
    expect(said).toContain(CARD.reference);
    expect(said).not.toMatch(/Charged|Marta|DISP|Cards/);
  });
});

describe('what is said to people', () => {
  it('an alert mentions those who are found, and names the others', () => {
    const users = new Map([['marta@acme.example', 'U0MARTA']]);
    const { blocks } = render(noticeOf('alert'), { users });
    expect(textsOf(blocks).marked).toContain('<@U0MARTA> · Nobody There');
  });

  it('a checkpoint is there letter by letter', () => {
    const { blocks } = render(noticeOf('checkpoint'));
    expect(textsOf(blocks).plain.join('\n')).toContain(noticeOf('checkpoint').note.trimEnd());
  });

  it('a digest counts what it does not show', () => {
    const overdue = Array.from(
      { length: 90 },
      () => digest.digest.overdue[0] as (typeof digest.digest.overdue)[0],
    );
    const { blocks } = render({ ...digest, digest: { ...digest.digest, overdue } });
    const said = textsOf(blocks).marked.join('\n');
    const shown = said.split(`|${CARD.reference}>`).length - 1;
    expect(shown).toBeGreaterThan(5);
    expect(said).toContain(`${90 - shown} more`);
  });

  it('a letter to approve is there as it was written', () => {
    const { blocks } = render({ ...approval, language: 'en' });
    expect(textsOf(blocks).plain).toContain(LETTER);
    expect(PEOPLE).toHaveLength(2);
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
