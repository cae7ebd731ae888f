import type { Inbound } from '@recourse/channel';
import { describe, expect, it } from 'vitest';
import { ZENDESK_EVENT_TYPES } from '../index.ts';
import { SURFACE, testChannel } from '../testing/channel.ts';
import { AGENT, API_USER, commentAdded, REQUESTER, ticketEvent, webhookRequest } from '../testing/events.ts';

const fetchNothing: typeof fetch = () => Promise.reject(new Error('not called'));
const channel = testChannel({ fetch: fetchNothing });

async function receive(event: unknown): Promise<{ inbound: Inbound[]; status: number; body: unknown }> {
  const result = await channel.receive(webhookRequest(JSON.stringify(event)));
  if (!result) throw new Error('the request was not taken for ours');
  return { inbound: result.inbound, status: result.response.status, body: await result.response.json() };
}

describe('ticket events', () => {
  it('created: the ticket is opened, with the text of its first comment', async () => {
    const { inbound } = await receive(ticketEvent('created', {}, { tags: ['vip', 'card'] }));
    expect(inbound).toEqual([
      {
        eventId: 'cbe4028c-7239-495d-b020-f22348516046',
        at: Date.parse('2026-11-24T13:20:07.672Z'),
        surface: SURFACE,
        kind: 'opened',
        subject: 'Charged twice',
        text: 'The card was charged twice.',
        requester: { kind: 'complainant', externalId: REQUESTER },
        tags: ['vip', 'card'],
      },
    ]);
  });

  it('created by the API user: not our echo, because the adapter never creates tickets', async () => {
    expect((await receive(ticketEvent('created', {}, { actor_id: API_USER }))).inbound).toHaveLength(1);
  });

  it.each([
    ['the requester, public', REQUESTER, false, true, { kind: 'message', direction: 'in' }, 'complainant'],
    [
      'the requester, who is staff',
      REQUESTER,
      true,
      true,
      { kind: 'message', direction: 'in' },
      'complainant',
    ],
    ['somebody in copy, public', '55', false, true, { kind: 'message', direction: 'in' }, 'unknown'],
    ['an agent, public', AGENT, true, true, { kind: 'message', direction: 'out' }, 'agent'],
    ['an agent, private', AGENT, true, false, { kind: 'note' }, 'agent'],
    ['somebody in copy, private', '55', false, false, { kind: 'note' }, 'unknown'],
  ])('comment_added by %s', async (_who, id, is_staff, isPublic, expected, author) => {
    const { inbound } = await receive(commentAdded({ id, is_staff }, isPublic));
    expect(inbound).toMatchObject([{ ...expected, text: 'Still no answer.', author: { kind: author } }]);
  });

  it('comment_added by the API user: its own echo, public or private', async () => {
    for (const isPublic of [true, false]) {
      expect((await receive(commentAdded({ id: API_USER, is_staff: true }, isPublic))).inbound).toEqual([]);
    }
  });

  it('comment_redacted: revised, without text; redacted by ourselves: an echo', async () => {
    const comment = { comment: { id: '501', is_public: true } };
    const { inbound } = await receive(ticketEvent('comment_redacted', comment, { actor_id: AGENT }));
    expect(inbound).toMatchObject([{ kind: 'revised', externalId: '501', change: 'redacted' }]);
    expect(inbound[0]).not.toHaveProperty('text');
    const own = await receive(ticketEvent('comment_redacted', comment, { actor_id: API_USER }));
    expect(own.inbound).toEqual([]);
  });

  it('merged: moved into the other ticket', async () => {
    const { inbound } = await receive(ticketEvent('merged', { target_ticket_id: '36' }));
    expect(inbound).toMatchObject([{ kind: 'moved', surface: SURFACE, into: { ...SURFACE, ref: '36' } }]);
  });

  it('soft_deleted and permanently_deleted: gone', async () => {
    for (const name of ['soft_deleted', 'permanently_deleted']) {
      expect((await receive(ticketEvent(name))).inbound).toMatchObject([{ kind: 'gone' }]);
    }
  });

  describe('requester_changed', () => {
    const changed = ticketEvent('requester_changed', { current: '88', previous: REQUESTER });
    const answering = (answer: () => Promise<Response>) => testChannel({ fetch: answer });
    const take = async (answer: () => Promise<Response>) =>
      (await answering(answer).receive(webhookRequest(JSON.stringify(changed))))!;

    it('names the new requester, whom the event knows by id only', async () => {
      const user = { id: 88, name: 'Omar Haddad', email: 'omar@example.org' };
      const { inbound } = await take(async () => Response.json({ user }));
      const requester = { kind: 'complainant', externalId: '88', name: user.name, email: user.email };
      expect(inbound).toMatchObject([{ kind: 'requester-changed', requester }]);
    });

    it('is asked for again when Zendesk cannot be asked who it is', async () => {
      const { inbound, response } = await take(() => Promise.reject(new Error('refused')));
      expect(inbound).toEqual([]);
      expect([response.status, response.headers.get('retry-after')]).toEqual([503, '30']);
    });

    it('leaves a user who is gone an id', async () => {
      const { inbound } = await take(async () => Response.json({ error: 'RecordNotFound' }, { status: 404 }));
      expect(inbound).toMatchObject([{ requester: { kind: 'complainant', externalId: '88' } }]);
    });
  });
});

