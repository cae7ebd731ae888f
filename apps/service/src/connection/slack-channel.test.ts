import type { ChatWorker, Delivery, Notice, SlackConnection } from '@recourse/channel';
import { expect, it } from 'vitest';
import { slackChannel } from './slack-channel.ts';
import { TEAM } from './testing/team.ts';

const SURFACE = { host: 'slack', account: TEAM.account, ref: 'C1' } as const;
const NOTE: Notice = { kind: 'note', language: 'en', item: 'n1', text: 'Called.', author: 'Rosa' };

function channel(answer: () => Promise<Delivery>, more: Partial<SlackConnection> = {}) {
  const asked: unknown[] = [];
  const revoked: string[] = [];
  const worker: ChatWorker = {
    async deliver(connection, surface, notice, delivery) {
      asked.push({ token: connection.botToken, surface, notice, delivery });
      return answer();
    },
    refresh: async () => null,
  };
  const made = slackChannel({
    connection: { ...TEAM, ...more },
    worker,
    timeZone: 'Europe/Rome',
    revoke: async () => void revoked.push('revoked'),
  });
  return { made, asked, revoked };
}

it('hands a delivery to the bot, and what came of it back', async () => {
  const { made, asked } = channel(async () => ({ kind: 'delivered', externalId: '17.1' }));
  expect(await made.deliver(SURFACE, NOTE, 'd1', true)).toEqual({ kind: 'delivered', externalId: '17.1' });
  const delivery = { id: 'd1', again: true, timeZone: 'Europe/Rome' };
  expect(asked).toEqual([{ token: TEAM.botToken, surface: SURFACE, notice: NOTE, delivery }]);
  expect(await made.receive(new Request('https://x'))).toBeNull();
});

it('does not know what came of a call that broke off', async () => {
  const { made, revoked } = channel(() => Promise.reject(new Error('Network connection lost.')));
  expect(await made.deliver(SURFACE, NOTE, 'd1')).toEqual({
    kind: 'uncertain',
    reason: 'the Slack bot did not answer: Error: Network connection lost.',
  });
  expect(revoked).toEqual([]);
});

const TAKEN_BACK = {
  kind: 'failed',
  retryable: false,
  reason: 'the workspace took the permission back',
};

it.each(['token-revoked', 'credentials-refused'])('ends the connection after %s', async (reason) => {
  const { made, revoked } = channel(async () => ({ kind: 'failed', retryable: false, reason }));
  expect([await made.deliver(SURFACE, NOTE, 'd1'), revoked]).toEqual([TAKEN_BACK, ['revoked']]);
});

it('leaves the connection alone after any other refusal', async () => {
  const refused: Delivery = { kind: 'failed', retryable: false, reason: 'archived' };
  const { made, revoked } = channel(async () => refused);
  expect([await made.deliver(SURFACE, NOTE, 'd1'), revoked]).toEqual([refused, []]);
});

it('sends nothing through a connection that was taken back', async () => {
  const { made, asked } = channel(async () => ({ kind: 'delivered', externalId: '1' }), { revokedAt: 1 });
  expect([await made.deliver(SURFACE, NOTE, 'd1'), asked]).toEqual([TAKEN_BACK, []]);
});

it('says what is missing where no bot is deployed', async () => {
  const alone = slackChannel({
    connection: TEAM,
    worker: undefined,
    timeZone: 'UTC',
    revoke: async () => {},
  });
  expect(await alone.deliver(SURFACE, NOTE, 'd1')).toMatchObject({
    kind: 'failed',
    retryable: false,
    reason: expect.stringContaining('SLACK'),
  });
});
