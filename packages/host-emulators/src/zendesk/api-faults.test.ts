import { afterEach, beforeEach, expect, it } from 'vitest';
import { type TestAccount, testAccount } from './fixtures/account.ts';

let account: TestAccount;
beforeEach(async () => {
  account = await testAccount();
});
afterEach(() => account.zendesk.close());

const comments = (): string[] =>
  account.zendesk.state.tickets
    .get(1)!
    .comments.slice(2)
    .map((comment) => comment.body);
const write = (body: string) =>
  account.call('PUT', '/api/v2/tickets/1.json', { ticket: { comment: { body } } });
const fault = (rule: object) =>
  account.zendesk.faults.set({ target: 'api', match: { method: 'PUT' }, ...rule } as never);

it('fails without saving', async () => {
  fault({ mode: 'fail', status: 429, retryAfter: 7 });
  const answer = await write('a');
  expect([answer.status, answer.headers.get('retry-after'), comments()]).toEqual([429, '7', []]);
  expect((await write('b')).status).toBe(200);
});

it('fails after saving, with a status', async () => {
  fault({ mode: 'fail-after-save', status: 502 });
  expect((await write('kept')).status).toBe(502);
  expect(comments()).toEqual(['kept']);
});

it('cuts the line after saving', async () => {
  fault({ mode: 'fail-after-save' });
  await expect(write('kept too')).rejects.toThrow();
  expect(comments()).toEqual(['kept too']);
});

it('cuts the line before saving', async () => {
  fault({ mode: 'drop' });
  await expect(write('lost')).rejects.toThrow();
  expect(comments()).toEqual([]);
});

it('never answers', async () => {
  fault({ mode: 'hang' });
  const call = fetch(`${account.zendesk.url}/api/v2/tickets/1.json`, {
    method: 'PUT',
    headers: { authorization: 'Basic x' },
    signal: AbortSignal.timeout(200),
  });
  await expect(call).rejects.toThrow(/timeout|aborted/i);
});

it('handles twice', async () => {
  fault({ mode: 'duplicate' });
  expect((await write('echo')).status).toBe(200);
  expect(comments()).toEqual(['echo', 'echo']);
});

it('lets the next call overtake', async () => {
  fault({ mode: 'reorder', delayMs: 30_000 });
  const first = write('first');
  await expect.poll(() => account.zendesk.faults.list().length).toBe(0);
  await write('second');
  await first;
  expect(comments()).toEqual(['second', 'first']);
});

it('delays', async () => {
  fault({ mode: 'delay', delayMs: 10 });
  expect((await write('late')).status).toBe(200);
});

it('can be set over HTTP', async () => {
  const body = JSON.stringify({ target: 'api', match: { path: '/users/me' }, mode: 'fail', status: 500 });
  expect((await fetch(`${account.zendesk.url}/_emulator/faults`, { method: 'POST', body })).status).toBe(201);
  expect((await account.call('GET', '/api/v2/users/me.json')).status).toBe(500);
  expect((await account.call('GET', '/api/v2/users/me.json')).status).toBe(200);
});
