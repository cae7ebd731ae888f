import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PEOPLE } from '../world/people.ts';
import { type Edge, openEdge, type Refusal } from './edge.ts';

let edge: Edge;
beforeAll(async () => {
  edge = await openEdge();
});
afterAll(() => edge?.close());

const UNKNOWN: Refusal = { status: 401, code: 'unauthenticated' };
const NOT_FOUND: Refusal = { status: 404, code: 'not-found' };
const list = (token: string | null) => ({ path: '/v1/complaints', token });

/** The session token of somebody who signs in through a link. */
async function sessionOf(email: string): Promise<string> {
  const { json } = await edge.call({ path: '/v1/signin-links', body: { email } });
  const { headers } = await edge.call({ path: String(json.path), token: null });
  return /recourse_session=([^;]+)/.exec(headers.get('set-cookie')!)![1]!;
}

async function keyWith(scopes: string[]): Promise<string> {
  const { json } = await edge.call({ path: '/v1/keys', body: { name: 'Narrow', scopes } });
  return String(json.key);
}

describe('a credential is refused', () => {
  it.each([
    ['that is missing', null],
    ['that is no credential', 'hello'],
    ['of the right form that nobody gave out', `rk_main_${'a'.repeat(64)}`],
    ['that names another kind', `rx_main_${'a'.repeat(64)}`],
    ['with a path as register', `rk_../main_${'a'.repeat(64)}`],
    ['of 10,000 characters', `rk_main_${'a'.repeat(10_000)}`],
  ])('%s', async (_name, token) => {
    const { headers } = await edge.refuses(list(token), UNKNOWN);
    expect(headers.get('www-authenticate')).toMatch(/^Bearer/);
  });

  it('with one character changed', async () => {
    const { apiKey } = edge.world.service;
    await edge.refuses(list(apiKey.slice(0, -1) + (apiKey.endsWith('0') ? '1' : '0')), UNKNOWN);
    const session = await sessionOf(PEOPLE.agent.email);
    expect((await edge.call(list(session))).status).toBe(200);
    // A session that ended is forgotten, so one that never was looks the same.
    const never = session.slice(0, -1) + (session.endsWith('A') ? 'B' : 'A');
    await edge.refuses(list(never), { status: 401, code: 'session-expired' });
  });

  it('of another register', async () => {
    const { apiKey } = edge.world.service;
    const answer = await edge.call(list(apiKey.replace('rk_main_', 'rk_other_')));
    expect([401, 404]).toContain(answer.status);
    expect(answer.json.items).toBeUndefined();
  });

  it('that another scheme carries', () =>
    edge.refuses(
      { path: '/v1/complaints', token: null, headers: { authorization: `Basic ${btoa('a:b')}` } },
      UNKNOWN,
    ));

  it('of a sign-in link that was used', async () => {
    const { json } = await edge.call({ path: '/v1/signin-links', body: { email: PEOPLE.agent.email } });
    const path = String(json.path);
    expect((await edge.call({ path, token: null })).status).toBe(303);
    const again = await edge.call({ path, token: null });
    expect(again.status).toBe(401);
    expect(again.headers.get('set-cookie')).toBeNull();
  });

  it('a cookie that a page of another origin sends along', async () => {
    const cookie = `recourse_session=${await sessionOf(PEOPLE.agent.email)}`;
    const body = { description: 'In your name.' };
    const sent = { path: '/v1/complaints', body, token: null };
    for (const from of [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://evil.example' },
      { origin: 'null' },
    ])
      await edge.refuses({ ...sent, headers: { cookie, ...from } }, { status: 403, code: 'forbidden' });
  });
});

