import { randomUUID } from 'node:crypto';
import { signWebhook } from '@recourse/host-emulators';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, type Edge, openEdge } from './edge.ts';

const HOOK = '/hooks/zendesk/main';
const TICKET = '4711';

let edge: Edge;
let secret: string;
beforeAll(async () => {
  edge = await openEdge({ zendesk: true });
  secret = [...edge.world.zendesk.state.webhooks.values()][0]!.secret;
  await edge.world.clients.agent.command(edge.reference, 'LinkSurface', {
    surface: { host: 'zendesk', account: 'acme', ref: TICKET },
  });
  await edge.world.settle();
});
afterAll(() => edge?.close());

type Change = {
  body?: string | Uint8Array;
  at?: number;
  signature?: string;
  headers?: Record<string, string>;
};

/** A comment of the complainant as Zendesk would send it, with a good signature unless changed. */
function post(text: string, change: Change = {}, path = HOOK): Promise<Answer> {
  const body = change.body ?? JSON.stringify(commentAdded(text));
  const timestamp = new Date(change.at ?? Date.now()).toISOString().replace(/\.\d+Z$/, 'Z');
  const signed = typeof body === 'string' ? body : Buffer.from(body).toString('latin1');
  return edge.call({
    path,
    body,
    token: null,
    headers: {
      'x-zendesk-webhook-signature': change.signature ?? signWebhook(secret, timestamp, signed),
      'x-zendesk-webhook-signature-timestamp': timestamp,
      'x-zendesk-webhook-invocation-id': randomUUID(),
      ...change.headers,
    },
  });
}

function commentAdded(text: string, id: string = randomUUID(), more: object = {}) {
  const author = { id: '77', is_staff: false, name: 'Nora Vance' };
  const comment = { id: String(Date.now()), body: text, is_public: true, author };
  return {
    type: 'zen:event-type:ticket.comment_added',
    account_id: 1,
    id,
    time: new Date().toISOString(),
    detail: { id: TICKET, requester_id: '77', actor_id: '77' },
    event: { comment },
    ...more,
  };
}

/** The answer has this status and the register is what it was. */
async function changesNothing(status: number, act: () => Promise<Answer>): Promise<Answer> {
  const before = await edge.world.check();
  const answer = await act();
  expect(answer.status).toBe(status);
  expect(await edge.world.check()).toEqual(before);
  return answer;
}

const MINUTE = 60_000;

describe('a webhook changes nothing', () => {
  it('when the signature is forged', async () => {
    const signature = signWebhook('guessed', new Date().toISOString(), 'x');
    const { text } = await changesNothing(401, () => post('forged', { signature }));
    expect(text).toMatch(/signature does not match/);
  });

  it('when a byte of the body was changed', async () => {
    const good = JSON.stringify(commentAdded('Pay 100 to Nora'));
    const timestamp = new Date().toISOString().replace(/\.\d+Z$/, 'Z');
    const signature = signWebhook(secret, timestamp, good);
    const changed = good.replace('100', '900');
    await changesNothing(401, () => post('', { body: changed, signature, at: Date.parse(timestamp) }));
  });

  it.each([
    ['six minutes old', -6 * MINUTE],
    ['six minutes ahead', 6 * MINUTE],
  ])('when it is %s', async (_name, skew) => {
    const { text } = await changesNothing(401, () => post('stale', { at: Date.now() + skew }));
    expect(text).toMatch(/more than five minutes/);
  });

  it('when the signature is missing, empty or no base64', async () => {
    for (const signature of ['', '%%%', 'QUJD']) await changesNothing(401, () => post('x', { signature }));
  });

  it('when it is not signed at all', () =>
    changesNothing(404, () => edge.call({ path: HOOK, body: commentAdded('x'), token: null })));

  it('when the timestamp is no time', () =>
    changesNothing(401, () =>
      post('x', { headers: { 'x-zendesk-webhook-signature-timestamp': 'yesterday' } }),
    ));

  it.each([
    ['no JSON', 'not json', 400],
    ['a list', '[]', 422],
    ['no id', JSON.stringify({ ...commentAdded('x'), id: undefined }), 422],
    ['a ticket that is a word', JSON.stringify(commentAdded('x', 'e', { detail: { id: 'one' } })), 422],
    ['no comment', JSON.stringify(commentAdded('x', 'f', { event: {} })), 422],
    ['a time that is none', JSON.stringify(commentAdded('x', 'g', { time: 'now' })), 422],
    [
      'an event that is not ours',
      JSON.stringify({ ...commentAdded('x'), type: 'zen:event-type:user.created' }),
      200,
    ],
    ['a ticket that is no case', JSON.stringify(commentAdded('x', 'h', { detail: { id: '1' } })), 200],
  ])('when it is signed but has %s', async (_name, body, status) => {
    await changesNothing(status, () => post('', { body }));
  });

  it('when it is larger than 1 MB', () =>
    changesNothing(413, () => post('', { body: JSON.stringify(commentAdded('x'.repeat(1_048_576))) })));

  it.each([
    '/hooks/zendesk/other',
    '/hooks/fax/main',
    '/hooks/zendesk/main?account=other',
    '/hooks/zendesk/..%2fmain',
  ])('when it goes to %s', async (path) => {
    const before = await edge.world.check();
    const { status } = await post('astray', {}, path);
    expect([400, 404]).toContain(status);
    expect(await edge.world.check()).toEqual(before);
  });

  it('when it comes a second time, also when it was refused the first time', async () => {
    const body = JSON.stringify(commentAdded('Only once.'));
    expect((await post('', { body })).status).toBe(200);
    await edge.world.settle();
    await changesNothing(200, () => post('', { body }));
    const redaction = JSON.stringify({
      ...commentAdded('x'),
      type: 'zen:event-type:ticket.comment_redacted',
      event: { comment: { id: '404404' } },
    });
    await post('', { body: redaction });
    await changesNothing(200, () => post('', { body: redaction }));
  });
});

it('a comment of NULs, 30,000 characters and half a pair is kept as far as it can be', async () => {
  const odd = `\u0000${'x'.repeat(30_000)}\u0000`;
  const before = (await edge.world.clients.agent.read(edge.reference)).messages.length;
  expect((await post(odd)).status).toBe(200);
  const { messages } = await edge.world.clients.agent.read(edge.reference);
  expect(
    messages
      .slice(before)
      .map(({ text }) => text)
      .join(''),
  ).toBe('x'.repeat(30_000));
  await edge.world.check();
});

it('a comment with half of a surrogate pair does not block the hook', async () => {
  const body = JSON.stringify(commentAdded('Broken emoji: HALF')).replace('HALF', '\\ud83d');
  const { status } = await post('', { body });
  expect(status).toBe(200);
  const { messages } = await edge.world.clients.agent.read(edge.reference);
  expect(messages.at(-1)!.text).toBe('Broken emoji: \ufffd');
  await edge.world.check();
});
