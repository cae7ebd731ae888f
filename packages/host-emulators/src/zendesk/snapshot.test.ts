import { afterEach, expect, it } from 'vitest';
import { testAccount } from './fixtures/account.ts';
import { startReceiver } from './fixtures/receiver.ts';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const each of open.splice(0)) await each.close();
});

async function kept(options: Parameters<typeof testAccount>[0] = {}) {
  const saved: string[] = [];
  const account = await testAccount({ ...options, onChange: (snapshot) => saved.push(snapshot) });
  open.push(account.zendesk);
  return { ...account, last: () => saved.at(-1)! };
}

it('goes on where an account ended: tickets, users, fields, webhooks, files, ids, keys and token', async () => {
  const first = await kept();
  await first.call('POST', '/api/v2/ticket_fields', { ticket_field: { type: 'text', title: 'Reference' } });
  await first.call('POST', '/api/v2/webhooks', {
    webhook: {
      name: 'R',
      status: 'active',
      endpoint: 'http://127.0.0.1:9/hook',
      http_method: 'POST',
      request_format: 'json',
      subscriptions: ['zen:event-type:ticket.merged'],
    },
  });
  const upload = await first.call('POST', '/api/v2/uploads?filename=a.bin', '\u0001\u0002', {
    'content-type': 'application/octet-stream',
  });
  const made = await first.call('POST', '/api/v2/tickets', {
    ticket: { subject: 'New', comment: { body: 'Text', uploads: [upload.body.upload.token] } },
  });
  const second = await kept({ restore: first.last() });
  expect(second.zendesk.state).toEqual(first.zendesk.state);
  expect(second.zendesk.publicKeyPem).toBe(first.zendesk.publicKeyPem);
  expect(second.zendesk.apiToken).toBe(first.zendesk.apiToken);
  const read = await second.call('GET', `/api/v2/tickets/${made.body.ticket.id}`);
  expect(read.body.ticket.subject).toBe('New');
  const next = await second.call('POST', '/api/v2/tickets', { ticket: { comment: { body: 'Next' } } });
  expect(next.body.ticket.id).toBe(made.body.ticket.id + 1);
  const files = [...second.zendesk.state.attachments.values()].map(({ bytes }) => [...bytes]);
  expect(files).toEqual([[1, 2]]);
});

it('sends webhook requests again that had not ended, under their old id', async () => {
  const receiver = await startReceiver();
  open.push(receiver);
  const target = { url: `${receiver.url}/hook`, secret: 'secret' };
  const first = await kept({ webhookTarget: target });
  first.zendesk.faults.set({ target: 'webhook', mode: 'delay', delayMs: 60_000, times: 10 });
  first.zendesk.mail({ from: 'new@mail.example', subject: 'Late', text: 'Not sent yet' });
  const ids = first.zendesk.invocations.map(({ id }) => id);
  const second = await kept({ restore: first.last() });
  await second.zendesk.settle();
  const received = receiver.received.map(({ headers }) => headers['x-zendesk-webhook-invocation-id']);
  expect(received.sort()).toEqual(ids.sort());
  expect(received.length).toBeGreaterThan(0);
});

it('repeats a webhook request with the same invocation id and body', async () => {
  const receiver = await startReceiver();
  open.push(receiver);
  const { zendesk } = await kept({ webhookTarget: { url: `${receiver.url}/hook` } });
  zendesk.mail({ from: 'new@mail.example', subject: 'Once', text: 'Once' });
  await zendesk.settle();
  const last = receiver.received.at(-1)!.headers['x-zendesk-webhook-invocation-id'];
  zendesk.repeat(zendesk.invocations.find(({ id }) => id === last)!);
  await zendesk.settle();
  const [before, after] = receiver.received.slice(-2);
  expect(after!.raw).toBe(before!.raw);
  const id = 'x-zendesk-webhook-invocation-id';
  expect(after!.headers[id]).toBe(before!.headers[id]);
});

it('refuses a text that is no snapshot', async () => {
  await expect(testAccount({ restore: '{"format":"other"}' })).rejects.toThrow('no snapshot');
});
