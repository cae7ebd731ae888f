import type { ChatSettingsDocument } from '@recourse/complaint-domain';
import { describe, expect, it } from 'vitest';
import { settleInterrupted } from './deliveries.ts';
import { decodeEnvelope } from './entry.ts';
import { answerable, openChat, type TestChat } from './testing/chat.ts';
import { ALICE, BRUNO, lodge, START } from './testing/register.ts';

const HOUR = 3_600_000;
const CHANNEL = { host: 'slack', account: 'T1', mode: 'channel' } as const;
const THREAD = { host: 'slack', account: 'T1', mode: 'thread', channel: 'C1' } as const;

const give = (chat: TestChat, complaint: string, type: string, data: unknown, actor = BRUNO) => {
  const outcome = chat.give({ type, data, complaint, actor });
  expect(outcome.kind, JSON.stringify(outcome)).toBe('done');
};

/** A case with a room that is there. */
async function inRoom(room: ChatSettingsDocument['rooms'][number]) {
  const chat = openChat({ rooms: [room] });
  const c = lodge(chat);
  await chat.deliver();
  return { chat, id: c.id };
}
const kinds = (chat: TestChat) => chat.slack.taken.map(({ notice }) => notice.kind);

describe('a room that the settings want', () => {
  it('is made once, with the people of the case, and then shows its card', async () => {
    const { chat, id } = await inRoom({ ...CHANNEL, team: 'T9' });
    const [open] = chat.slack.of('open');
    expect(open?.notice).toMatchObject({ room: { mode: 'channel' }, team: 'T9', people: [] });
    const [surface] = chat.reload(id).surfaces.filter(({ host }) => host === 'slack');
    expect(surface).toMatchObject({ state: 'live', ref: 'C101' });
    expect(kinds(chat)).toEqual(['open', 'card']);
    expect(chat.slack.of('card')[0]).toMatchObject({ ref: 'C101', notice: { existing: null } });
    give(chat, id, 'Assign', { assignee: 'm-alice', collaborators: ['m-olga'] });
    await chat.deliver();
    expect(chat.slack.of('card')[1]).toMatchObject({
      ref: 'C101',
      notice: { existing: '17.2', people: [{ name: 'alice' }, { name: 'olga' }], kept: [] },
    });
    expect(await chat.fsck()).toMatchObject({ ok: true, findings: [] });
  });

  it('is asked for again after a crash, and said so', async () => {
    const chat = openChat({ rooms: [CHANNEL] });
    const c = lodge(chat);
    chat.sql.run(`UPDATE outbox SET state = 'attempting', next_at = NULL WHERE kind = 'open'`);
    settleInterrupted(chat.ctx, chat.needs);
    await chat.deliver();
    expect(chat.slack.of('open')).toMatchObject([{ again: true }]);
    expect(chat.reload(c.id).surfaces).toMatchObject([{ host: 'zendesk' }, { state: 'live' }]);
  });

  it('that cannot be made is gone, with the reason and without an address in it, and nothing waits for it', async () => {
    const chat = openChat({ rooms: [CHANNEL] });
    const reason = 'restricted: ask olga@acme.example';
    chat.slack.failures.push({ kind: 'failed', retryable: false, reason });
    const c = lodge(chat);
    give(chat, c.id, 'AddNote', { text: 'She called.' });
    await chat.deliver();
    expect(kinds(chat)).toEqual(['open']);
    expect(chat.reload(c.id).surfaces).toMatchObject([{ host: 'zendesk' }, { state: 'gone' }]);
    const log = chat.ctx.stores.log.range(0, 20).map(({ bytes }) => Buffer.from(bytes).toString('utf8'));
    expect(log.join()).toContain('restricted: ask …');
    expect(chat.sql.all(`SELECT kind FROM outbox WHERE state = 'waiting'`)).toEqual([]);
  });

  it('that was deleted under us is seen to be gone', async () => {
    const { chat, id } = await inRoom(CHANNEL);
    chat.slack.failures.push({ kind: 'failed', retryable: false, reason: 'channel-gone' });
    give(chat, id, 'Assign', { assignee: 'm-alice' }, ALICE);
    give(chat, id, 'AddNote', { text: 'She called.' });
    await chat.deliver();
    expect(chat.reload(id).surfaces[1]).toMatchObject({ host: 'slack', state: 'gone' });
    expect(chat.slack.of('note')).toEqual([]);
    const entries = chat.ctx.stores.log.entriesOf(id).map(({ bytes }) => decodeEnvelope(bytes));
    expect(entries.find(({ type }) => type === 'SurfaceUnlinked')?.actor).toEqual({
      kind: 'host',
      id: 'slack/T1',
    });
  });
});

