import type { Notice } from '@recourse/channel';
import { beforeEach, describe, expect, it } from 'vitest';
import { CARD, noticeOf, REFERENCE, testWorkspace, URL_OF_CASE } from '../testing/channel.ts';
import { deliveringTo } from '../testing/delivering.ts';
import { BOT_USER, CHANNEL, MARTA } from '../testing/events.ts';
import type { FakeWorkspace } from '../testing/fake-workspace.ts';

let workspace: FakeWorkspace;
beforeEach(() => {
  workspace = testWorkspace();
});

const { deliver, refuse, last } = deliveringTo(() => workspace);

describe('open', () => {
  const open = noticeOf('open');
  const name = REFERENCE.toLowerCase();

  it('makes a private channel named by the reference, says what it is for, and brings in those who are found', async () => {
    const delivery = await deliver('', open);
    const made = [...workspace.channels.values()].find((channel) => channel.name === name);
    expect(delivery).toEqual({ kind: 'delivered', externalId: made?.id });
    expect(workspace.calls.find(({ method }) => method === 'conversations.create')?.args).toMatchObject({
      name,
      is_private: 'true',
    });
    expect(made?.purpose).toContain(URL_OF_CASE);
    expect(made?.purpose.length).toBeLessThanOrEqual(250);
    expect(made?.members).toEqual([BOT_USER, MARTA]);
    expect(made?.messages).toHaveLength(1);
  });

  it('goes on with the channel of an attempt that broke off, whether or not it had said what it is for', async () => {
    for (const purpose of ['', `<${URL_OF_CASE}> x`]) {
      workspace = testWorkspace();
      workspace.addChannel('C0HALF', { name, purpose });
      expect(await deliver('', open)).toEqual({ kind: 'delivered', externalId: 'C0HALF' });
      expect(workspace.channel('C0HALF').members).toContain(MARTA);
    }
  });

  it("leaves another's channel of that name alone", async () => {
    workspace.addChannel('C0OTHER', { name, creator: MARTA, purpose: '' });
    workspace.addChannel('C0OLD', { name: `${name}-2`, purpose: 'https://elsewhere.example/cases/1' });
    const delivery = await deliver('', open);
    expect(delivery).toMatchObject({ kind: 'delivered' });
    const id = delivery.kind === 'delivered' ? delivery.externalId : '';
    expect(workspace.channel(id).name).toBe(`${name}-3`);
    expect(workspace.channel('C0OTHER').members).toEqual([BOT_USER]);
  });

  it('of a case that was closed takes up the shut channel again, or makes another where it cannot', async () => {
    workspace.addChannel('C0SHUT', { name, purpose: URL_OF_CASE, is_archived: true });
    expect(await deliver('', open)).toEqual({ kind: 'delivered', externalId: 'C0SHUT' });
    expect(workspace.channel('C0SHUT').is_archived).toBe(false);
    workspace.channel('C0SHUT').is_archived = true;
    workspace.botsMayUnarchive = false;
    const delivery = await deliver('', open, { id: 'd-8' });
    const id = delivery.kind === 'delivered' ? delivery.externalId : '';
    expect(workspace.channel(id).name).toBe(`${name}-2`);
  });

  it('says when every name is taken', async () => {
    refuse('conversations.create', 'name_taken');
    expect(await deliver('', open)).toEqual({ kind: 'failed', retryable: false, reason: 'name-taken' });
  });

  it('in the workspace that is asked for, where the account is an organisation', async () => {
    await deliver('', { ...open, team: 'T0TWO' });
    expect(workspace.calls[0]?.args).toMatchObject({ team_id: 'T0TWO' });
  });

  it('a thread begins with the card, and only the reference where it is kept to a circle', async () => {
    const thread: Notice = { ...open, room: { mode: 'thread', channel: CHANNEL } };
    const delivery = await deliver('', thread);
    expect(delivery).toEqual({ kind: 'delivered', externalId: `${CHANNEL}:${last(CHANNEL)?.ts}` });
    expect(JSON.stringify(last(CHANNEL))).toContain('Charged twice');
    await deliver('', { ...thread, card: { ...CARD, closedCircle: true } }, { id: 'd-8' });
    expect(JSON.stringify(last(CHANNEL))).not.toContain('Charged twice');
    expect(JSON.stringify(last(CHANNEL))).toContain(REFERENCE);
  });

  it('a thread without a channel is refused', async () => {
    const thread: Notice = { ...open, room: { mode: 'thread' } };
    expect(await deliver('', thread)).toMatchObject({
      kind: 'failed',
      reason: expect.stringContaining('room.channel'),
    });
    expect(workspace.calls).toEqual([]);
  });
});
