import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Answer, type Edge, openEdge } from './edge.ts';
import { goodClaims, pageToken, stranger, useOwnPageKey } from './page-token.ts';

const PAGE = '/zendesk/main/ticket_sidebar?origin=https%3A%2F%2Facme.zendesk.com&app_guid=g';

let edge: Edge;
beforeAll(async () => {
  edge = await openEdge({ zendesk: true });
  await useOwnPageKey(edge);
});
afterAll(() => edge?.close());

const open = (form: Record<string, string>, path = PAGE): Promise<Answer> =>
  edge.call({
    path,
    body: new URLSearchParams(form).toString(),
    token: null,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
const withClaims = (more: object) => pageToken({ ...goodClaims(edge), ...more });
const now = () => Math.floor(Date.now() / 1_000);
const without = (name: string) => {
  const { [name as 'exp']: _gone, ...rest } = goodClaims(edge);
  return pageToken(rest);
};

it('a good token opens the page, with a session for the person whom Zendesk names', async () => {
  const { status, text } = await open({ token: pageToken(goodClaims(edge)) });
  expect([status, /"session":"rs_main_/.test(text)]).toEqual([200, true]);
});

const BAD: [string, () => string, number, RegExp][] = [
  ['that is expired', () => withClaims({ exp: now() - 30 }), 401, /expired/],
  ['that is not valid yet', () => withClaims({ nbf: now() + 120 }), 401, /expired/],
  ['without an end', () => without('exp'), 401, /signed|expired/],
  ['that lives for a day', () => withClaims({ exp: now() + 86_400 }), 401, /expired/],
  ['forged with another key', () => pageToken(goodClaims(edge), {}, stranger), 401, /not signed/],
  [
    'for another installation',
    () => withClaims({ aud: 'https://acme.zendesk.com/api/v2/apps/installations/1.json' }),
    401,
    /another installation/,
  ],
  ['for nobody', () => without('aud'), 401, /installation/],
  ['of another account', () => withClaims({ iss: 'evil.zendesk.com' }), 401, /another Zendesk account/],
  ['with alg none', () => pageToken(goodClaims(edge), { alg: 'none' }), 401, /not signed/],
  [
    'signed with the public key as a secret',
    () => pageToken(goodClaims(edge), { alg: 'HS256' }),
    401,
    /not signed/,
  ],
  [
    'that brings its own key',
    () => pageToken(goodClaims(edge), { jku: 'https://evil.example/jwks' }, stranger),
    401,
    /not signed/,
  ],
  [
    'of a user who is a path',
    () => withClaims({ sub: 'https://acme.zendesk.com/api/v2/users/1/../2.json' }),
    401,
    /names no user|forged|not signed/,
  ],
  [
    'of a user whom Zendesk does not know',
    () => withClaims({ sub: 'https://acme.zendesk.com/api/v2/users/1.json' }),
    403,
    /does not know/,
  ],
  ['of a customer', () => withClaims({ sub: customer() }), 403, /agents and administrators/],
  ['that is cut off', () => pageToken(goodClaims(edge)).slice(0, -9), 401, /not signed/],
  ['that is none', () => 'hello', 401, /not signed/],
  ['of 40,000 characters', () => 'x'.repeat(40_000), 413, /too large|larger/i],
];

function customer(): string {
  const tom = [...edge.world.zendesk.state.users.values()].find(({ name }) => name === 'Tom Whitaker')!;
  return `https://acme.zendesk.com/api/v2/users/${tom.id}.json`;
}

it.each(BAD)('a token %s opens nothing', async (_name, token, status, words) => {
  const before = await edge.world.check();
  const answer = await open({ token: token() });
  expect(answer.text).toMatch(words);
  expect(answer.status).toBe(status);
  expect(answer.text).not.toMatch(/rs_main_/);
  expect(answer.headers.get('set-cookie')).toBeNull();
  expect(await edge.world.check()).toEqual(before);
});

it('a claim changed under a good signature opens nothing', async () => {
  const [head, body, signature] = pageToken(goodClaims(edge)).split('.');
  const claims = JSON.parse(Buffer.from(body!, 'base64url').toString()) as object;
  const changed = Buffer.from(JSON.stringify({ ...claims, sub: customer() })).toString('base64url');
  const answer = await open({ token: `${head}.${changed}.${signature}` });
  expect([answer.status, /not signed/.test(answer.text)]).toEqual([401, true]);
});

it('a token opens one page only, however its signature is spelt', async () => {
  const token = pageToken(goodClaims(edge));
  expect((await open({ token })).status).toBe(200);
  for (const again of [token, `${token}=`, `${token}==`]) {
    const { status, text } = await open({ token: again });
    expect(status).toBe(401);
    expect(text).not.toMatch(/rs_main_/);
  }
});

it.each([
  ['no token', PAGE, {}, 401],
  ['a place that there is not', PAGE.replace('ticket_sidebar', 'kitchen'), { token: 'x' }, 404],
  ['a register that there is not', PAGE.replace('/main/', '/other/'), { token: 'x' }, 404],
  ['a register that is a path', PAGE.replace('/main/', '/..%2fmain/'), { token: 'x' }, 404],
])('a page request with %s is refused', async (_name, path, form: Record<string, string>, status) => {
  expect((await open(form, path)).status).toBe(status);
});

it('a token in JSON, in the address or by GET is none', async () => {
  const token = pageToken(goodClaims(edge));
  expect((await edge.call({ path: PAGE, body: { token }, token: null })).status).toBe(401);
  expect((await open({}, `${PAGE}&token=${token}`)).status).toBe(401);
  expect((await edge.call({ path: `${PAGE}&token=${token}`, token: null })).text).not.toMatch(/rs_main_/);
});