it('a card that was posted again takes the place of the one that is gone', async () => {
  const { chat, id } = await inRoom(CHANNEL);
  const { surfaces } = chat.ctx.stores;
  const { channel } = chat.slack;
  const posts = channel.deliver;
  channel.deliver = async () => ({ kind: 'delivered', externalId: '18.1' });
  give(chat, id, 'Assign', { assignee: 'm-alice' }, ALICE);
  await chat.deliver();
  channel.deliver = posts;
  expect(surfaces.ownWrites(id, 's2', 'card')).toEqual(['18.1']);
  give(chat, id, 'Assign', { assignee: 'm-olga' }, ALICE);
  await chat.deliver();
  expect(chat.slack.of('card').at(-1)?.notice.existing).toBe('18.1');
});

it('tasks and letters about to leave are one message each, changed in place', async () => {
  const { chat, id } = await inRoom(CHANNEL);
  give(chat, id, 'AddTask', { title: 'Call her', assignee: 'm-alice', dueAt: START + 9 * HOUR });
  give(chat, id, 'AddTask', { title: 'Nobody saw this one' });
  give(chat, id, 'CancelTask', { task: 't2', reason: 'Twice.' });
  const letter = { command: 'SendMessage', data: { text: 'We look into it.' } };
  give(chat, id, 'PrepareSending', letter);
  await chat.deliver();
  expect(chat.slack.of('task')).toMatchObject([
    { notice: { item: 't1', existing: null, task: { title: 'Call her', assignee: { name: 'alice' } } } },
  ]);
  const [sending] = chat.slack.of('sending');
  expect(sending?.notice).toMatchObject({
    existing: null,
    sending: { state: 'waiting', by: 'bruno', through: { host: 'zendesk', ref: '35' } },
  });
  const shown = (item: string) => chat.ctx.stores.surfaces.ownWrites(id, 's2', item)[0];
  const [task, letterCard] = [shown('t1'), shown('x1')];
  expect(new Set([task, letterCard, shown('card'), undefined]).size).toBe(4);
  give(chat, id, 'TakeBackSending', { sending: 'x1' });
  give(chat, id, 'CompleteTask', { task: 't1' });
  await chat.deliver();
  expect(chat.slack.of('task').at(-1)?.notice).toMatchObject({ existing: task, task: { state: 'done' } });
  expect(chat.slack.of('sending').at(-1)?.notice).toMatchObject({
    existing: letterCard,
    sending: { state: 'taken-back' },
  });
});

it('each draft has its own message, which says what became of it', async () => {
  const chat = openChat({ rooms: [CHANNEL] });
  const c = lodge(chat, { complainant: { name: 'Nora Vance', country: 'GB' }, sector: 'banking' });
  const text = answerable(chat, c);
  const approvals = () =>
    chat.slack.of('approval').map(({ notice: { existing, approval } }) => [approval.state, existing]);
  give(chat, c.id, 'IssueFinalResponse', { text }, ALICE);
  await chat.deliver();
  const [first] = chat.slack.of('approval');
  expect(first?.notice).toMatchObject({ item: 'draft', approval: { by: 'alice', text, at: START } });
  expect(chat.slack.of('tell').map(({ ref, notice }) => [ref, notice.about, notice.approval?.text])).toEqual([
    ['@bruno@acme.example', 'approval', text],
  ]);
  chat.ctx.moveClock(HOUR);
  give(chat, c.id, 'IssueFinalResponse', { text: `${text}\n\nYours sincerely` }, ALICE);
  await chat.deliver();
  const [waits, old, fresh] = approvals();
  expect([waits, old, fresh]).toEqual([
    ['waiting', null],
    ['declined', expect.any(String)],
    ['waiting', null],
  ]);
  give(chat, c.id, 'ApproveFinalResponse', {});
  await chat.deliver();
  expect(approvals().at(-1)).toEqual(['approved', expect.any(String)]);
  expect(approvals().at(-1)![1]).not.toBe(old![1]);
});

