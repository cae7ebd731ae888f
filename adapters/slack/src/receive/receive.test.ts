import { describe, expect, it } from 'vitest';
import { CONNECTION, testChannel } from '../testing/channel.ts';
import { eventCallback, messageEvent, slackRequest } from '../testing/events.ts';

const noFetch: typeof fetch = () => Promise.reject(new Error('not called'));
const receive = (body: string, type?: string) =>
  testChannel({ fetch: noFetch }).receive(slackRequest(body, type === undefined ? {} : { type }));

async function detailOf(response: Response | undefined): Promise<string> {
  const problem = (await response?.json()) as { detail?: string } | undefined;
  return problem?.detail ?? '';
}

describe('requests', () => {
  it('an address is proven with its challenge', async () => {
    const result = await receive(JSON.stringify({ type: 'url_verification', challenge: 'abc', token: 't' }));
    expect(await result?.response.json()).toEqual({ challenge: 'abc' });
  });

  it('events of another account, and clicks and commands, are acknowledged and are nothing here', async () => {
    const other = await receive(JSON.stringify(messageEvent()).replaceAll(CONNECTION.account, 'T0OTHER'));
    expect([other?.inbound, other?.response.status]).toEqual([[], 200]);
    const form = 'application/x-www-form-urlencoded';
    const click = new URLSearchParams({
      payload: JSON.stringify({ type: 'block_actions', user: { id: 'U1' } }),
    });
    const command = new URLSearchParams({
      command: '/complaint',
      team_id: 'T1',
      user_id: 'U1',
      channel_id: 'C1',
    });
    for (const body of [click, command, new URLSearchParams({ ssl_check: '1' })]) {
      const result = await receive(body.toString(), form);
      expect([result?.inbound, result?.response.status]).toEqual([[], 200]);
    }
  });

  it('an organisation is known by its own id too', async () => {
    const event = { ...messageEvent(), team_id: 'T0OTHER', enterprise_id: CONNECTION.account };
    expect((await receive(JSON.stringify(event)))?.inbound).toHaveLength(1);
  });

  it.each([
    ['event_id', { ...messageEvent(), event_id: '' }],
    ['event', { ...messageEvent(), event: 'x' }],
    ['event.type', eventCallback({ channel: 'C1' })],
    ['type', { event: {} }],
    ['challenge', { type: 'url_verification' }],
  ])('a body with a wrong %s is refused, naming it', async (member, body) => {
    const result = await receive(JSON.stringify(body));
    expect([result?.inbound, result?.response.status]).toEqual([[], 422]);
    expect(await detailOf(result?.response)).toContain(`${member}: `);
  });

  it.each([
    ['payload', 'payload=%7B'],
    ['team_id', 'command=%2Fx&user_id=U1&channel_id=C1'],
    ['type', `payload=${encodeURIComponent('{"user":{"id":"U1"}}')}`],
  ])('a form with a wrong %s is refused, naming it', async (member, body) => {
    const result = await receive(body, 'application/x-www-form-urlencoded');
    expect(await detailOf(result?.response)).toContain(`${member}: `);
  });
});

it('refuses options with which anybody could sign', () => {
  expect(() => testChannel({ fetch: noFetch, signingSecret: '' })).toThrow(
    'signingSecret: must not be empty',
  );
  const connection = { ...CONNECTION, botUserId: '' };
  expect(() => testChannel({ fetch: noFetch, connection })).toThrow(
    'connection.botUserId: must not be empty',
  );
});
