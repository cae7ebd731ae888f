import { describe, expect, it } from 'vitest';
import { nextWake } from './alarm.ts';
import { nextDigest, postDigests } from './digests.ts';
import { answerable, CASES, linesOf, openChat, type TestChat } from './testing/chat.ts';
import { nodeSql } from './testing/node-sql.ts';
import { ALICE, BRUNO, lodge, openRegister, START } from './testing/register.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const BRITISH = { complainant: { name: 'Nora Vance', country: 'GB' }, sector: 'banking' };
const MORNING = Date.UTC(2026, 2, 4, 8); // Wednesday, 08:00 in London
const post = (chat: TestChat) =>
  postDigests(chat.ctx, (_what, error) => {
    throw error;
  });
/** As the alarm does it. */
const ring = async (chat: TestChat, at: number) => {
  chat.ctx.moveClock(at - chat.ctx.now());
  post(chat);
  await chat.deliver();
};
const digests = (chat: TestChat) => linesOf(chat).filter(({ kind }) => kind === 'digest');

/** A register in which Alice has a case, and which has seen that digests are wanted. */
function withCase(chat = openChat({ digestAt: '08:00' })) {
  const c = lodge(chat, BRITISH);
  chat.give({ type: 'Assign', data: { assignee: 'm-alice' }, complaint: c.id, actor: ALICE });
  post(chat);
  return { chat, c };
}

describe('the next digest', () => {
  it('is nobody’s while no chat is connected or nobody wants one', () => {
    const register = openRegister();
    expect(nextDigest(register.ctx)).toBeNull();
    const chat = openChat();
    expect(nextDigest(chat.ctx)).toBeNull();
    chat.ctx.stores.preferences.put('m-olga', { quietHours: 'default', digestAt: '07:15' });
    post(chat);
    expect(nextDigest(chat.ctx)).toBe(MORNING - 45 * 60_000);
  });

  it('is at the same hour of the wall clock after the clocks changed', () => {
    const { chat } = withCase();
    expect(nextDigest(chat.ctx)).toBe(MORNING);
    expect(nextWake(chat.ctx)).not.toBeNull();
    chat.ctx.moveClock(Date.UTC(2026, 2, 28, 12) - START);
    post(chat);
    expect(nextDigest(chat.ctx)).toBe(Date.UTC(2026, 2, 29, 7));
  });

  it('is not made up for on the day on which they were asked for', () => {
    const { chat } = withCase();
    expect(digests(chat)).toEqual([]);
  });
});

describe('a digest', () => {
  it('goes to whoever has something to do, once a day, whatever restarts', async () => {
    const sql = nodeSql();
    const { chat } = withCase(openChat({ digestAt: '08:00' }, sql));
    const due = chat.ctx.stores.complaints.worked({ id: 'm-alice', seesRestricted: false }, null, 5)[0]!;
    chat.ctx.moveClock(due.next_due! - DAY - START);
    await ring(chat, Date.parse('2026-03-05T08:00Z'));
    expect(chat.slack.of('digest')).toMatchObject([
      { id: 'digest:m-alice:2026-03-05', ref: '@alice@acme.example' },
    ]);
    const again = openChat({}, sql);
    again.ctx.moveClock(Date.parse('2026-03-05T08:00:01Z') - START);
    again.ctx.stores.meta.set('digests-until', String(START));
    post(again);
    await again.deliver();
    expect(again.slack.of('digest')).toEqual([]);
  });

  it('says what is overdue, due today and this week, which tasks wait and what is to be approved', async () => {
    const { chat, c } = withCase();
    const task = { title: 'Call her', assignee: 'm-alice', dueAt: MORNING + 3 * HOUR };
    const later = { title: 'Much later', assignee: 'm-alice', dueAt: MORNING + 20 * DAY };
    for (const data of [task, later]) chat.give({ type: 'AddTask', data, complaint: c.id, actor: BRUNO });
    const drafted = lodge(chat, { ...BRITISH, surface: { host: 'zendesk', account: 'acme', ref: '36' } });
    const text = answerable(chat, drafted);
    chat.give({ type: 'IssueFinalResponse', data: { text }, complaint: drafted.id });
    await ring(chat, MORNING);
    const [alice, bruno] = ['alice', 'bruno'].map(
      (name) => chat.slack.of('digest').find(({ ref }) => ref.startsWith(`@${name}`))?.notice.digest,
    );
    const line = { reference: c.reference, url: `${CASES}${c.reference}`, subject: 'Charged twice' };
    expect(alice).toMatchObject({
      day: '2026-03-04',
      tasks: [{ ...line, title: 'Call her', due: task.dueAt }],
    });
    expect(alice?.approvals).toEqual([]);
    expect(bruno).toMatchObject({ overdue: [], tasks: [], approvals: [{ reference: drafted.reference }] });
    const parts = [...alice!.overdue, ...alice!.today, ...alice!.week];
    expect(new Set(parts.map(({ reference }) => reference))).toEqual(
      new Set([c.reference, drafted.reference]),
    );
    await ring(chat, Date.parse('2026-04-30T07:00Z'));
    const last = chat.slack
      .of('digest')
      .filter(({ ref }) => ref.startsWith('@alice'))
      .at(-1);
    expect(last?.notice.digest.overdue.map(({ reference }) => reference)).toContain(c.reference);
  });

  it('is not sent on a weekend to whoever is left in peace then', () => {
    const quietHours = { from: '18:00', to: '07:00', weekends: true };
    const { chat, c } = withCase(openChat({ digestAt: '08:00', quietHours }));
    chat.give({
      type: 'AddTask',
      data: { title: 'Call', assignee: 'm-olga', dueAt: Date.UTC(2026, 2, 8) },
      complaint: c.id,
      actor: BRUNO,
    });
    chat.ctx.stores.preferences.put('m-olga', { quietHours: null, digestAt: 'default' });
    chat.ctx.moveClock(Date.UTC(2026, 2, 7, 8) - START);
    post(chat);
    expect(digests(chat).map(({ surface }) => surface)).toEqual(['member:m-olga']);
  });

  it('that can no longer be delivered on its day is not delivered on another', async () => {
    const { chat, c } = withCase();
    const data = { title: 'Call her', assignee: 'm-alice', dueAt: MORNING };
    chat.give({ type: 'AddTask', data, complaint: c.id, actor: BRUNO });
    chat.ctx.moveClock(MORNING - START);
    post(chat);
    expect(digests(chat)).toHaveLength(1);
    chat.ctx.moveClock(DAY);
    await chat.deliver();
    expect(chat.slack.of('digest')).toEqual([]);
    expect(await chat.fsck()).toMatchObject({ ok: true, findings: [] });
  });

  it('names no case that its reader may not read', async () => {
    const { chat, c } = withCase();
    const data = { title: 'Call her', assignee: 'm-alice', dueAt: MORNING };
    chat.give({ type: 'AddTask', data, complaint: c.id, actor: BRUNO });
    const restriction = { restricted: false, excluded: ['m-alice'], reason: 'About her.' };
    chat.give({ type: 'Restrict', data: restriction, complaint: c.id, actor: BRUNO });
    await ring(chat, MORNING);
    expect(chat.slack.of('digest').filter(({ ref }) => ref.startsWith('@alice'))).toEqual([]);
  });
});
