import { reset } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { afterEach, expect, it } from 'vitest';
import type { ConnectionStub } from '../env.ts';
import type { ZendeskConnection } from '../register/rpc.ts';

const { CONNECTIONS } = env as unknown as { CONNECTIONS: { getByName(name: string): ConnectionStub } };
const ACME: ZendeskConnection = {
  register: 'main',
  subdomain: 'acme',
  baseUrl: 'https://acme.zendesk.com',
  email: 'api@acme.example',
  apiToken: 'token',
  webhookSecret: 'secret',
  appPublicKey: '',
  audience: '',
  issuer: 'acme.zendesk.com',
  fields: { reference: 1, status: 2, nextObligation: 3 },
  apiUserId: '7',
};

afterEach(() => reset());

it('an account belongs to the register that came first, even when two come at once', async () => {
  const account = CONNECTIONS.getByName('zendesk/acme');
  const put = (register: string, apiToken: string) => account.put({ ...ACME, register, apiToken });
  expect(await Promise.all([put('main', 'ours'), put('retail', 'theirs')])).toEqual([true, false]);
  expect(await account.get()).toMatchObject({ register: 'main', apiToken: 'ours' });
  expect(await put('main', 'renewed')).toBe(true);
  expect(await account.get()).toMatchObject({ apiToken: 'renewed' });
});
