import { createZendeskChannel } from '@recourse/adapter-zendesk';
import type { Channel } from '@recourse/channel';
import type { Deps } from '../deps.ts';
import type { Env } from '../env.ts';

/** The channel of a connected account, with its credentials; null when there is no such connection. */
export async function channelFor(
  env: Pick<Env, 'CONNECTIONS'>,
  deps: Pick<Deps, 'now' | 'fetch'>,
  host: string,
  account: string,
): Promise<Channel | null> {
  if (host !== 'zendesk') return null;
  const connection = await env.CONNECTIONS.getByName(`zendesk/${account}`).get();
  if (!connection) return null;
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
  });
}
