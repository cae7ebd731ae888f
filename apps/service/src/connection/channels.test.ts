import { describe, expect, it } from 'vitest';
import type { ConnectionStub } from '../env.ts';
import { channelFor } from './channels.ts';
import { ACME } from './testing/acme.ts';

const env = {
  CONNECTIONS: {
    getByName: (name: string) =>
      ({ get: async () => (name === 'zendesk/acme' ? ACME : null) }) as unknown as ConnectionStub,
  },
};
const deps = { now: () => 0, fetch: () => Promise.reject(new Error('no network in this test')) };

describe('the channel of an account', () => {
  it('is there for the register that the account is connected to', async () => {
    expect(await channelFor(env, deps, 'main', 'zendesk', 'acme')).not.toBeNull();
    expect(await channelFor(env, deps, 'main', 'zendesk', 'other')).toBeNull();
    expect(await channelFor(env, deps, 'main', 'slack', 'acme')).toBeNull();
  });

  it('is not there for another register, whatever surfaces its complaints claim', async () => {
    expect(await channelFor(env, deps, 'retail', 'zendesk', 'acme')).toBeNull();
  });
});