describe('what a scope does not name', () => {
  it.each([
    ['write', ['read'], { path: '/v1/complaints', body: { description: 'x' } }],
    ['read', ['write'], { path: '/v1/complaints' }],
    [
      'import',
      ['read', 'write'],
      { path: '/v1/complaints/batch', body: { complaints: [{ key: 'a', data: {} }] } },
    ],
    ['export', ['read'], { path: '/v1/export' }],
    ['audit', ['read'], { path: '/v1/fsck' }],
    ['deliveries', ['read'], { path: '/v1/deliveries' }],
    ['settings', ['read', 'write'], { path: '/v1/keys', body: { name: 'More', scopes: ['settings'] } }],
  ])('%s is forbidden', async (scope, scopes, call) => {
    const token = await keyWith(scopes);
    const refusal = { status: 403, code: 'not-permitted', detail: new RegExp(`scope "${scope}"`) };
    await edge.refuses({ ...call, token }, refusal, 1);
  });
});

describe('a member is refused', () => {
  const as = async (role: keyof typeof PEOPLE) => sessionOf(PEOPLE[role].email);
  const commands = () => `/v1/complaints/${edge.reference}/commands`;
  const note = { type: 'AddNote', data: { text: 'x' } };

  it.each(['sales', 'auditor'] as const)('a note of %s', async (role) => {
    const sent = { path: commands(), body: note, token: await as(role) };
    await edge.refuses(sent, { status: 403, code: 'not-permitted' }, 1);
  });

  it('a command that the role may not give, and says which may', async () => {
    const body = { type: 'Restrict', data: { restricted: true, reason: 'x' } };
    const { json } = await edge.refuses(
      { path: commands(), body, token: await as('agent') },
      { status: 403, code: 'not-permitted', rule: 'PE1' },
      1,
    );
    expect(json.rejection).toMatchObject({ detail: { permitted: expect.arrayContaining(['manager']) } });
  });

  it('a case that is restricted, as if it was not there; the refusal is an entry', async () => {
    const { reference } = await edge.world.clients.api.lodge({ description: 'About a colleague.' });
    await edge.world.clients.manager.command(reference, 'Restrict', { restricted: true, reason: 'Staff.' });
    const token = await as('investigator');
    const path = `/v1/complaints/${reference}`;
    for (const more of ['', '/timeline', '/proof', '/obligations', '/documents/d1'])
      await edge.refuses({ path: `${path}${more}`, token }, NOT_FOUND, 1);
    await edge.refuses({ path: `${path}/commands`, body: note, token }, NOT_FOUND, 1);
    const unknown = await edge.call({ path: '/v1/complaints/C-2026-999999-1', token });
    const hidden = await edge.call({ path, token });
    expect(hidden.json.detail).toBe(String(unknown.json.detail).replace('C-2026-999999-1', reference));
    const { json } = await edge.call({ path: '/v1/complaints?q=colleague', token });
    expect(json).toMatchObject({ items: [] });
  });

  it('a case that the member is excluded from, whatever the role', async () => {
    const { items } = await edge.world.clients.api.members();
    const bruno = items.find(({ email }) => email === PEOPLE.manager.email)!;
    const { reference } = await edge.world.clients.api.lodge({ description: 'About the manager.' });
    await edge.world.clients.compliance.command(reference, 'Restrict', {
      restricted: true,
      excluded: [bruno.id],
      reason: 'He is the one complained about.',
    });
    const token = await as('manager');
    await edge.refuses({ path: `/v1/complaints/${reference}`, token }, NOT_FOUND, 1);
    const body = { type: 'Restrict', data: { restricted: false, reason: 'x' } };
    await edge.refuses({ path: `/v1/complaints/${reference}/commands`, body, token }, NOT_FOUND, 1);
    const { json } = await edge.call({ path: '/v1/complaints?q=manager', token });
    expect(json).toMatchObject({ items: [] });
    const assessed = await edge.call({ path: '/v1/assess', body: { text: 'About the manager.' }, token });
    expect(assessed.json).toMatchObject({ duplicates: [] });
  });

  it('everything but the summary, when the role is sales', async () => {
    const token = await as('sales');
    const { json } = await edge.call({ path: `/v1/complaints/${edge.reference}`, token });
    expect(json).toMatchObject({ summary: true, reference: edge.reference });
    expect(JSON.stringify(json)).not.toMatch(/Nora|tried on/);
    await edge.refuses({ path: `/v1/complaints/${edge.reference}/timeline`, token }, NOT_FOUND);
  });
});
