import type { Notice } from '@recourse/channel';
import { beforeEach, describe, expect, it } from 'vitest';
import { ALERT, FIELDS, FIELDS_NOTICE, SURFACE, testChannel } from '../testing/channel.ts';
import { FakeAccount } from '../testing/fake-account.ts';

let account: FakeAccount;
beforeEach(() => {
  account = new FakeAccount();
});

const deliver = (notice: Notice, timeZone?: string) =>
  testChannel({ fetch: account.fetch, ...(timeZone === undefined ? {} : { timeZone }) }).deliver(
    SURFACE,
    notice,
    'd-7',
  );

describe('a comment', () => {
  it('note: internal, with its author, in the language of the notice', async () => {
    const text = 'Ha chiamato due volte.';
    const delivery = await deliver({ kind: 'note', language: 'it', item: 'n1', text, author: 'Marta Neri' });
    expect(account.comments).toMatchObject([{ public: false, body: `Nota di Marta Neri\n\n${text}` }]);
    expect(delivery).toEqual({ kind: 'delivered', externalId: String(account.comments[0]?.id) });
  });

  it('alert: internal, in the zone of the account, for the colleagues it names', async () => {
    const delivery = await deliver(ALERT, 'Europe/London');
    expect(account.comments).toMatchObject([{ public: false }]);
    expect(account.comments[0]?.body.split('\n')).toEqual([
      'A complaint deadline was missed: final response',
      '',
      'Due: 24 December 2026 at 23:59 (Europe/London)',
      'Rule: DISP 1.6.2R',
      'For: Marta Neri, Tom Hale',
    ]);
    expect(delivery).toEqual({ kind: 'delivered', externalId: String(account.comments[0]?.id) });
  });

  it('alert: says in every language when its rule was not checked against the source', async () => {
    const obligation = { ...ALERT.obligation, verifiedOn: null };
    for (const language of ['en', 'it', 'pl', 'pt', 'ar'] as const)
      await deliver({ ...ALERT, language, obligation, people: [] });
    const rules = account.comments.map(({ body }) => body.split('\n').at(-1));
    expect(rules).toEqual([
      'Rule: DISP 1.6.2R (not checked against its source)',
      'Norma: DISP 1.6.2R (non verificata sulla fonte)',
      'Podstawa: DISP 1.6.2R (niesprawdzona ze źródłem)',
      'Norma: DISP 1.6.2R (não verificada na fonte)',
      'القاعدة: \u2068DISP 1.6.2R\u2069 (لم تُراجَع على مصدرها)',
    ]);
  });

  it('message: public, the text and nothing else', async () => {
    const delivery = await deliver({ kind: 'message', language: 'en', item: 'm1', text: 'Dear Ms Bianchi' });
    expect(account.comments).toMatchObject([{ public: true, body: 'Dear Ms Bianchi' }]);
    expect(delivery).toEqual({ kind: 'delivered', externalId: String(account.comments[0]?.id) });
  });

  it('revision with a text: an internal note that says so', async () => {
    await deliver({ kind: 'revision', language: 'en', externalId: '501', text: 'The new text.' });
    expect(account.comments).toMatchObject([{ public: false }]);
    expect(account.comments[0]?.body).toMatch(/changed in the complaint register[\s\S]*The new text\.$/);
  });

  it('carries the delivery id and the credentials', async () => {
    await deliver({ kind: 'message', language: 'en', item: 'm1', text: 'x' });
    expect(account.audits[0]?.metadata.custom).toEqual({ recourse_delivery: 'd-7' });
    const headers = account.writes()[0]?.headers;
    expect(headers?.get('authorization')).toBe(`Basic ${btoa('robot@acme.example/token:token-1')}`);
    expect(headers?.get('content-type')).toBe('application/json');
  });

  it('message that Zendesk kept as an internal note: failed, not delivered', async () => {
    account.intercept = ({ method }) => {
      if (method !== 'PUT') return undefined;
      return Response.json({ audit: { events: [{ type: 'Comment', id: 9, public: false }] } });
    };
    const delivery = await deliver({ kind: 'message', language: 'en', item: 'm1', text: 'x' });
    expect(delivery).toMatchObject({
      kind: 'failed',
      retryable: false,
      reason: expect.stringContaining('public'),
    });
  });

  it('message to a ticket that cannot be read: nothing was sent', async () => {
    account.intercept = ({ method }) => (method === 'GET' ? new Response('', { status: 502 }) : undefined);
    const delivery = await deliver({ kind: 'message', language: 'en', item: 'm1', text: 'x' });
    expect(delivery).toMatchObject({ kind: 'failed', retryable: true });
    expect(account.writes()).toEqual([]);
  });
});

