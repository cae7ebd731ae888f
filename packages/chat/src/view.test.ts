import { describe, expect, it } from 'vitest';
import { CASE_URL, obligation, view } from './test/samples.ts';
import { buttonsFor, cardOfView } from './view.ts';
import { createWords } from './words/index.ts';

const en = createWords('en');
const session = {
  members: [{ id: 'm1', name: 'Ada Byron', email: 'ada@example.org' }],
  settings: {
    stages: [{ id: 'deciding', label: 'Deciding', requires: [] }],
    queues: [{ id: 'default', label: 'Front desk' }],
  },
};
const NOT_MINE = { code: 'not-permitted', rule: 'PE1', message: 'role' } as const;

describe('cardOfView', () => {
  it('names stage, queue and owner as the register does', () => {
    const card = cardOfView(view(), session, CASE_URL);
    expect(card).toMatchObject({
      url: `${CASE_URL}C-2026-000042-6`,
      stage: { id: 'deciding', label: 'Deciding' },
      queue: { id: 'default', label: 'Front desk' },
      owner: { name: 'Ada Byron', email: 'ada@example.org' },
      next: null,
      step: null,
    });
    expect(cardOfView(view({ assignee: 'gone' }), session, CASE_URL).owner).toEqual({
      name: 'gone',
      email: '',
    });
    expect(cardOfView(view({ assignee: null, stage: null }), session, CASE_URL)).toMatchObject({
      owner: null,
      stage: null,
    });
  });

  it('shows the nearest date that can be missed, running clocks first', () => {
    const obligations = [
      obligation({ id: 'a/final-response', due: 500 }),
      obligation({ id: 'b/acknowledge', kind: 'acknowledge', due: 100, status: 'met' }),
      obligation({ id: 'c/quick-close', kind: 'quick-close', due: 50, optional: true }),
      obligation({ id: 'd/retention', kind: 'retention', due: 10 }),
      obligation({ id: 'e/first-answer', kind: 'first-answer', due: 20, paused: true }),
      obligation({ id: 'f/progress', kind: 'progress', due: 300, status: 'missed' }),
    ];
    const { next } = cardOfView(view({ obligations }), session, CASE_URL);
    expect(next).toMatchObject({ id: 'f/progress', state: 'missed' });
    const paused = obligations.filter(({ id }) => id.startsWith('e'));
    expect(cardOfView(view({ obligations: paused }), session, CASE_URL).next?.id).toBe('e/first-answer');
  });

  it.each([
    [{}, false],
    [{ restricted: true }, true],
    [{ excluded: [] }, false],
    [{ excluded: ['m2'] }, true],
  ])('knows from %j whether the circle is closed: %s', (more, closed) => {
    expect(cardOfView(view(more), session, CASE_URL).closedCircle).toBe(closed);
  });

  it('allows what this reader or a colleague may do now, and nothing that the state forbids', () => {
    const commands = { Assign: null, Escalate: NOT_MINE };
    expect(cardOfView(view({ commands }), session, CASE_URL).allowed.toSorted()).toEqual([
      'Assign',
      'Escalate',
    ]);
  });
});

describe('buttonsFor', () => {
  it('shows what is refused to this reader with the reason, and hides what the state forbids', () => {
    const commands = { Assign: null, Escalate: NOT_MINE };
    const buttons = buttonsFor(view({ commands }), en, CASE_URL);
    expect(buttons.map(({ id, refused }) => [id, refused?.rule ?? null])).toEqual([
      ['assign', null],
      ['escalate', 'PE1'],
      ['open', null],
    ]);
  });

  it('lets somebody send who may give any of the commands that send', () => {
    const commands = { SendMessage: NOT_MINE, IssueFinalResponse: null };
    const send = buttonsFor(view({ commands }), en, CASE_URL).find(({ id }) => id === 'send');
    expect(send?.refused).toBeNull();
  });
});
