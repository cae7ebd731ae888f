import { describe, expect, it } from 'vitest';
import { Desk } from './testing/desk.ts';
import { refusal } from './testing/fake-service.ts';
import { sampleView } from './testing/samples.ts';

const CASE = { reference: 'C-2026-000042-7' };
const TASK = { ...CASE, id: 't1' };

describe('small forms', () => {
  it.each([
    ['case:note', CASE, { text: 'Called the bank.' }, 'AddNote', { text: 'Called the bank.' }],
    ['case:task', CASE, { title: 'Ask the bank' }, 'AddTask', { title: 'Ask the bank' }],
    [
      'case:task',
      CASE,
      { title: 'Ask', assignee: 'm2', dueAt: '1800000000' },
      'AddTask',
      { title: 'Ask', assignee: 'm2', dueAt: 1_800_000_000_000 },
    ],
    ['case:escalate', CASE, { reason: 'Too slow' }, 'Escalate', { to: 'manager', reason: 'Too slow' }],
    ['task:cancel', TASK, { reason: 'Not needed' }, 'CancelTask', { task: 't1', reason: 'Not needed' }],
    ['approval:decline', CASE, { reason: 'Too harsh' }, 'DeclineFinalResponse', { reason: 'Too harsh' }],
  ])('%s gives its command as the person, and closes', async (action, value, typed, type, data) => {
    const desk = new Desk();
    await desk.press(action, value);
    await desk.submit(typed);
    expect(desk.service.given).toEqual([
      { reference: CASE.reference, type, data, as: 'rs_ada', key: 'slack.T1.V1' },
    ]);
    expect(desk.slack.open).toEqual([]);
  });

  it('says why before anything is typed when this person may not', async () => {
    const desk = new Desk();
    const no = { code: 'not-permitted', rule: 'PE1', message: '' } as const;
    desk.service.view = sampleView({ commands: { ...sampleView().commands, Escalate: no } });
    await desk.press('case:escalate', CASE);
    expect(desk.shown).toContain('PE1');
    expect(desk.form.submit).toBeUndefined();
  });

  it('keeps what was typed and says the rule when the service refuses', async () => {
    const desk = new Desk();
    await desk.press('case:note', CASE);
    desk.service.refuse.AddNote = refusal('wrong-status', 'ST3');
    const answer = await desk.submit({ text: 'x' });
    expect(answer?.response_action).toBe('errors');
    expect(answer?.errors?.text).toContain('ST3');
  });

  it('says that there is no such case, or that it may not be seen', async () => {
    const desk = new Desk();
    await desk.press('case:note', { reference: 'C-2026-000099-1' });
    expect(desk.shown).toContain('C-2026-000099-1');
    expect(desk.form.submit).toBeUndefined();
  });

  it('a note is told apart from what reaches the complainant', async () => {
    const desk = new Desk();
    await desk.press('case:note', CASE);
    expect(desk.shown).toContain('The complainant never sees it');
    expect(desk.shown).not.toContain('nora@example.org');
  });
});

describe('attaching a thread', () => {
  const TS = '1764000000.000100';
  const said = (ts: string, more: object = {}) => ({
    ts,
    thread_ts: TS,
    user: 'U1',
    text: `at ${ts}`,
    ...more,
  });
  const thread = () => {
    const desk = new Desk();
    desk.slack.messages[`C1:${TS}`] = said(TS, { thread_ts: TS });
    desk.slack.messages['C1:1764000001.000100'] = said('1764000001.000100');
    desk.slack.messages['C1:1764000002.000100'] = said('1764000002.000100', { bot_id: 'BBOT', user: 'UBOT' });
    desk.service.found = (query) =>
      query.get('q') === 'heater' ? [{ reference: CASE.reference, subject: 'Broken heater' }] : [];
    return desk;
  };

  it('finds a case by words, and makes what was said in the thread its notes', async () => {
    const desk = thread();
    await desk.shortcut('attach_to_case', 'C1', said('1764000001.000100'));
    await desk.change('words', 'heater');
    expect(desk.shown).toContain('Broken heater');
    await desk.submit({ 'case:heater': CASE.reference });
    expect(desk.service.given).toMatchObject([
      {
        type: 'LinkSurface',
        as: 'rs_ada',
        data: { surface: { host: 'slack', account: 'T1', ref: `C1:${TS}` } },
      },
    ]);
    const notes = desk.takenIn.map((one) => (one.kind === 'note' ? [one.externalId, one.eventId] : []));
    expect(notes).toEqual([
      [TS, `backlog.C1.${TS}`],
      ['1764000001.000100', 'backlog.C1.1764000001.000100'],
    ]);
    expect(desk.takenIn[0]?.surface.ref).toBe(`C1:${TS}`);
    expect(desk.shown).toContain('2 earlier messages');
  });

  it('says that nothing was found, and that a case must be chosen', async () => {
    const desk = thread();
    await desk.shortcut('attach_to_case', 'C1', said(TS));
    await desk.change('attach:find', '', { words: 'nothing' });
    expect(desk.shown).toContain('Nothing was found');
    const answer = await desk.submit();
    expect(answer?.errors?.words).toBe('Search first, then choose a case.');
  });

  it('names the case when the thread is one already', async () => {
    const desk = thread();
    desk.places[`C1:${TS}`] = { reference: CASE.reference, surface: 's2', ownChannel: false, item: null };
    desk.service.found = () => [{ reference: CASE.reference, subject: 'x' }];
    await desk.shortcut('attach_to_case', 'C1', said(TS));
    expect(desk.shown).toContain(`registered already as ${CASE.reference}`);
  });

  it('tells that earlier messages are missing where the app cannot read them; the thread is the case’s all the same', async () => {
    const desk = thread();
    desk.slack.within.clear();
    await desk.shortcut('attach_to_case', 'C1', said(TS));
    await desk.change('words', 'heater');
    await desk.submit({ 'case:heater': CASE.reference });
    expect(desk.service.given).toHaveLength(1);
    expect(desk.shown).toContain('could not be taken');
  });
});