describe('fields', () => {
  it('sets reference, status and date, and replaces our tags only', async () => {
    account.tags = ['vip', 'recourse', 'recourse-status-new'];
    expect(await deliver(FIELDS_NOTICE)).toEqual({ kind: 'delivered', externalId: '35' });
    expect(Object.fromEntries(account.fields)).toEqual({
      [FIELDS.reference]: 'C-2026-000042-7',
      [FIELDS.status]: 'recourse-status-in_progress',
      [FIELDS.nextObligation]: '2026-12-24',
    });
    expect(account.tags).toEqual(['vip', 'recourse', 'recourse-status-in_progress']);
  });

  it('clears the date when nothing is owed', async () => {
    await deliver({ ...FIELDS_NOTICE, fields: { ...FIELDS_NOTICE.fields, nextObligation: null } });
    expect(account.fields.get(FIELDS.nextObligation)).toBeNull();
  });

  it('shows the day in the zone of the account', async () => {
    const nextObligation = { id: 'x', due: Date.parse('2026-11-25T04:59:59Z') };
    await deliver(
      { ...FIELDS_NOTICE, fields: { ...FIELDS_NOTICE.fields, nextObligation } },
      'America/New_York',
    );
    expect(account.fields.get(FIELDS.nextObligation)).toBe('2026-11-24');
  });

  it('leaves right tags alone: then no safe update is needed', async () => {
    account.tags = ['recourse', 'vip', 'recourse-status-in_progress'];
    await deliver(FIELDS_NOTICE);
    expect(account.writes()[0]?.body).not.toHaveProperty('ticket.tags');
    expect(account.writes()[0]?.body).not.toHaveProperty('ticket.safe_update');
  });

  it('does not lose a tag that somebody adds in between: conflict, to be tried again', async () => {
    account.intercept = ({ method }) => {
      if (method !== 'PUT') return undefined;
      account.tags = ['vip', 'urgent-call'];
      account.updatedAt = '2026-11-24T13:00:01Z';
      account.intercept = () => undefined;
      return undefined;
    };
    expect(await deliver(FIELDS_NOTICE)).toMatchObject({ kind: 'failed', retryable: true });
    expect(account.tags).toEqual(['vip', 'urgent-call']);
    expect(await deliver(FIELDS_NOTICE)).toMatchObject({ kind: 'delivered' });
    expect(account.tags).toContain('urgent-call');
  });
});

