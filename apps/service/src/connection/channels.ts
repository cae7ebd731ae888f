import { createZendeskChannel } from '@recourse/adapter-zendesk';
import type { Channel } from '@recourse/channel';
import type { Deps } from '../deps.ts';
import type { Env } from '../env.ts';
import { slackChannel } from './slack-channel.ts';

/**
 * The channel of an account that is connected to this register, with its credentials; null when there is none. Which
 * account a surface names is the caller's choice, so the account of another register is as good as not there.
 *
 * @param timeZone IANA name of the register's zone, for whatever shows dates in the host: a day that ends in New York is
 *   over later than one of UTC
 */
export async function channelFor(
  env: Pick<Env, 'CONNECTIONS' | 'SLACK'>,
  deps: Pick<Deps, 'now' | 'fetch'>,
  register: string,
  host: string,
  account: string,
  timeZone = 'UTC',
): Promise<Channel | null> {
  if (host !== 'zendesk' && host !== 'slack') return null;
  const object = env.CONNECTIONS.getByName(`${host}/${account}`);
  const connection = await object.get();
  if (connection?.register !== register) return null;
  if (connection.host === 'slack')
    return slackChannel({ connection, worker: env.SLACK, timeZone, revoke: () => object.revoke('revoked') });
  const { baseUrl, email, apiToken, webhookSecret, fields, apiUserId } = connection;
  return createZendeskChannel({
    account,
    baseUrl,
    email,
    apiToken,
    webhookSecret,
    fields,
    apiUserId,
    now: deps.now,
    fetch: deps.fetch,
    timeZone,
  });
}
