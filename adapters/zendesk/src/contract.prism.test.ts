import { isMissing, sharedPath } from '@recourse/channel/contract-suite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createZendeskApi } from './api.ts';
import { prepareZendeskAccount } from './install/prepare.ts';
import { NOTICES, SURFACE, testChannel } from './testing/channel.ts';
import { FakeAccount } from './testing/fake-account.ts';
import { FakeAdmin } from './testing/fake-admin.ts';
import { type Prism, prismEntry, startPrism } from './testing/prism.ts';

const DESCRIPTION = 'contracts/zendesk/openapi.yaml';
const entry = prismEntry();
const missing = isMissing(DESCRIPTION) || entry === null;
if (entry === null) console.warn('skipped: @stoplight/prism-cli is not installed');

/** Operations that Zendesk documents and its description of the Support API leaves out: they are other APIs there. */
const NOT_DESCRIBED = [/^\/api\/v2\/webhooks(\/|$)/, /^\/api\/v2\/apps\/installations(\/|$)/];

/**
 * Where the description is behind Zendesk's own pages: a ticket's `custom_fields` are pairs of `id` and `value`
 * (*Setting custom field values*), while the description points at the definition of a field there.
 */
const MISTAKEN =
  /^Request body property ticket\.custom_fields\.\d+ must have required property '(key|type|title)'$/;

/** `bodyless`: the description knows the operation and leaves its body out, so Prism takes none. */
type Checked = { call: string; problems: string[]; bodyless: boolean };

async function check(url: string, method: string, headers: Headers, body: string | null): Promise<Checked> {
  const call = `${method} ${new URL(url).pathname}`;
  const answer = await fetch(url, { method, headers, body });
  const text = await answer.text();
  if (answer.ok) return { call, problems: [], bodyless: false };
  if (body !== null && text.includes('No supported content types')) {
    const { accept, authorization } = Object.fromEntries(headers);
    const again = await check(
      url,
      method,
      new Headers({ accept: accept!, authorization: authorization! }),
      null,
    );
    return { ...again, bodyless: true };
  }
  const { validation } = JSON.parse(text) as { validation?: { message: string }[] };
  const problems = validation?.map(({ message }) => message) ?? [`${answer.status} ${text}`];
  return { call, problems: problems.filter((problem) => !MISTAKEN.test(problem)), bodyless: false };
}

/** Has each request checked by Prism and gives the adapter the answer of a stand-in that holds state. */
function checkedBy(prism: string, standIn: typeof fetch): { fetch: typeof fetch; checked: Checked[] } {
  const checked: Checked[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const { pathname, search } = new URL(request.url);
    const body = request.body === null ? null : await request.clone().text();
    checked.push(await check(`${prism}${pathname}${search}`, request.method, request.headers, body));
    return standIn(request);
  };
  return { fetch, checked };
}

const refused = (checked: Checked[]) => checked.filter(({ problems }) => problems.length > 0);
const calls = (checked: Checked[]) => [...new Set(checked.map(({ call }) => call))];
const described = ({ call }: Checked) => !NOT_DESCRIBED.some((path) => path.test(call.split(' ')[1] ?? ''));

describe.skipIf(missing)("requests against Zendesk's own description of its API", () => {
  let prism: Prism;
  beforeAll(async () => {
    prism = await startPrism(entry ?? '', sharedPath(DESCRIPTION));
  }, 90_000);
  afterAll(() => prism?.stop());

  it.each(NOTICES)('deliver $kind', async (notice) => {
    const account = new FakeAccount();
    account.addComment('Call me at home', { delivery: 'd-0' });
    const { fetch, checked } = checkedBy(prism.url, account.fetch);
    const delivery = await testChannel({ fetch }).deliver(SURFACE, notice, 'd-1');
    expect(delivery).toMatchObject({ kind: 'delivered' });
    expect(checked.length).toBeGreaterThan(0);
    expect(refused(checked)).toEqual([]);
  });

  it('the older redaction endpoint', async () => {
    const account = new FakeAccount();
    account.agentWorkspace = false;
    account.addComment('Call me at home', { delivery: 'd-0' });
    const { fetch, checked } = checkedBy(prism.url, account.fetch);
    await testChannel({ fetch }).deliver(SURFACE, { kind: 'erase', language: 'en', externalIds: [] }, 'd-1');
    expect(calls(checked)).toContain('PUT /api/v2/tickets/35/comments/501/redact');
    expect(calls(checked.filter(({ bodyless }) => bodyless))).toEqual([
      'PUT /api/v2/comment_redactions/501',
      'PUT /api/v2/tickets/35/comments/501/redact',
    ]);
    expect(refused(checked)).toEqual([]);
  });

  it('preparing an account: each request that the description knows', async () => {
    const admin = new FakeAdmin();
    admin.installations = [{ id: 12, app_id: 34, settings: { name: 'Recourse' } }];
    const { fetch, checked } = checkedBy(prism.url, admin.fetch);
    const api = createZendeskApi({ baseUrl: prism.url, email: 'a', apiToken: 't', fetch, now: () => 0 });
    const app = { name: 'Recourse', settings: { serviceUrl: 'https://recourse.example' } };
    const wanted = { hookUrl: 'https://recourse.example/hooks/zendesk/main', language: 'en', app } as const;
    await prepareZendeskAccount(api, wanted);
    admin.fields[2]!.active = false;
    await prepareZendeskAccount(api, wanted);
    expect(refused(checked.filter(described))).toEqual([]);
    expect(calls(checked.filter(described))).toEqual([
      'GET /api/v2/users/me',
      'GET /api/v2/ticket_fields',
      'POST /api/v2/ticket_fields',
      'PUT /api/v2/ticket_fields/360002',
    ]);
    expect(calls(checked.filter((each) => !described(each)))).toEqual([
      'GET /api/v2/webhooks',
      'POST /api/v2/webhooks',
      'GET /api/v2/webhooks/01K0/signing_secret',
      'GET /api/v2/apps/installations',
      'PUT /api/v2/apps/installations/12',
    ]);
  });

  it('Prism refuses a wrong body and a wrong path, so that passing means something', async () => {
    const api = createZendeskApi({ baseUrl: prism.url, email: 'a', apiToken: 't', fetch, now: () => 0 });
    const wrong = { ticket: { comment: { body: 'x', public: 'perhaps' } } };
    expect(await api.call('PUT', '/api/v2/tickets/35', wrong)).toMatchObject({
      kind: 'refused',
      status: 422,
    });
    expect(await api.call('PUT', '/api/v2/tickts/35', {})).toMatchObject({ kind: 'refused', status: 404 });
  });
});