describe('redaction', () => {
  const black = () => account.comments.map(({ body }) => /^[▇\s]*$/u.test(body));

  it('revision without a text: that comment and no other', async () => {
    const other = account.addComment('of another');
    const { id } = account.addComment('wrong person', { delivery: 'd-1' });
    const delivery = await deliver({ kind: 'revision', language: 'en', externalId: String(id), text: null });
    expect(delivery).toEqual({ kind: 'delivered', externalId: String(id) });
    expect(black()).toEqual([false, true]);
    expect(other.body).toBe('of another');
  });

  it('erase: the named ones and all that deliveries of ours wrote, over several pages', async () => {
    account.addComment('of an agent');
    const named = account.addComment('from the complainant');
    for (const delivery of ['d-1', 'd-2', 'd-3']) account.addComment('ours', { delivery });
    const delivery = await deliver({ kind: 'erase', language: 'en', externalIds: [String(named.id)] });
    expect(delivery).toEqual({ kind: 'delivered', externalId: '35' });
    expect(black()).toEqual([false, true, true, true, true]);
  });

  it('again: what is black already is not written again', async () => {
    const { id } = account.addComment('ours', { delivery: 'd-1' });
    const notice: Notice = { kind: 'erase', language: 'en', externalIds: [String(id)] };
    await deliver(notice);
    const writes = account.writes().length;
    expect(await deliver(notice)).toMatchObject({ kind: 'delivered' });
    expect(account.writes()).toHaveLength(writes);
  });

  it('says how far it came, and goes on from there', async () => {
    const ids = ['a', 'b', 'c'].map((text) => String(account.addComment(text, { delivery: text }).id));
    let left = 1;
    account.intercept = ({ method }) => {
      if (method !== 'PUT') return undefined;
      left -= 1;
      return left < 0 ? Response.json({}, { status: 429, headers: { 'retry-after': '5' } }) : undefined;
    };
    const notice: Notice = { kind: 'erase', language: 'en', externalIds: ids };
    expect(await deliver(notice)).toMatchObject({
      kind: 'failed',
      retryable: true,
      retryAfterMs: 5_000,
      reason: expect.stringContaining('1 of 3 comments redacted so far'),
    });
    account.intercept = () => undefined;
    expect(await deliver(notice)).toMatchObject({ kind: 'delivered' });
    expect(black()).toEqual([true, true, true]);
  });

  it('names what cannot be redacted, after redacting the rest', async () => {
    const [first, second] = ['a', 'b'].map((text) => account.addComment(text));
    account.intercept = ({ path }) =>
      path.includes(`/${first?.id}`) ? Response.json({ error: 'RecordInvalid' }, { status: 422 }) : undefined;
    const externalIds = [String(first?.id), String(second?.id), '999'];
    const delivery = await deliver({ kind: 'erase', language: 'en', externalIds });
    expect(delivery).toMatchObject({ kind: 'failed', retryable: false });
    expect(delivery).toHaveProperty(
      'reason',
      expect.stringMatching(/^1 of 2 .*999 is not on the ticket.*422/),
    );
    expect(black()).toEqual([false, true]);
  });

  it('uses the older endpoint where the account has no Agent Workspace, line by line', async () => {
    account.agentWorkspace = false;
    const { id } = account.addComment('Dear\n\nDear Rosa\nDear', { delivery: 'd-1' });
    const notice: Notice = { kind: 'erase', language: 'en', externalIds: [] };
    expect(await deliver(notice)).toMatchObject({ kind: 'delivered' });
    expect(account.writes().map(({ path, body }) => [path, body])).toEqual([
      [`/api/v2/comment_redactions/${id}`, expect.anything()],
      [`/api/v2/tickets/35/comments/${id}/redact`, { text: 'Dear Rosa' }],
      [`/api/v2/tickets/35/comments/${id}/redact`, { text: 'Dear' }],
    ]);
    expect(account.comments[0]?.html_body).not.toMatch(/Dear|Rosa/);
    expect(await deliver(notice)).toMatchObject({ kind: 'delivered' });
    expect(account.writes()).toHaveLength(3);
  });

  it('takes attachments along', async () => {
    const content_url = 'https://acme.zendesk.com/attachments/token/1/?name=passport.jpg';
    account.addComment('see file', { delivery: 'd-1', attachments: [{ id: 3, content_url }] });
    await deliver({ kind: 'erase', language: 'en', externalIds: [] });
    expect(account.writes()[0]?.body).toMatchObject({
      ticket_id: 35,
      external_attachment_urls: [content_url],
    });
  });
});

it('what only chats show is not carried, and Zendesk is not called', async () => {
  const checkpoint: Notice = {
    kind: 'checkpoint',
    language: 'en',
    register: 'main',
    note: 'n',
    size: 1,
    at: 0,
  };
  const reason = 'not carried: a ticket has no place for checkpoint';
  expect(await deliver(checkpoint)).toEqual({ kind: 'failed', retryable: false, reason });
  expect(account.calls).toEqual([]);
});
