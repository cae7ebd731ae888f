import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BOT, type TestAccount, testAccount } from './fixtures/account.ts';
import { type Receiver, startReceiver } from './fixtures/receiver.ts';
import { signWebhook } from './webhook-signature.ts';

let receiver: Receiver;
let account: TestAccount;

beforeEach(async () => {
  receiver = await startReceiver();
  account = await testAccount({
    webhookTarget: { url: `${receiver.url}/hooks/zendesk`, secret: 'shared secret' },
  });
});
afterEach(async () => {
  await account.zendesk.close();
  await receiver.close();
});

const names = (): string[] =>
  receiver.received.map(({ body }) => body.type.replace('zen:event-type:ticket.', ''));
const note = (body: string) =>
  account.call('PUT', '/api/v2/tickets/1.json', { ticket: { comment: { body, public: false } } });

describe('events', () => {
  it('tells of a comment in the documented envelope, signed', async () => {
    await note('Looked into it');
    await account.zendesk.settle();
    const [{ headers, raw, body }] = receiver.received as [Receiver['received'][0]];
    const timestamp = String(headers['x-zendesk-webhook-signature-timestamp']);
    expect(headers['x-zendesk-webhook-signature']).toBe(signWebhook('shared secret', timestamp, raw));
    expect(Math.abs(Date.parse(timestamp) - Date.now())).toBeLessThan(60_000);
    expect(headers['x-zendesk-account-id']).toBe(String(body.account_id));
    expect(headers['x-zendesk-webhook-id']).toBe([...account.zendesk.state.webhooks.keys()][0]);
    expect(body).toMatchObject({
      type: 'zen:event-type:ticket.comment_added',
      account_id: account.zendesk.accountId,
      subject: 'zen:ticket:1',
      time: '2026-11-24T09:00:00.000000000Z',
      zendesk_event_version: '2022-11-06',
      detail: {
        id: '1',
        status: 'OPEN',
        priority: 'HIGH',
        tags: ['account', 'branch'],
        via: { channel: 'mail' },
      },
      event: {
        comment: { body: 'Looked into it', is_public: false, author: { is_staff: true, name: 'Recourse' } },
      },
    });
    const bot = [...account.zendesk.state.users.values()].find((user) => user.email === BOT)!;
    expect(body.detail.actor_id).toBe(String(bot.id));
    expect(body.event.comment.id).toBe(String(account.zendesk.state.tickets.get(1)!.comments.at(-1)!.id));
  });

  it('tells of creation and first comment as two events of one sequence', async () => {
    account.zendesk.mail({ from: 'new@mail.example', subject: 'Hi', text: 'Hello' });
    await account.zendesk.settle();
    expect(names().sort()).toEqual(['comment_added', 'created']);
    const [first, second] = receiver.received.map(({ body }) => body);
    expect(first.event.meta.sequence.id).toBe(second.event.meta.sequence.id);
    expect(first.id).not.toBe(second.id);
    expect(first.detail.tags).toBeNull();
  });

  it('tells of redaction without any text', async () => {
    const id = account.zendesk.state.tickets.get(4)!.comments[0]!.id;
    await account.call('PUT', `/api/v2/tickets/4/comments/${id}/redact.json`, { text: 'Carl' });
    await account.zendesk.settle();
    expect(names()).toEqual(['comment_redacted']);
    expect(receiver.received[0]!.body.event.comment).toEqual({ id: String(id), is_public: true });
  });

  it('tells of merge, deletion and another requester', async () => {
    await account.call('POST', '/api/v2/tickets/2/merge.json', { ids: [3] });
    await account.call('DELETE', '/api/v2/tickets/6.json');
    const [from, to] = [4, 5].map((id) => account.zendesk.state.tickets.get(id)!.requesterId);
    await account.call('PUT', '/api/v2/tickets/4.json', { ticket: { requester_id: to } });
    await account.zendesk.settle();
    const of = (name: string) => receiver.received.find(({ body }) => body.type.endsWith(`.${name}`))!.body;
    expect(of('merged')).toMatchObject({ subject: 'zen:ticket:3', event: { target_ticket_id: '2' } });
    expect(of('soft_deleted')).toMatchObject({ subject: 'zen:ticket:6', detail: { status: 'DELETED' } });
    expect(of('requester_changed').event).toMatchObject({ current: String(to), previous: String(from) });
  });

  it('sends nothing to an inactive webhook', async () => {
    const [id] = [...account.zendesk.state.webhooks.keys()];
    await account.call('PATCH', `/api/v2/webhooks/${id}`, { webhook: { status: 'inactive' } });
    await note('unheard');
    await account.zendesk.settle();
    expect(receiver.received).toEqual([]);
  });
});

