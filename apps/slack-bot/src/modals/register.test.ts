import { describe, expect, it } from 'vitest';
import { Desk } from './testing/desk.ts';
import { refusal } from './testing/fake-service.ts';
import { NOW } from './testing/samples.ts';

const TS = '1764000000.000100';
const MESSAGE = {
  ts: TS,
  user: 'U1',
  text: 'Nora wrote: you charged me <https://x.example|twice> &amp; nobody answers',
};
const CHOSEN = { category: 'fees/card', channel: 'email' };

describe('registering from a message', () => {
  it('prefills what the message and its assessment tell', async () => {
    const desk = new Desk();
    await desk.shortcut('register_complaint', 'C1', MESSAGE);
    expect(desk.shown).toContain('you charged me twice (https://x.example) & nobody answers');
    expect(desk.shown).toContain('Looks like a complaint');
    expect(desk.shown).toContain('twice');
    expect(desk.shown).toContain('https://acme.slack.com/archives/C1/p1764000000.000100');
    const severity = desk.form.blocks.find(({ block_id }) => block_id === 'severity');
    expect(severity).toMatchObject({ element: { initial_option: { value: 'high' } } });
    expect(JSON.parse(desk.form.private_metadata ?? '')).toEqual({ channel: 'C1', ts: TS, thread: TS });
  });

  it('registers as the person, at the thread, with a key of its own, and says the reference', async () => {
    const desk = new Desk();
    await desk.shortcut('register_complaint', 'C1', { ...MESSAGE, ts: '1764000009.000200', thread_ts: TS });
    await desk.submit({ ...CHOSEN, name: 'Nora Quinn', email: 'nora@example.org', country: 'gb' });
    expect(desk.service.lodged).toHaveLength(1);
    const { data, key, as } = desk.service.lodged[0] as (typeof desk.service.lodged)[0];
    expect(as).toBe('rs_ada');
    expect(key).toBe('slack.T1.C1.1764000009.000200.U1');
    expect(data).toMatchObject({
      surface: { host: 'slack', account: 'T1', ref: `C1:${TS}` },
      complainant: { name: 'Nora Quinn', email: 'nora@example.org', country: 'GB' },
      category: 'fees',
      subcategory: 'card',
      channel: 'email',
      receivedAt: 1_764_000_009_000,
      language: 'en',
      severity: 'high',
    });
    expect(desk.shown).toContain('C-2026-000043-8');
    expect(desk.slack.posted).toEqual([]);
  });

  it.each([
    [{ category: '' }, 'category', 'This is needed.'],
    [{ description: ' ' }, 'description', 'This is needed.'],
    [{ country: 'Germany' }, 'country', 'Two capital letters'],
    [{ email: 'nora' }, 'email', 'nora@example.org'],
    [{ receivedAt: String(NOW / 1_000 + 86_400) }, 'receivedAt', 'future'],
  ])('says beside the field what is wrong with it: %o', async (typed, field, said) => {
    const desk = new Desk();
    await desk.shortcut('register_complaint', 'C1', MESSAGE);
    const answer = await desk.submit({ ...CHOSEN, ...typed });
    expect(answer?.response_action).toBe('errors');
    expect(answer?.errors?.[field]).toContain(said);
    expect(desk.service.lodged).toEqual([]);
  });

  it('registers a message that no field can hold whole, as it stands in Slack', async () => {
    const desk = new Desk();
    const text = 'What happened on one day of many. '.repeat(600).trim();
    await desk.shortcut('register_complaint', 'C1', { ...MESSAGE, text });
    await desk.change('register:whole', '');
    expect(desk.slack.open).toHaveLength(2);
    desk.slack.open.pop();
    await desk.submit(CHOSEN);
    expect(desk.service.lodged[0]?.data.description).toBe(text);
    expect(desk.service.uploads).toEqual([]);
  });

  it('attaches the rest of a message that one entry cannot hold', async () => {
    const desk = new Desk();
    const text = 'ماذا حدث في يوم من الأيام. '.repeat(1_400).trim();
    await desk.shortcut('register_complaint', 'C1', { ...MESSAGE, text });
    await desk.submit(CHOSEN);
    const description = String(desk.service.lodged[0]?.data.description);
    expect(new TextEncoder().encode(description).length).toBeLessThanOrEqual(40_000);
    expect(description).toContain('message.txt');
    expect(desk.service.uploads).toEqual([{ reference: 'C-2026-000043-8', name: 'message.txt', text }]);
  });

  it('attaches the files of the message, and names those that it could not', async () => {
    const desk = new Desk();
    desk.slack.files['/a.pdf'] = 'bill';
    const file = (id: string, size: number) => ({
      id,
      name: `${id}.pdf`,
      mimetype: 'application/pdf',
      size,
      url_private_download: `https://files.slack.com/${id}.pdf`,
    });
    await desk.shortcut('register_complaint', 'C1', {
      ...MESSAGE,
      files: [file('a', 4), file('big', 9_000_000)],
    });
    expect(desk.shown).toContain('Too large to be attached');
    await desk.submit(CHOSEN);
    expect(desk.service.uploads.map(({ name, text }) => [name, text])).toEqual([['a.pdf', 'bill']]);
    expect(desk.shown).toContain('Not attached');
    expect(desk.shown).toContain('big.pdf');
  });

  it('names the case where the thread is one already, before anything is typed', async () => {
    const desk = new Desk();
    desk.places[`C1:${TS}`] = { reference: 'C-2026-000042-7', surface: 's2', ownChannel: false, item: null };
    desk.service.found = () => [{ reference: 'C-2026-000042-7', subject: 'x' }];
    await desk.shortcut('register_complaint', 'C1', MESSAGE);
    expect(desk.shown).toContain('registered already as C-2026-000042-7');
    expect(desk.form.submit).toBeUndefined();
  });

  it.each([
    ['API8', refusal('already-done', 'API8')],
    ['the same key', { status: 409, code: 'conflict' }],
  ])('names the case that was faster, or says that it may not be seen: %s', async (_, problem) => {
    const desk = new Desk();
    await desk.shortcut('register_complaint', 'C1', MESSAGE);
    desk.service.refuse.Lodge = problem;
    await desk.submit(CHOSEN);
    expect(desk.shown).toContain('which you may not see');
  });

  it('keeps what was typed when the service refuses, with the rule', async () => {
    const desk = new Desk();
    await desk.shortcut('register_complaint', 'C1', MESSAGE);
    desk.service.refuse.Lodge = refusal('not-permitted', 'PE1');
    const answer = await desk.submit(CHOSEN);
    expect(answer?.errors?.description).toContain('PE1');
  });

  it('takes the author for the complainant only where another organisation wrote', async () => {
    const desk = new Desk();
    desk.slack.users.U2 = {
      id: 'U2',
      name: 'nora',
      is_stranger: true,
      team_id: 'T9',
      profile: { real_name: 'Nora Quinn', email: 'nora@example.org' },
    };
    await desk.shortcut('register_complaint', 'C1', { ...MESSAGE, user: 'U2' });
    await desk.submit({ category: 'fees' });
    expect(desk.service.lodged[0]?.data).toMatchObject({
      complainant: { name: 'Nora Quinn', email: 'nora@example.org' },
      channel: 'slack',
    });
  });

  it('attaches the thread to a case that may be the same instead', async () => {
    const desk = new Desk();
    desk.service.assessment = {
      ...desk.service.assessment,
      duplicates: [
        {
          reference: 'C-2026-000042-7',
          status: 'new',
          subject: 'Charged twice',
          receivedAt: NOW,
          similarity: 0.8,
          sameRequester: false,
        },
      ],
    };
    await desk.shortcut('register_complaint', 'C1', MESSAGE);
    expect(desk.shown).toContain('80%');
    await desk.change('register:instead', 'C-2026-000042-7');
    expect(desk.service.given[0]).toMatchObject({ type: 'LinkSurface', as: 'rs_ada' });
    expect(desk.service.lodged).toEqual([]);
    expect(desk.takenIn.map(({ kind }) => kind)).toEqual(['note']);
    expect(desk.shown).toContain('The thread now belongs to');
  });

  it('tells a stranger how to be added, and shows nothing', async () => {
    const desk = new Desk();
    await desk.send({
      type: 'message_action',
      callback_id: 'register_complaint',
      trigger_id: 't',
      user: { id: 'U9' },
      channel: { id: 'C1' },
      message_ts: TS,
      message: MESSAGE,
      response_url: 'https://hooks.slack.com/1',
    });
    expect(desk.shown).toContain('sue@elsewhere.example');
    expect(desk.form.submit).toBeUndefined();
  });

  it('still answers when the service takes longer than Slack waits', async () => {
    const desk = new Desk();
    await desk.shortcut('register_complaint', 'C1', MESSAGE);
    desk.service.slow = 1_300;
    const answer = await desk.submit(CHOSEN);
    expect(answer?.view?.callback_id).toBe('working');
    expect(desk.shown).toContain('C-2026-000043-8');
    expect(desk.service.lodged).toHaveLength(1);
  }, 20_000);
});

describe('registering without a message', () => {
  it('opens from the button that answers an emoji, for the message that it names', async () => {
    const desk = new Desk();
    desk.slack.messages[`C1:${TS}`] = MESSAGE;
    await desk.press('register_from_message', { channel: 'C1', ts: TS });
    expect(desk.shown).toContain('nobody answers');
  });

  it('says so when the message cannot be read', async () => {
    const desk = new Desk();
    await desk.press('register_from_message', { channel: 'C7', ts: TS });
    expect(desk.shown).toContain('/complaint new');
    expect(desk.form.submit).toBeUndefined();
  });
});
