import { describe, expect, it } from 'vitest';
import { createZendeskApi } from './api.ts';
import { NOW } from './testing/events.ts';

const call = (answer: () => Response | Promise<Response>, baseUrl = 'https://acme.zendesk.com') =>
  createZendeskApi({
    baseUrl,
    email: 'ümlaut@acme.example',
    apiToken: 't',
    now: () => NOW,
    fetch: async () => answer(),
  }).call('PUT', '/api/v2/tickets/35', {});

describe("the host's reason", () => {
  it.each([
    [{ error: 'RecordNotFound', description: 'Not found' }, 'Not found'],
    [{ error: { title: 'Invalid attribute', message: 'id is wrong' } }, 'Invalid attribute; id is wrong'],
    [{ errors: [{ code: 'InvalidWebhook', title: 'Invalid', detail: 'no such event' }] }, 'no such event'],
    [{ error: 'Busy' }, 'Busy'],
    [
      { description: 'Invalid', details: { base: [{ description: 'Assignee: required' }] } },
      'Invalid; Assignee: required',
    ],
    ['<html>', 'no reason given'],
  ])('is found in %j', async (body, words) => {
    const reply = await call(() => Response.json(body, { status: 404 }));
    expect(reply).toEqual({
      kind: 'refused',
      status: 404,
      retryable: false,
      reason: `Zendesk answered 404: ${words}`,
    });
  });

  it('is cut when it is long', async () => {
    const reply = await call(() => Response.json({ error: 'x'.repeat(5_000) }, { status: 400 }));
    expect(reply).toHaveProperty('reason', `Zendesk answered 400: ${'x'.repeat(300)}`);
  });
});

it('reads Retry-After as seconds, as a date, and not at all', async () => {
  const busy = (value: string) =>
    call(() => new Response('', { status: 429, headers: { 'retry-after': value } }));
  expect(await busy('93')).toHaveProperty('retryAfterMs', 93_000);
  expect(await busy(new Date(NOW + 60_000).toUTCString())).toHaveProperty('retryAfterMs', 60_000);
  expect(await busy(new Date(NOW - 60_000).toUTCString())).toHaveProperty('retryAfterMs', 0);
  expect(await busy('soon')).not.toHaveProperty('retryAfterMs');
});

it('does not follow a redirect with the token', async () => {
  const reply = await call(
    () => new Response('', { status: 302, headers: { location: 'https://evil.example' } }),
  );
  expect(reply).toMatchObject({ kind: 'refused', retryable: false });
});

it('takes an empty answer for a success', async () => {
  expect(await call(() => new Response(null, { status: 204 }))).toEqual({
    kind: 'ok',
    status: 204,
    body: undefined,
  });
});

it('does not know what happened when the answer breaks off, nor when the address is nonsense', async () => {
  const torn = new ReadableStream({
    start: (controller) => controller.error(new Error('socket closed')),
  });
  expect(await call(() => new Response(torn))).toEqual({
    kind: 'unknown',
    reason: 'no answer from Zendesk: socket closed',
  });
  expect(await call(() => new Response(''), 'nonsense')).toMatchObject({ kind: 'unknown' });
});
