import { describe, expect, it } from 'vitest';
import { CASES, linesOf, openChat, type TestChat } from './testing/chat.ts';
import { ALICE, BRUNO, lodge, openRegister, START } from './testing/register.ts';
import { wakeObligations } from './waking.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const BRITISH = {
  complainant: { name: 'Nora Vance', email: 'nora@example.org', country: 'GB' },
  sector: 'banking',
};
const NIGHT = { from: '18:30', to: '08:00', weekends: true };
const give = (chat: TestChat, complaint: string, type: string, data: unknown, actor = BRUNO) => {
  const outcome = chat.give({ type, data, complaint, actor });
  expect(outcome.kind, JSON.stringify(outcome)).toBe('done');
};
const told = (chat: TestChat) => chat.slack.of('tell').map(({ ref, notice }) => [ref, notice.about]);

it('nobody is owed anything while no chat is connected', () => {
  const register = openRegister();
  register.ctx.stores.members.put({ id: 'm-alice', email: 'a@acme.example', name: 'A', roles: ['agent'] });
  const c = lodge(register);
  register.give({ type: 'Assign', data: { assignee: 'm-alice' }, complaint: c.id, actor: BRUNO });
  expect(linesOf(register)).toEqual([]);
});

describe('somebody is told', () => {
  it('once, in their direct messages, with the card of the case as it is then', async () => {
    const chat = openChat();
    const c = lodge(chat);
    give(chat, c.id, 'Assign', { assignee: 'm-alice' });
    expect(linesOf(chat, c)).toEqual([
      { surface: 'member:m-alice', kind: 'tell', item: 'assigned', next_at: START },
    ]);
    await chat.deliver();
    await chat.deliver();
    expect(told(chat)).toEqual([['@alice@acme.example', 'assigned']]);
    expect(chat.slack.of('tell')[0]?.notice.card).toMatchObject({
      reference: c.reference,
      url: `${CASES}${c.reference}`,
      subject: 'Charged twice',
      owner: { name: 'alice', email: 'alice@acme.example' },
      queue: { id: c.queue },
      closedCircle: false,
    });
  });

  it('never of what they did themselves', () => {
    const chat = openChat();
    const c = lodge(chat);
    give(chat, c.id, 'Assign', { assignee: 'm-alice' }, ALICE);
    expect(linesOf(chat, c)).toEqual([]);
  });

  it('in the chat in which they were last seen', async () => {
    const chat = openChat();
    chat.ctx.stores.connections.add('slack', 'T2');
    chat.ctx.stores.preferences.seenAt('m-alice', { host: 'slack', account: 'T2' });
    const c = lodge(chat);
    const accounts: string[] = [];
    const channelFor = async (_host: string, account: string) => {
      accounts.push(account);
      return chat.slack.channel;
    };
    give(chat, c.id, 'Assign', { assignee: 'm-alice' });
    Object.assign(chat.needs, { channelFor });
    await chat.deliver();
    expect(accounts).toContain('T2');
    expect(accounts).not.toContain('T1');
  });

  it('of one thing once, however often it happens in a night', async () => {
    const chat = openChat({ quietHours: NIGHT });
    const c = lodge(chat);
    give(chat, c.id, 'Assign', { assignee: 'm-alice' });
    await chat.deliver();
    chat.ctx.moveClock(12 * HOUR);
    for (const text of ['Hello?', 'Anybody there?'])
      give(chat, c.id, 'RecordMessage', { direction: 'in', text });
    expect(linesOf(chat, c)).toEqual([
      { surface: 'member:m-alice', kind: 'tell', item: 'answered', next_at: START + 23 * HOUR },
    ]);
    await chat.deliver();
    expect(told(chat)).toHaveLength(1);
    chat.ctx.moveClock(11 * HOUR);
    await chat.deliver();
    expect(told(chat)).toEqual([
      ['@alice@acme.example', 'assigned'],
      ['@alice@acme.example', 'answered'],
    ]);
  });

  it('by their own hours, not by those of the register', () => {
    const chat = openChat({ quietHours: NIGHT });
    chat.ctx.stores.preferences.put('m-alice', { quietHours: null, digestAt: 'default' });
    const c = lodge(chat);
    chat.ctx.moveClock(12 * HOUR);
    give(chat, c.id, 'Assign', { assignee: 'm-alice' });
    expect(linesOf(chat, c)).toMatchObject([{ next_at: START + 12 * HOUR }]);
  });
});