describe('odd events', () => {
  it('ids may be numbers, absent values empty texts or missing', async () => {
    const { inbound } = await receive(
      ticketEvent(
        'created',
        {},
        { id: 35, requester_id: '', subject: null, description: undefined, tags: [] },
      ),
    );
    const requester = { kind: 'unknown', externalId: '' };
    expect(inbound).toMatchObject([{ surface: SURFACE, subject: '', text: '', requester, tags: [] }]);
  });

  it('a comment without text, and unknown members everywhere, pass', async () => {
    const event = commentAdded({ id: REQUESTER, is_staff: false });
    const comment = {
      id: '1',
      body: null,
      is_public: true,
      author: { id: REQUESTER, is_staff: false, x: 1 },
      y: 2,
    };
    const { inbound } = await receive({ ...event, event: { comment, z: 3 }, w: 4 });
    expect(inbound).toMatchObject([{ kind: 'message', text: '' }]);
  });

  it.each([
    ['event.target_ticket_id', ticketEvent('merged', {})],
    ['detail.id', ticketEvent('created', {}, { id: 'thirty-five' })],
    ['time', { ...ticketEvent('created'), time: 'yesterday' }],
    ['id', { ...ticketEvent('created'), id: undefined }],
    ['event.comment.is_public', ticketEvent('comment_added', { comment: { id: '1', author: { id: '1' } } })],
  ])('one of ours with a wrong %s is refused, naming it', async (member, event) => {
    const { status, inbound, body } = await receive(event);
    expect({ status, inbound }).toEqual({ status: 422, inbound: [] });
    expect(body).toMatchObject({ detail: expect.stringContaining(`${member}: `) });
  });
});

it('subscribes to what it understands', () => {
  expect(ZENDESK_EVENT_TYPES.map((type) => type.replace('zen:event-type:ticket.', ''))).toEqual([
    'created',
    'comment_added',
    'comment_redacted',
    'merged',
    'soft_deleted',
    'permanently_deleted',
    'requester_changed',
  ]);
});

it('refuses options with which anybody could sign', async () => {
  const { createZendeskChannel } = await import('../index.ts');
  const options = {
    account: 'acme',
    baseUrl: 'https://acme.zendesk.com',
    email: 'a@b.c',
    apiToken: 't',
    webhookSecret: '',
    fields: { reference: 1, status: 2, nextObligation: 3 },
    apiUserId: '1',
    now: () => 0,
    fetch: fetchNothing,
  };
  expect(() => createZendeskChannel(options)).toThrow('webhookSecret: must not be empty');
  expect(() => createZendeskChannel({ ...options, webhookSecret: 's', timeZone: 'Mars/Base' })).toThrow(
    'timeZone: Mars/Base is not an IANA time zone',
  );
});