describe('retries', () => {
  it.each([
    ['409', { status: 409 }, 4],
    ['503 with Retry-After', { status: 503, headers: { 'retry-after': '0' } }, 4],
    ['429 with Retry-After', { status: 429, headers: { 'retry-after': '0' } }, 4],
    ['503 without Retry-After', { status: 503 }, 1],
    ['503 with a long Retry-After', { status: 503, headers: { 'retry-after': '60' } }, 1],
    ['500', { status: 500 }, 1],
    ['401', { status: 401 }, 1],
    ['a redirect', { status: 302, headers: { location: '/' } }, 1],
  ])('%s', async (_name, answer, attempts) => {
    receiver.answers.push(...Array.from({ length: 9 }, () => answer));
    await note('again and again');
    await account.zendesk.settle();
    expect(receiver.received).toHaveLength(attempts);
    expect(account.zendesk.invocations[0]).toMatchObject({ status: 'failed' });
    expect(
      new Set(receiver.received.map(({ headers }) => headers['x-zendesk-webhook-invocation-id'])).size,
    ).toBe(1);
  });

  it('tries a silent receiver again and stops at success', async () => {
    receiver.answers.push(...Array.from({ length: 2 }, () => ({ status: 200, silent: true })));
    await note('slow');
    await account.zendesk.settle();
    expect(account.zendesk.invocations[0]!.attempts.map((attempt) => attempt.outcome)).toEqual([
      'timeout',
      'timeout',
      200,
    ]);
    expect(account.zendesk.invocations[0]!.status).toBe('delivered');
  });

  it('gives up after six timeouts', async () => {
    account.zendesk.faults.set({ target: 'webhook', mode: 'hang', times: 9 });
    await note('into the void');
    await account.zendesk.settle();
    expect(account.zendesk.invocations[0]).toMatchObject({ status: 'failed', attempts: { length: 6 } });
  });

  it('does not retry what cannot be reached', async () => {
    await receiver.close();
    await note('nobody there');
    await account.zendesk.settle();
    expect(account.zendesk.invocations[0]!.attempts.map((attempt) => attempt.outcome)).toEqual([
      'unreachable',
    ]);
    receiver = await startReceiver();
  });
});

describe('faults on the way out', () => {
  const fault = (rule: object) => account.zendesk.faults.set({ target: 'webhook', ...rule } as never);
  const bodies = (): string[] => receiver.received.map(({ body }) => body.event.comment.body);

  it('drops', async () => {
    fault({ mode: 'drop' });
    await note('lost');
    await note('kept');
    await account.zendesk.settle();
    expect(bodies()).toEqual(['kept']);
  });

  it('duplicates, with one event id', async () => {
    fault({ mode: 'duplicate' });
    await note('twice');
    await account.zendesk.settle();
    expect(bodies()).toEqual(['twice', 'twice']);
    expect(receiver.received[0]!.body.id).toBe(receiver.received[1]!.body.id);
  });

  it('reorders', async () => {
    fault({ mode: 'reorder', delayMs: 30_000 });
    await note('first');
    await note('second');
    await account.zendesk.settle();
    expect(bodies()).toEqual(['second', 'first']);
  });

  it('lets a held one go when nothing follows', async () => {
    fault({ mode: 'reorder', delayMs: 30_000 });
    await note('alone');
    await account.zendesk.settle();
    expect(bodies()).toEqual(['alone']);
  });

  it('delivers, then believes it timed out, and delivers again', async () => {
    fault({ mode: 'fail-after-save' });
    await note('heard twice');
    await account.zendesk.settle();
    expect(bodies()).toEqual(['heard twice', 'heard twice']);
  });

  it('fails without sending', async () => {
    fault({ mode: 'fail', status: 500 });
    await note('never sent');
    await account.zendesk.settle();
    expect(receiver.received).toEqual([]);
    expect(account.zendesk.invocations[0]!.attempts[0]!.outcome).toBe(500);
  });
});

it('fires triggers with rendered bodies, escaped for JSON', async () => {
  const hook = await account.call('POST', '/api/v2/webhooks', {
    webhook: {
      name: 'T',
      endpoint: `${receiver.url}/trigger`,
      http_method: 'POST',
      request_format: 'json',
      status: 'active',
      subscriptions: ['conditional_ticket_events'],
    },
  });
  await account.call('POST', '/api/v2/triggers.json', {
    trigger: {
      title: 'Solved',
      conditions: {
        all: [
          { field: 'status', operator: 'is', value: 'solved' },
          { field: 'status', operator: 'changed' },
        ],
      },
      actions: [
        {
          field: 'notification_webhook',
          value: [
            hook.body.webhook.id,
            '{"id":{{ticket.id}},"title":"{{ticket.title}}","by":"{{current_user.email}}"}',
          ],
        },
      ],
    },
  });
  await account.call('PUT', '/api/v2/tickets/1.json', { ticket: { subject: 'Say "hi"' } });
  await account.call('PUT', '/api/v2/tickets/1.json', { ticket: { status: 'solved' } });
  await account.zendesk.settle();
  const fired = receiver.received.filter(({ path }) => path === '/trigger').map(({ body }) => body);
  expect(fired).toEqual([{ id: 1, title: 'Say "hi"', by: BOT }]);
});