describe('nobody is told of what makes no sense any more', () => {
  const afterwards: [string, (chat: TestChat, id: string) => void][] = [
    [
      'the case went to somebody else',
      (chat, id) => give(chat, id, 'Assign', { assignee: 'm-bruno' }, ALICE),
    ],
    [
      'the case was kept from them',
      (chat, id) => {
        give(chat, id, 'Restrict', { restricted: false, excluded: ['m-alice'], reason: 'About her.' });
      },
    ],
    ['they left', (chat) => chat.ctx.stores.members.remove('m-alice')],
    ['the chat was disconnected', (chat) => void chat.ctx.stores.connections.remove('slack', 'T1')],
  ];
  it.each(afterwards)('%s', async (_what, happens) => {
    const chat = openChat({ quietHours: NIGHT });
    const c = lodge(chat);
    chat.ctx.moveClock(12 * HOUR);
    give(chat, c.id, 'Assign', { assignee: 'm-alice' });
    happens(chat, c.id);
    chat.ctx.moveClock(DAY);
    await chat.deliver();
    expect(told(chat).filter(([ref]) => ref === '@alice@acme.example')).toEqual([]);
    expect(linesOf(chat, c)).toEqual([]);
  });

  it('a task was done, or its date met', async () => {
    const chat = openChat({ quietHours: NIGHT });
    const c = lodge(chat);
    chat.ctx.moveClock(12 * HOUR);
    give(chat, c.id, 'AddTask', { title: 'Call her', assignee: 'm-alice' });
    give(chat, c.id, 'CompleteTask', { task: 't1' });
    chat.ctx.moveClock(DAY);
    await chat.deliver();
    expect(told(chat)).toEqual([]);
  });
});

describe('a date that was missed', () => {
  function missed() {
    const chat = openChat({
      notices: [
        { host: 'slack', account: 'T1', channel: 'C9', about: ['missed'], queues: ['general'] },
        { host: 'slack', account: 'T1', channel: 'C9', about: ['missed', 'due'] },
        { host: 'slack', account: 'T7', channel: 'C8', about: ['missed'] },
        { host: 'slack', account: 'T1', channel: 'C7', about: ['missed'], queues: ['payments'] },
      ],
    });
    const c = lodge(chat, BRITISH);
    give(chat, c.id, 'Assign', { assignee: 'm-alice', queue: 'general' });
    chat.ctx.moveClock(60 * DAY);
    wakeObligations(
      chat.ctx,
      () => {},
      (_what, error) => {
        throw error;
      },
    );
    return { chat, c };
  }

  it('is told to those whom the matrix names, and to the channels of the queue, each once', async () => {
    const { chat } = missed();
    await chat.deliver();
    const final = chat.slack
      .of('tell')
      .filter(({ notice }) => notice.obligation?.id === 'uk-disp/final-response');
    expect(final.map(({ ref, notice }) => [ref, notice.about]).sort()).toEqual([
      ['#C9', 'missed'],
      ['@alice@acme.example', 'missed'],
      ['@bruno@acme.example', 'missed'],
    ]);
    expect(final[0]?.notice.obligation).toMatchObject({ state: 'missed', citation: 'FCA DISP 1.6.2R' });
  });

  it('is told to a channel without the subject of a case with a closed circle', async () => {
    const { chat, c } = missed();
    give(chat, c.id, 'Restrict', { restricted: true, excluded: [], reason: 'Staff.' });
    await chat.deliver();
    const [inChannel] = chat.slack.of('tell').filter(({ ref }) => ref === '#C9');
    expect(inChannel?.notice.card).toMatchObject({
      reference: c.reference,
      subject: null,
      closedCircle: true,
    });
    expect(inChannel?.notice.obligation).toBeUndefined();
    const [toAlice] = chat.slack.of('tell').filter(({ ref }) => ref === '@alice@acme.example');
    expect(toAlice?.notice.card.subject).toBe('Charged twice');
  });
});

it('what is owed to people holds up nothing else, and holds no personal data', async () => {
  const chat = openChat();
  const c = lodge(chat);
  chat.slack.failures.push({ kind: 'failed', retryable: true, reason: 'rate-limited' });
  give(chat, c.id, 'Assign', { assignee: 'm-alice' });
  give(chat, c.id, 'AddTask', { title: 'Call Nora Vance', assignee: 'm-olga' });
  await chat.deliver();
  expect(told(chat)).toEqual([
    ['@alice@acme.example', 'assigned'],
    ['@olga@acme.example', 'task'],
  ]);
  expect(JSON.stringify(chat.sql.all('SELECT * FROM outbox'))).not.toContain('Nora');
  chat.ctx.moveClock(HOUR);
  await chat.deliver();
  expect(chat.slack.taken.at(-1)).toMatchObject({ ref: '@alice@acme.example', again: true });
  expect(await chat.fsck()).toMatchObject({ ok: true, findings: [] });
});
