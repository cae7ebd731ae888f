import { describe, expect, it } from 'vitest';
import { Desk } from '../modals/testing/desk.ts';
import { refusal } from '../modals/testing/fake-service.ts';
import { NOW, sampleView } from '../modals/testing/samples.ts';

const CASE = { reference: 'C-2026-000042-7' };
const ALONE = {
  container: { type: 'message', channel_id: 'C1', message_ts: '5.000001', is_ephemeral: true },
};
const LETTER = 'Dear Nora,\n\nwe uphold your complaint & refund £25.';
const DRAFT = {
  text: LETTER,
  language: 'en',
  at: NOW,
  by: { kind: 'member', id: 'm2', name: 'Bruno' },
} as const;
const card = (text: string) => ({
  message: { ts: '5.000001', blocks: [{ type: 'section', text: { type: 'plain_text', text } }] },
});

describe('buttons of a case', () => {
  it('assigns to whoever presses, as themselves, once', async () => {
    const desk = new Desk();
    await desk.press('case:assign', CASE);
    expect(desk.service.given).toMatchObject([
      { type: 'Assign', data: { assignee: 'm1' }, as: 'rs_ada', key: 'slack.T1.U1.17.1' },
    ]);
    expect(desk.slack.told).toEqual([]);
  });

  it('draws a card anew that only this person sees', async () => {
    const desk = new Desk();
    await desk.press('case:assign', CASE, ALONE);
    expect(JSON.stringify(desk.slack.replaced)).toContain('Charged twice for October');
  });

  it('says privately, with the rule, why somebody may not', async () => {
    const desk = new Desk();
    desk.service.refuse.Assign = refusal('not-permitted', 'PE1');
    await desk.press('case:assign', CASE);
    expect(desk.slack.told).toMatchObject([{ channel: 'C1', to: 'U1' }]);
    expect(desk.slack.told[0]?.text).toContain('PE1');
    expect(desk.slack.posted).toEqual([]);
  });

  it('tells a stranger how to be added', async () => {
    const desk = new Desk();
    await desk.press('case:assign', CASE, { user: { id: 'U9' } });
    expect(desk.slack.told[0]?.text).toContain('sue@elsewhere.example');
    expect(desk.service.given).toEqual([]);
  });

  it('a message that does not know its case takes it from the place where it stands', async () => {
    const desk = new Desk();
    desk.places['C1:4.000001'] = { ...CASE, surface: 's2', ownChannel: false, item: 'card' };
    const container = { type: 'message', channel_id: 'C1', message_ts: '5.000001', thread_ts: '4.000001' };
    await desk.press('case:assign', {}, { container });
    expect(desk.service.given).toHaveLength(1);
  });

  it('says so where no case is known', async () => {
    const desk = new Desk();
    await desk.press('case:note', {});
    expect(desk.slack.told[0]?.text).toContain('No complaint is worked on here');
    expect(desk.slack.open).toEqual([]);
  });
});

describe('tasks and letters', () => {
  it('completes a task', async () => {
    const desk = new Desk();
    await desk.press('task:done', { ...CASE, id: 't1' });
    expect(desk.service.given).toMatchObject([{ type: 'CompleteTask', data: { task: 't1' } }]);
  });

  it.each([
    ['sending:take-back', 'TakeBackSending'],
    ['sending:send-now', 'ReleaseSending'],
  ])('%s', async (action, type) => {
    const desk = new Desk();
    await desk.press(action, { ...CASE, id: 'x1' });
    expect(desk.service.given).toMatchObject([{ type, data: { sending: 'x1' }, as: 'rs_ada' }]);
  });

  it('a card that came too late says what became of the letter', async () => {
    const desk = new Desk();
    const by = { kind: 'member', id: 'm1', name: 'Ada' };
    const left = {
      id: 'x1',
      command: 'SendMessage',
      letter: 'message',
      state: 'released',
      releaseAt: NOW,
      by,
    } as const;
    desk.service.view = sampleView({ sendings: [left] });
    desk.service.refuse.TakeBackSending = refusal('already-done', 'SN9');
    await desk.press('sending:take-back', { ...CASE, id: 'x1' }, { ...ALONE, channel: { id: 'D1' } });
    expect(JSON.stringify(desk.slack.replaced)).toContain('On its way to the complainant');
    expect([...desk.slack.told, ...desk.slack.posted][0]?.text).toContain('SN9');
  });
});

