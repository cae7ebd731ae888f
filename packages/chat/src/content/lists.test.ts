import type { Desk } from '@recourse/api-client';
import type { Digest } from '@recourse/channel';
import { describe, expect, it } from 'vitest';
import { CASE_URL, card, DUE, digestLine, REFERENCE, row } from '../test/samples.ts';
import { createWords } from '../words/index.ts';
import { digestContent } from './digest.ts';
import { helpContent } from './help.ts';
import { homeContent } from './home.ts';
import { listContent } from './pages.ts';
import { roomName, roomTopic } from './room.ts';

const en = createWords('en', 'UTC');

describe('listContent', () => {
  it('has a way on and a way back', () => {
    const page = { list: { kind: 'find', words: 'heater' } as const, page: 2, more: true, caseUrl: CASE_URL };
    const content = listContent([row()], en, page);
    expect(content.title).toBe('Found for “heater” · Page 2');
    expect(content.buttons.map(({ id, page }) => [id, page])).toEqual([
      ['back', 1],
      ['more', 3],
    ]);
    expect(content.rows[0]).toMatchObject({
      url: CASE_URL + REFERENCE,
      text: 'Charged twice',
      details: ['In progress', 'High priority'],
      due: { at: DUE },
    });
  });

  it('says that there is nothing', () => {
    const content = listContent([], en, { list: { kind: 'mine' }, page: 1, more: false, caseUrl: CASE_URL });
    expect(content).toMatchObject({ rows: [], empty: 'Nothing is assigned to you.', buttons: [] });
  });

  it('keeps the hits of a passage', () => {
    const rows = [row({ snippet: 'the \u0002heater\u0003 broke, the \u0002heater\u0003' })];
    const content = listContent(rows, en, { list: { kind: 'due' }, page: 1, more: false, caseUrl: CASE_URL });
    expect(content.rows[0]?.snippet).toEqual([
      'the ',
      { strong: 'heater' },
      ' broke, the ',
      { strong: 'heater' },
    ]);
  });
});

describe('digestContent', () => {
  const nothing: Digest = { day: '2026-11-24', overdue: [], today: [], week: [], tasks: [], approvals: [] };

  it('leaves out what is empty, and says when all is', () => {
    expect(digestContent(nothing, en)).toEqual({
      title: 'Your day: Tue, 24 Nov 2026',
      sections: [],
      empty: 'Nothing is due today.',
    });
  });

  it('puts first what presses', () => {
    const tasks = [{ ...digestLine({ due: null }), title: 'Call the bank' }];
    const content = digestContent({ ...nothing, week: [digestLine()], overdue: [digestLine()], tasks }, en);
    expect(content.sections.map(({ id }) => id)).toEqual(['overdue', 'tasks', 'week']);
    expect(content.sections[1]?.rows[0]).toMatchObject({
      text: 'Call the bank',
      details: ['Charged twice'],
      due: null,
    });
    expect(content.empty).toBeNull();
  });
});

describe('homeContent', () => {
  const desk: Desk = {
    cases: [row(), row({ reference: 'C-2026-000043-0', priority: 'low' })],
    tasks: [{ reference: REFERENCE, id: 't1', title: null, dueAt: null, subject: 'Charged twice' }],
    due: [],
    approvals: [
      {
        reference: REFERENCE,
        subject: null,
        kind: 'redress',
        item: 'r1',
        by: { kind: 'member', id: 'm1', name: 'Ada Byron' },
        at: DUE,
      },
    ],
  };
  const section = (content: ReturnType<typeof homeContent>, id: string) =>
    content.sections.find((one) => one.id === id);

  it('shows everything, and what is missing as a sentence', () => {
    const content = homeContent(desk, en, { caseUrl: CASE_URL });
    expect(content.sections.map(({ id, rows }) => [id, rows.length])).toEqual([
      ['due', 0],
      ['approvals', 1],
      ['tasks', 1],
      ['cases', 2],
    ]);
    expect(section(content, 'due')?.empty).toBe('Nothing is due this week.');
    expect(section(content, 'approvals')?.rows[0]).toMatchObject({
      text: 'Decide on the proposed redress',
      details: ['Ada Byron', 'Tue, 24 Nov 2026'],
      approval: { kind: 'redress', item: 'r1' },
    });
    expect(section(content, 'tasks')?.rows[0]).toMatchObject({
      text: 'Erased',
      details: ['Charged twice'],
      task: 't1',
    });
  });

  it('filters by part and by priority', () => {
    const content = homeContent(desk, en, { caseUrl: CASE_URL, show: 'cases', priority: 'low' });
    expect(content.sections.map(({ id, rows }) => [id, rows.map((one) => one.reference)])).toEqual([
      ['cases', ['C-2026-000043-0']],
    ]);
    expect(content.filters.map(({ chosen }) => chosen.value)).toEqual(['cases', 'low']);
    const queues = [
      { id: 'default', label: 'Front desk' },
      { id: 'claims', label: 'Claims' },
    ];
    const queued = homeContent(desk, en, { caseUrl: CASE_URL, show: 'cases', queue: 'claims', queues });
    expect(queued.sections[0]?.rows).toEqual([]);
    expect(queued.filters[2]?.chosen).toEqual({ value: 'claims', text: 'Claims' });
    const none = homeContent(desk, en, { caseUrl: CASE_URL, show: 'cases', priority: 'urgent' });
    expect(none.sections[0]).toMatchObject({ rows: [], empty: 'Nothing fits the filters.' });
  });
});

it.each(['en', 'it', 'pl', 'pt', 'ar'] as const)(
  'helpContent shows what can be written in %s',
  (language) => {
    const content = helpContent(createWords(language));
    expect(content.lines).toHaveLength(6);
    expect(content.lines.every(({ command, text }) => command && text)).toBe(true);
  },
);

describe('rooms', () => {
  it('are named by the reference', () => {
    expect(roomName('C-2026-000042-6')).toBe('c-2026-000042-6');
    expect(roomName('  Ä/Ö C_1 ')).toBe('c-1');
    expect(roomName('x'.repeat(200))).toHaveLength(80);
  });

  it('say what is due next above themselves', () => {
    expect(roomTopic(card(), en)).toBe('Send the final response, by Tue, 24 Nov 2026, 16:00 (DISP 1.6.2R)');
    expect(roomTopic(card({ next: null, status: 'closed' }), en)).toBe('Closed; no date is running');
  });

  it('never say more than a host takes', () => {
    const next = { ...card().next!, citation: 'Article 1, '.repeat(60) };
    for (const language of ['en', 'ar'] as const)
      expect(roomTopic(card({ next }), createWords(language)).length).toBeLessThanOrEqual(250);
  });
});
