import { describe, expect, it } from 'vitest';
import { plain } from '../rich.ts';
import { ADA, card, DUE } from '../test/samples.ts';
import { createWords } from '../words/index.ts';
import { cardContent } from './card.ts';

const en = createWords('en', 'UTC');
const shown = (...args: Parameters<typeof card>) => cardContent(card(...args), en, { reveal: true });
const lineOf = (content: ReturnType<typeof shown>, label: string) =>
  content.lines.find((line) => line.label === label);

describe('cardContent', () => {
  it('says first what to do, then the nearest date with its source', () => {
    const content = shown();
    expect(content.title).toBe('C-2026-000042-6 · Charged twice');
    expect(plain(content.sentence)).toBe('Next: Send the final response');
    expect(content.lines.map(({ label, value }) => `${label}: ${plain(value)}`)).toEqual([
      'Nearest deadline: Send the final response, by Tue, 24 Nov 2026, 16:00',
      'Source: DISP 1.6.2R',
      'Status: In progress · Deciding',
      'Priority: High priority, because of: Severity: High and Nearest deadline: Send the final response',
      'Kind of case: Complaint',
      'Responsible: Ada Byron',
      'Queue: Front desk',
      'Tasks: 2 open tasks',
    ]);
  });

  it('keeps the date and the colleague, so that a host can show its own', () => {
    const content = shown();
    expect(lineOf(content, 'Nearest deadline')?.value).toContainEqual({
      at: DUE,
      text: 'Tue, 24 Nov 2026, 16:00',
    });
    expect(lineOf(content, 'Responsible')?.value).toEqual([{ person: ADA, text: 'Ada Byron' }]);
  });

  it('marks a date that was missed, and a rule that nobody checked', () => {
    const next = { ...card().next!, state: 'missed' as const, verifiedOn: null };
    const content = shown({ next });
    expect(lineOf(content, 'Nearest deadline')).toMatchObject({ emphasis: 'danger' });
    expect(plain(lineOf(content, 'Source')?.value ?? [])).toBe(
      'DISP 1.6.2R · Not yet checked against its source',
    );
  });

  it('says so when nothing is to do and nobody is responsible', () => {
    const content = shown({ step: null, owner: null, next: null, openTasks: 0, stage: null });
    expect(plain(content.sentence)).toBe('Next: Nothing to do now');
    expect(plain(lineOf(content, 'Responsible')?.value ?? [])).toBe('Nobody yet');
    expect(content.lines.map(({ label }) => label)).not.toContain('Nearest deadline');
  });

  it('offers what stage and status allow, the next step standing out', () => {
    const buttons = shown().buttons.map(({ id, style, command }) => ({ id, style, command }));
    expect(buttons).toEqual([
      { id: 'assign', style: undefined, command: 'Assign' },
      { id: 'send', style: 'primary', command: 'SendMessage' },
      { id: 'task', style: undefined, command: 'AddTask' },
      { id: 'escalate', style: undefined, command: 'Escalate' },
      { id: 'note', style: undefined, command: 'AddNote' },
      { id: 'open', style: undefined, command: null },
    ]);
    expect(shown({ allowed: [] }).buttons.map(({ id }) => id)).toEqual(['open']);
  });

  it.each(['en', 'it', 'pl', 'pt', 'ar'] as const)(
    'shows only the reference where others read along (%s)',
    (language) => {
      const content = cardContent(card({ closedCircle: true }), createWords(language), { reveal: false });
      const whole = JSON.stringify(content);
      expect(content.title).toBe('C-2026-000042-6');
      expect(content.lines).toEqual([]);
      expect(content.buttons.map(({ id }) => id)).toEqual(['open']);
      for (const secret of ['Charged', 'Ada', 'ada@', 'DISP', 'Deciding', 'Front desk', '2026,'])
        expect(whole).not.toContain(secret);
    },
  );
});
