import { reset } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { afterEach, expect, it } from 'vitest';
import type { ConnectionStub } from '../env.ts';
import { ACME } from './testing/acme.ts';

const { CONNECTIONS } = env as unknown as { CONNECTIONS: { getByName(name: string): ConnectionStub } };

afterEach(() => reset());

it('an account belongs to the register that came first, even when two come at once', async () => {
  const account = CONNECTIONS.getByName('zendesk/acme');
  const put = (register: string, apiToken: string) => account.put({ ...ACME, register, apiToken });
  expect(await Promise.all([put('main', 'ours'), put('retail', 'theirs')])).toEqual([true, false]);
  expect(await account.get()).toMatchObject({ register: 'main', apiToken: 'ours' });
  expect(await put('main', 'renewed')).toBe(true);
  expect(await account.get()).toMatchObject({ apiToken: 'renewed' });
});
