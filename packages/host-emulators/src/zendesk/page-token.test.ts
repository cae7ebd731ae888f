import { importSPKI, jwtVerify } from 'jose';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ALICE, type TestAccount, testAccount } from './fixtures/account.ts';

let account: TestAccount;
let wire = Date.now();
beforeAll(async () => {
  account = await testAccount({ wireClock: () => wire });
});
afterAll(() => account.zendesk.close());

async function launch({ zendesk } = account): Promise<{ url: string; token: string }> {
  const first = await fetch(`${zendesk.url}/agent/bootstrap`);
  const { csrf } = (await first.json()) as { csrf: string };
  const response = await fetch(`${zendesk.url}/agent/launch`, {
    method: 'POST',
    headers: { cookie: first.headers.get('set-cookie')!.split(';')[0]!, 'x-csrf-token': csrf },
    body: JSON.stringify({ location: 'ticket_sidebar', appGuid: crypto.randomUUID() }),
  });
  return (await response.json()) as { url: string; token: string };
}

it('names account, installation and person, and verifies with the served key', async () => {
  const { zendesk, call } = account;
  const { url, token } = await launch();
  expect(new URL(url).searchParams.get('origin')).toBe(zendesk.url);
  expect(new URL(url).searchParams.get('app_guid')).toMatch(/^[0-9a-f-]{36}$/);
  const pem = (await call('GET', `/api/v2/apps/${zendesk.appId}/public_key.pem`)).body;
  expect(pem).toBe(zendesk.publicKeyPem);
  const audience = `https://acme.zendesk.com/api/v2/apps/installations/${zendesk.installationId}.json`;
  const key = await importSPKI(pem, 'RS256');
  const { payload } = await jwtVerify(token, key, {
    algorithms: ['RS256'],
    issuer: 'acme.zendesk.com',
    audience,
  });
  const alice = [...zendesk.state.users.values()].find((user) => user.email === ALICE)!;
  expect(payload.sub).toBe(`https://acme.zendesk.com/api/v2/users/${alice.id}.json`);
  expect(payload.context).toEqual({ product: 'support', location: 'ticket_sidebar' });
  expect(payload.jti).toBeTypeOf('string');
  expect(JSON.stringify(payload)).not.toContain('@');
});

it('gives no token when the manifest does not ask for signed addresses', async () => {
  const plain = await testAccount({ signedUrls: false });
  const { url, token } = await launch(plain);
  await plain.zendesk.close();
  expect([new URL(url).pathname, token]).toEqual(['/sidebar', null]);
});

it('gives tokens that end, each with its own id', async () => {
  const key = await importSPKI(account.zendesk.publicKeyPem, 'RS256');
  const [one, two] = [await launch(), await launch()];
  const ids = await Promise.all(
    [one, two].map(async ({ token }) => (await jwtVerify(token, key)).payload.jti),
  );
  expect(new Set(ids).size).toBe(2);
  wire -= 3_600_000;
  await expect(jwtVerify((await launch()).token, key)).rejects.toThrow('exp');
});

it("does not verify with another app's key", async () => {
  const other = await testAccount();
  const key = await importSPKI(other.zendesk.publicKeyPem, 'RS256');
  await other.zendesk.close();
  await expect(jwtVerify((await launch()).token, key)).rejects.toThrow('signature');
});