describe('approving a final response', () => {
  const waiting = (text = LETTER) => {
    const desk = new Desk();
    desk.service.view = sampleView({ draft: { ...DRAFT, text } });
    return desk;
  };

  it('approves what stands on the card, to leave after a moment', async () => {
    const desk = waiting();
    await desk.press('approval:approve', { ...CASE, id: 'draft' }, card(LETTER.replace('&', '&amp;')));
    expect(desk.service.given).toMatchObject([
      { type: 'PrepareSending', data: { command: 'ApproveFinalResponse', data: {} }, as: 'rs_ada' },
    ]);
  });

  it.each([
    ['an older draft', 'Dear Nora, we do not uphold your complaint.'],
    ['the beginning', LETTER.slice(0, 20)],
    ['no text, because others read along', 'The text is only shown in the case itself.'],
  ])('has the letter read first where the card shows %s', async (_, shown) => {
    const desk = waiting();
    await desk.press('approval:approve', { ...CASE, id: 'draft' }, card(shown));
    expect(desk.service.given).toEqual([]);
    expect(desk.shown).toContain('we uphold your complaint');
    await desk.submit();
    expect(desk.service.given).toMatchObject([{ type: 'PrepareSending' }]);
  });

  it('shows a draft that was written anew while the old one was read', async () => {
    const desk = waiting();
    await desk.press('show_all', { ...CASE, id: 'draft' });
    desk.service.view = sampleView({ draft: { ...DRAFT, text: 'Another letter', at: NOW + 1 } });
    await desk.submit();
    expect(desk.service.given).toEqual([]);
    expect(desk.shown).toContain('Another letter');
    expect(desk.shown).toContain('The draft has changed');
  });

  it('declines from the whole letter, with a reason', async () => {
    const desk = waiting();
    await desk.press('show_all', { ...CASE, id: 'draft' });
    await desk.change('approval:reason', '');
    await desk.submit({ reason: 'Too harsh' });
    expect(desk.service.given).toMatchObject([
      { type: 'DeclineFinalResponse', data: { reason: 'Too harsh' } },
    ]);
  });

  it('offers no decision to whoever wrote it', async () => {
    const desk = new Desk();
    const own = { code: 'second-person-needed', rule: 'FR9', message: '' } as const;
    const { commands } = sampleView();
    desk.service.view = sampleView({
      draft: { ...DRAFT },
      commands: { ...commands, ApproveFinalResponse: own },
    });
    await desk.press('approval:approve', { ...CASE, id: 'draft' }, card(LETTER));
    expect(desk.slack.told[0]?.text).toContain('FR9');
    await desk.press('show_all', { ...CASE, id: 'draft' });
    expect(desk.form.submit).toBeUndefined();
    expect(desk.shown).toContain('somebody else must approve it');
  });

  it('says that nothing waits any more', async () => {
    const desk = new Desk();
    await desk.press('approval:approve', { ...CASE, id: 'draft' }, card(LETTER));
    expect(desk.slack.told[0]?.text).toContain('Nothing waits for approval');
  });
});

describe('showing all of a text', () => {
  it('shows a note whole, by the place where its message stands', async () => {
    const desk = new Desk();
    const text = 'A long note. '.repeat(900).trim();
    desk.service.view = sampleView({
      notes: [{ id: 'n1', at: NOW, by: { kind: 'member', id: 'm1' }, purpose: 'note', text }],
    });
    desk.places.C1 = { ...CASE, surface: 's2', ownChannel: true, item: 'n1' };
    await desk.press('show_all', { id: 'n1' });
    const shown = desk.form.blocks.map((block) => (block as { text?: { text: string } }).text?.text);
    expect(shown.join('')).toBe(text);
  });

  it('says when a text is gone, and when this person only sees how far a case is', async () => {
    const desk = new Desk();
    await desk.press('show_all', { ...CASE, id: 'n9' });
    expect(desk.shown).toContain('no longer there');
    desk.service.view = { ...sampleView(), summary: true } as never;
    await desk.press('show_all', { ...CASE, id: 'n9' });
    expect(desk.shown).toContain('Your role sees how far the case is');
  });
});