describe('a case that is kept from somebody', () => {
  const restriction = { restricted: true, excluded: ['m-olga'], reason: 'About her.' };

  it('says so to its own channel, which shows everything', async () => {
    const { chat, id } = await inRoom(CHANNEL);
    give(chat, id, 'Restrict', restriction);
    give(chat, id, 'AddNote', { text: 'She called.' });
    await chat.deliver();
    expect(chat.slack.of('card').at(-1)?.notice).toMatchObject({
      kept: ['olga@acme.example'],
      card: { closedCircle: true, subject: 'Charged twice' },
    });
    expect(chat.slack.of('note')).toHaveLength(1);
    expect(chat.slack.of('erase')).toEqual([]);
  });

  it('takes back from a thread what others could read there, and shows only the reference from then on', async () => {
    const { chat, id } = await inRoom(THREAD);
    give(chat, id, 'AddNote', { text: 'She called.' });
    await chat.deliver();
    const note = chat.ctx.stores.surfaces.ownWrites(id, 's2', 'n1');
    expect(note).toHaveLength(1);
    give(chat, id, 'Restrict', restriction);
    give(chat, id, 'AddNote', { text: 'It was Olga.' });
    give(chat, id, 'AddTask', { title: 'Ask Olga' });
    await chat.deliver();
    expect(chat.slack.of('erase')).toMatchObject([{ ref: 'C1:17.1', notice: { externalIds: note } }]);
    expect(chat.slack.of('note')).toHaveLength(1);
    expect(chat.slack.of('task')).toEqual([]);
    expect(chat.slack.of('card').at(-1)?.notice).toMatchObject({
      existing: '17.1',
      card: { closedCircle: true, subject: null },
    });
    expect(chat.ctx.stores.surfaces.writtenOn(id, 's2')).toEqual([{ item: 'card', externalId: '17.1' }]);
  });
});

it('erasure takes back everything that we wrote, and no room is made for a case that is erased', async () => {
  const { chat, id } = await inRoom(THREAD);
  give(chat, id, 'AddNote', { text: 'She called.' });
  give(chat, id, 'AddTask', { title: 'Call Nora', assignee: 'm-alice' });
  await chat.deliver();
  give(chat, id, 'CompleteTask', { task: 't1' });
  give(chat, id, 'Resolve', { reason: 'withdrawn' });
  give(chat, id, 'Close', {});
  chat.ctx.moveClock(3_000 * 24 * HOUR);
  await chat.deliver();
  const written = chat.ctx.stores.surfaces.writtenOn(id, 's2').map(({ externalId }) => externalId);
  expect(written).toHaveLength(3);
  const admin = { kind: 'member', id: 'm-root', roles: ['administrator'] } as const;
  const request = { reason: 'She asked for it.' };
  const erased = chat.give({ type: 'ErasePersonalData', data: request, complaint: id, actor: admin });
  expect(erased.kind, JSON.stringify(erased)).toBe('done');
  await chat.deliver();
  expect(chat.slack.of('erase').map(({ notice }) => notice.externalIds.toSorted())).toEqual([
    written.toSorted(),
  ]);
  expect(JSON.stringify(chat.sql.all('SELECT * FROM outbox'))).not.toContain('Nora');
  expect(await chat.fsck()).toMatchObject({ ok: true, findings: [] });
});

it('a letter never goes through a chat', async () => {
  const { chat, id } = await inRoom(CHANNEL);
  give(chat, id, 'SendMessage', { text: 'We look into it.' });
  await chat.deliver();
  expect(kinds(chat)).not.toContain('message');
  expect(chat.reload(id).messages[0]?.surface).toBe('s1');
});
