import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ALICE, BOT, type TestAccount, testAccount } from './fixtures/account.ts';

let account: TestAccount;
beforeAll(async () => {
  account = await testAccount();
});
beforeEach(async () => {
  await fetch(`${account.zendesk.url}/_emulator/reset`, { method: 'POST' });
});
afterAll(() => account.zendesk.close());

const call: TestAccount['call'] = (...args) => account.call(...args);
const userId = (email: string): number =>
  [...account.zendesk.state.users.values()].find((user) => user.email === email)!.id;
const update = (id: number, ticket: object) => call('PUT', `/api/v2/tickets/${id}.json`, { ticket });

describe('credentials', () => {
  it.each([
    ['none', ''],
    ['a wrong token', `Basic ${btoa(`${BOT}/token:wrong`)}`],
    ['an unknown OAuth token', 'Bearer nobody'],
    ['a password', `Basic ${btoa(`${BOT}:secret`)}`],
  ])('refuses %s', async (_name, authorization) => {
    const { status, body } = await call('GET', '/api/v2/tickets.json', undefined, { authorization });
    expect([status, body]).toEqual([401, { error: "Couldn't authenticate you" }]);
  });

  it('takes an OAuth token and acts as its owner', async () => {
    account.zendesk.addOAuthToken('oauth-1', ALICE);
    const { body } = await call('GET', '/api/v2/users/me.json', undefined, {
      authorization: 'Bearer oauth-1',
    });
    expect(body.user).toMatchObject({ email: ALICE, role: 'agent' });
  });

  it('refuses customers', async () => {
    account.zendesk.addOAuthToken('oauth-2', 'tom.whitaker@mail.example');
    const { status } = await call('GET', '/api/v2/tickets.json', undefined, {
      authorization: 'Bearer oauth-2',
    });
    expect(status).toBe(403);
  });

  it('counts calls and says 429 with Retry-After beyond the limit', async () => {
    const small = await testAccount({ rateLimit: 2 });
    const first = await small.call('GET', '/api/v2/users/me.json');
    expect(first.headers.get('x-rate-limit-remaining')).toBe('1');
    await small.call('GET', '/api/v2/users/me.json');
    const third = await small.call('GET', '/api/v2/users/me.json');
    await small.zendesk.close();
    expect(third.status).toBe(429);
    expect(Number(third.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(third.body.error).toBe('APIRateLimitExceeded');
  });
});

describe('tickets', () => {
  it('creates one for a new requester, with the audit', async () => {
    const { status, body } = await call('POST', '/api/v2/tickets.json', {
      ticket: {
        subject: 'Late',
        comment: { body: 'My parcel is late.' },
        requester: { name: 'New Person', email: 'new.person@mail.example' },
        tags: ['Late', 'parcel'],
      },
    });
    expect(status).toBe(201);
    expect(body.ticket).toMatchObject({
      subject: 'Late',
      status: 'new',
      tags: ['late', 'parcel'],
      description: 'My parcel is late.',
    });
    expect(body.ticket.requester_id).toBe(userId('new.person@mail.example'));
    expect(body.audit.events[0]).toMatchObject({ type: 'Comment', body: 'My parcel is late.', public: true });
  });

  it('updates status, tags, fields and comment in one go', async () => {
    const field = (
      await call('POST', '/api/v2/ticket_fields.json', { ticket_field: { type: 'text', title: 'Reference' } })
    ).body;
    const id = field.ticket_field.id;
    const { status, body } = await update(1, {
      status: 'pending',
      additional_tags: ['complaint'],
      remove_tags: ['branch'],
      custom_fields: [{ id, value: 'C-2026-000042-7' }],
      comment: { html_body: '<p>We are <b>on it</b>.</p>', public: false },
      metadata: { custom: { source: 'recourse' } },
    });
    expect(status).toBe(200);
    expect(body.ticket).toMatchObject({ status: 'pending', tags: ['account', 'complaint'] });
    expect(body.ticket.custom_fields).toContainEqual({ id, value: 'C-2026-000042-7' });
    const comment = body.audit.events.find((event: { type: string }) => event.type === 'Comment');
    expect(comment).toMatchObject({ public: false, body: 'We are on it.' });
    expect(account.zendesk.state.tickets.get(1)!.comments.at(-1)!.id).toBe(comment.id);
    expect(body.audit.metadata.custom).toEqual({ source: 'recourse' });
  });

  it.each([
    ['an unknown status', { status: 'done' }, 'status'],
    ['a number as comment', { comment: { body: 5 } }, 'comment'],
    ['an empty comment', { comment: { body: ' ' } }, 'base'],
    ['a tag with odd characters', { tags: ['a;b'] }, 'tags'],
    ['a field that does not exist', { custom_fields: [{ id: 12345, value: 'x' }] }, 'custom_fields'],
    ['a requester who does not exist', { requester_id: 7 }, 'requester_id'],
    ['a customer as assignee', { assignee_email: 'tom.whitaker@mail.example' }, 'base'],
    ['solving without assignee', { status: 'solved' }, 'base'],
    ['an unknown upload', { comment: { body: 'x', uploads: ['no'] } }, 'base'],
  ])('refuses %s and changes nothing', async (_name, ticket, field) => {
    const before = (await call('GET', '/api/v2/tickets/5.json')).body;
    const { status, body } = await update(5, ticket);
    expect(status).toBe(422);
    expect(body).toMatchObject({ error: 'RecordInvalid', description: 'Record validation errors' });
    expect(Object.keys(body.details)).toEqual([field]);
    expect((await call('GET', '/api/v2/tickets/5.json')).body).toEqual(before);
  });

  it('refuses broken JSON, a missing root and a wrong id', async () => {
    expect((await call('PUT', '/api/v2/tickets/1.json', '{')).status).toBe(400);
    expect((await call('PUT', '/api/v2/tickets/1.json', { status: 'open' })).status).toBe(422);
    expect((await call('GET', '/api/v2/tickets/one.json')).body.error.title).toBe('Invalid attribute');
    expect((await call('GET', '/api/v2/tickets/999.json')).body).toEqual({
      error: 'RecordNotFound',
      description: 'Not found',
    });
    expect((await call('GET', '/api/v2/nothing.json')).body.error).toBe('InvalidEndpoint');
  });

  it('refuses to change a closed ticket, in the words Zendesk uses', async () => {
    await update(2, { status: 'closed' });
    const { status, body } = await update(2, { comment: { body: 'too late' } });
    expect(status).toBe(422);
    expect(body).toEqual({
      error: 'RecordInvalid',
      description: 'Record validation errors',
      details: { status: [{ description: 'Status: closed prevents ticket update' }] },
    });
  });

  it('answers 409 to a stale safe_update, also while the clock stands still', async () => {
    const stamp = (await call('GET', '/api/v2/tickets/1.json')).body.ticket.updated_at;
    await update(1, { comment: { body: 'in between' } });
    const stale = await update(1, { status: 'pending', safe_update: true, updated_stamp: stamp });
    expect([stale.status, stale.body.error]).toEqual([409, 'UpdateConflict']);
    const fresh = (await call('GET', '/api/v2/tickets/1.json')).body.ticket.updated_at;
    expect((await update(1, { status: 'pending', safe_update: true, updated_stamp: fresh })).status).toBe(
      200,
    );
  });

  it('deletes softly and restores', async () => {
    expect((await call('DELETE', '/api/v2/tickets/6.json')).status).toBe(204);
    expect((await call('GET', '/api/v2/tickets/6.json')).status).toBe(404);
    expect((await call('GET', '/api/v2/deleted_tickets.json')).body.deleted_tickets[0].id).toBe(6);
    expect((await call('PUT', '/api/v2/deleted_tickets/6/restore.json')).status).toBe(200);
    expect((await call('GET', '/api/v2/tickets/6.json')).status).toBe(200);
  });

  it('blacks out text in a comment, everywhere it is kept', async () => {
    const comments = (await call('GET', '/api/v2/tickets/4/comments.json')).body.comments;
    const path = `/api/v2/tickets/4/comments/${comments[0].id}/redact.json`;
    const { status, body } = await call('PUT', path, { text: 'Carl' });
    expect(status).toBe(200);
    expect(body.comment.body).toContain('▇▇▇▇');
    const state =
      JSON.stringify((await call('GET', '/api/v2/tickets/4.json')).body) +
      JSON.stringify((await call('GET', '/api/v2/tickets/4/audits.json')).body);
    expect(state).not.toContain('Carl');
    expect((await call('PUT', path, { text: 'not there' })).status).toBe(422);
    expect((await call('PUT', path, {})).status).toBe(422);
  });

  it('merges: closes the source, tags it, notes on both, a job to ask about', async () => {
    const { body } = await call('POST', '/api/v2/tickets/2/merge.json', {
      ids: [3],
      target_comment: 'Same matter',
    });
    expect(body.job_status.status).toBe('queued');
    const job = await call('GET', new URL(body.job_status.url).pathname);
    expect(job.body.job_status).toMatchObject({ status: 'completed', results: [{ id: 3, success: true }] });
    const source = (await call('GET', '/api/v2/tickets/3.json')).body.ticket;
    expect(source).toMatchObject({ status: 'closed', tags: ['billing', 'closed_by_merge'] });
    expect(account.zendesk.state.tickets.get(2)!.comments.at(-1)).toMatchObject({
      body: 'Same matter',
      public: false,
    });
    expect((await call('POST', '/api/v2/tickets/2/merge.json', { ids: [3] })).status).toBe(422);
    expect((await call('POST', '/api/v2/tickets/2/merge.json', { ids: [2] })).status).toBe(422);
  });

  it('sets, adds and removes tags', async () => {
    expect((await call('POST', '/api/v2/tickets/1/tags.json', { tags: ['b', 'a'] })).body).toEqual({
      tags: ['a', 'b'],
    });
    expect((await call('PUT', '/api/v2/tickets/1/tags.json', { tags: ['c'] })).body).toEqual({
      tags: ['a', 'b', 'c'],
    });
    expect((await call('DELETE', '/api/v2/tickets/1/tags.json', { tags: ['a'] })).body).toEqual({
      tags: ['b', 'c'],
    });
  });

  it('pages by number and by cursor', async () => {
    const total = account.zendesk.state.tickets.size;
    const second = (await call('GET', '/api/v2/tickets.json?per_page=5&page=2')).body;
    expect([second.tickets[0].id, second.count, second.next_page !== null]).toEqual([6, total, true]);
    const ids: number[] = [];
    let path: string | null = '/api/v2/tickets.json?page[size]=6';
    while (path) {
      const { body }: { body: { tickets: { id: number }[]; links: { next: string | null } } } = await call(
        'GET',
        path,
      );
      ids.push(...body.tickets.map((ticket) => ticket.id));
      path = body.links.next?.replace('https://acme.zendesk.com', '') ?? null;
    }
    expect(ids).toEqual([...account.zendesk.state.tickets.keys()]);
    expect((await call('GET', '/api/v2/tickets.json?per_page=zero')).status).toBe(400);
  });

  it('attaches uploads to a comment', async () => {
    const sent = await call('POST', '/api/v2/uploads.json?filename=letter.pdf', '%PDF-1.7', {
      'content-type': 'application/pdf',
    });
    expect(sent.status).toBe(201);
    const { body } = await update(1, {
      comment: { body: 'See attached', uploads: [sent.body.upload.token] },
    });
    expect(body.ticket.id).toBe(1);
    const last = (await call('GET', '/api/v2/tickets/1/comments.json')).body.comments.at(-1);
    expect(last.attachments[0]).toMatchObject({
      file_name: 'letter.pdf',
      content_type: 'application/pdf',
      size: 8,
    });
    const file = await fetch(
      account.zendesk.url + new URL(last.attachments[0].content_url).pathname.replace(/\/$/, ''),
    );
    expect(await file.text()).toBe('%PDF-1.7');
    expect((await call('POST', '/api/v2/uploads.json', 'x')).status).toBe(422);
  });
});

describe('people, fields, search', () => {
  it('finds and keeps users', async () => {
    expect(
      (await call('GET', `/api/v2/users/search.json?query=${encodeURIComponent(ALICE)}`)).body.users,
    ).toHaveLength(1);
    const person = { name: 'Ada', email: 'ada@mail.example' };
    const made = await call('POST', '/api/v2/users/create_or_update.json', { user: person });
    const again = await call('POST', '/api/v2/users/create_or_update.json', {
      user: { ...person, name: 'Ada L.' },
    });
    expect([made.status, again.status, again.body.user.id]).toEqual([201, 200, made.body.user.id]);
    expect((await call('GET', `/api/v2/users/${made.body.user.id}.json`)).body.user.name).toBe('Ada L.');
    const taken = await call('POST', '/api/v2/users.json', { user: person });
    expect(taken.body.details.email[0].error).toBe('DuplicateValue');
    expect((await call('GET', '/api/v2/users/1.json')).status).toBe(404);
  });

  it('checks values by the type of the field', async () => {
    const make = async (ticket_field: object): Promise<number> =>
      (await call('POST', '/api/v2/ticket_fields.json', { ticket_field })).body.ticket_field.id;
    const date = await make({ type: 'date', title: 'Answer by' });
    const choice = await make({
      type: 'tagger',
      title: 'Status',
      custom_field_options: [{ name: 'Open', value: 'open' }],
    });
    expect((await update(1, { custom_fields: [{ id: date, value: '2026-02-30' }] })).status).toBe(422);
    expect((await update(1, { custom_fields: [{ id: date, value: '2026-12-24' }] })).status).toBe(200);
    expect((await update(1, { custom_fields: [{ id: choice, value: 'other' }] })).status).toBe(422);
    expect((await update(1, { custom_fields: [{ id: choice, value: 'open' }] })).status).toBe(200);
    expect(
      (await call('POST', '/api/v2/ticket_fields.json', { ticket_field: { type: 'magic', title: 'x' } }))
        .status,
    ).toBe(422);
    expect(
      (await call('GET', '/api/v2/ticket_fields.json')).body.ticket_fields.map(
        (f: { title: string }) => f.title,
      ),
    ).toContain('Answer by');
  });

  it('searches tickets and articles', async () => {
    const search = async (query: string) =>
      (await call('GET', `/api/v2/search.json?query=${encodeURIComponent(query)}`)).body.results.map(
        (r: { id: number }) => r.id,
      );
    expect(await search('type:ticket requester:tom.whitaker@mail.example status<solved')).toEqual([2, 3]);
    expect(await search('type:ticket tags:praise')).toEqual([6]);
    expect(await search('type:ticket "order 48213" -tags:double_charge')).toEqual([3]);
    expect((await call('GET', '/api/v2/search.json')).status).toBe(422);
    const found = (await call('GET', '/api/v2/help_center/articles/search.json?query=reclamo&locale=it')).body
      .results;
    expect(found.map((article: { title: string }) => article.title)).toEqual(['Come presentare un reclamo']);
    expect((await call('GET', '/api/v2/help_center/articles/search.json')).status).toBe(400);
  });
});

describe('webhooks, triggers and installations', () => {
  const webhook = (members: object) =>
    call('POST', '/api/v2/webhooks', {
      webhook: {
        name: 'Recourse',
        endpoint: 'http://127.0.0.1:9/',
        http_method: 'POST',
        request_format: 'json',
        status: 'active',
        ...members,
      },
    });

  it('makes webhooks, shows their secret, changes them', async () => {
    const { status, body } = await webhook({ subscriptions: ['zen:event-type:ticket.created'] });
    expect(status).toBe(201);
    const path = `/api/v2/webhooks/${body.webhook.id}`;
    expect((await call('GET', `${path}/signing_secret`)).body.signing_secret).toMatchObject({
      algorithm: 'SHA256',
    });
    expect((await call('PATCH', path, { webhook: { status: 'inactive' } })).status).toBe(204);
    expect((await call('GET', path)).body.webhook.status).toBe('inactive');
    const listed = (await call('GET', '/api/v2/webhooks?filter[name_contains]=Recourse')).body.webhooks;
    expect(listed.map((entry: { id: string }) => entry.id)).toContain(body.webhook.id);
    expect(
      (await call('PATCH', path, { webhook: { subscriptions: ['conditional_ticket_events'] } })).status,
    ).toBe(400);
    expect((await call('DELETE', path)).status).toBe(204);
    expect((await call('GET', path)).body.errors[0].code).toBe('WebhookNotFound');
  });

  it.each([
    ['an unknown event', { subscriptions: ['zen:event-type:ticket.updated'] }],
    [
      'events and triggers together',
      { subscriptions: ['conditional_ticket_events', 'zen:event-type:ticket.created'] },
    ],
    ['events by GET', { subscriptions: ['zen:event-type:ticket.created'], http_method: 'GET' }],
    ['an address that is none', { endpoint: 'recourse' }],
  ])('refuses %s', async (_name, members) => {
    const { status, body } = await webhook(members);
    expect([status, body.errors[0].code]).toEqual([400, 'InvalidWebhook']);
  });

  it('makes triggers that it can judge, and no others', async () => {
    const hook = (await webhook({ subscriptions: ['conditional_ticket_events'] })).body.webhook.id;
    const trigger = {
      title: 'Tell Recourse',
      conditions: { all: [{ field: 'status', operator: 'is', value: 'solved' }] },
      actions: [{ field: 'notification_webhook', value: [hook, '{}'] }],
    };
    const made = await call('POST', '/api/v2/triggers.json', { trigger });
    expect(made.status).toBe(201);
    const id = made.body.trigger.id;
    expect(
      (await call('PUT', `/api/v2/triggers/${id}.json`, { trigger: { title: 'Renamed' } })).body.trigger
        .title,
    ).toBe('Renamed');
    expect((await call('GET', '/api/v2/triggers.json')).body.triggers).toHaveLength(1);
    const unknown = { ...trigger, conditions: { all: [{ field: 'moon', operator: 'is', value: 'full' }] } };
    expect(
      (await call('POST', '/api/v2/triggers.json', { trigger: unknown })).body.details.conditions,
    ).toBeDefined();
    const nowhere = { ...trigger, actions: [{ field: 'notification_webhook', value: ['none', '{}'] }] };
    expect(
      (await call('POST', '/api/v2/triggers.json', { trigger: nowhere })).body.details.actions,
    ).toBeDefined();
  });

  it('lists the installation without secure settings and keeps them over a partial update', async () => {
    const { installationId, state } = account.zendesk;
    const listed = await call('GET', '/api/v2/apps/installations.json');
    expect(JSON.stringify(listed.body)).not.toContain('not for browsers');
    expect(listed.body.installations[0]).toMatchObject({
      id: installationId,
      settings: { name: 'Recourse', base_url: 'http://127.0.0.1:9' },
    });
    const path = `/api/v2/apps/installations/${installationId}.json`;
    expect((await call('PUT', path, { settings: { base_url: 'https://new.example' } })).status).toBe(200);
    expect(state.settings).toEqual({ base_url: 'https://new.example', shared_secret: 'not for browsers' });
    expect((await call('PUT', path, { settings: { other: 'x' } })).status).toBe(422);
    expect((await call('GET', '/api/v2/apps/installations/1.json')).status).toBe(404);
  });
});

describe('levers of the stand-in', () => {
  it('lets customers write, and reopens what they answer', async () => {
    account.zendesk.mail({
      from: 'tom.whitaker@mail.example',
      subject: 'Re',
      text: 'Here it is.',
      ticketId: 2,
    });
    expect(account.zendesk.state.tickets.get(2)).toMatchObject({ status: 'open' });
    const made = account.zendesk.mail({
      from: 'someone@mail.example',
      name: 'Someone',
      subject: 'Hello',
      text: 'Hi',
    });
    expect(made).toMatchObject({ subject: 'Hello', channel: 'mail', status: 'new' });
  });

  it('shows and resets its state', async () => {
    await update(1, { subject: 'changed' });
    const state = async () =>
      (await (await fetch(`${account.zendesk.url}/_emulator/state`)).json()) as {
        tickets: { subject: string }[];
      };
    expect((await state()).tickets[0]!.subject).toBe('changed');
    await fetch(`${account.zendesk.url}/_emulator/reset`, { method: 'POST' });
    expect((await state()).tickets[0]!.subject).toContain('hospital');
  });

  it('names the wrong field of a fault', async () => {
    const response = await fetch(`${account.zendesk.url}/_emulator/faults`, {
      method: 'POST',
      body: '{"target":"api","mode":"explode"}',
    });
    expect(response.status).toBe(422);
    expect(((await response.json()) as { details: object }).details).toHaveProperty('mode');
  });
});
