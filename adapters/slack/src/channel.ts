import type { Channel, SlackConnection } from '@recourse/channel';
import { type SlackApiDeps, slackApi } from './api/client.ts';
import { deliver } from './deliver/deliver.ts';
import type { InboundContext } from './receive/inbound.ts';
import { receive } from './receive/receive.ts';

export type SlackChannelOptions = SlackApiDeps &
  Pick<InboundContext, 'surfaceFor' | 'personOf'> & {
    connection: SlackConnection;
    /** The app's signing secret, one for all workspaces. */
    signingSecret: string;
    /** UTC ms. */
    now: () => number;
    /** IANA name of the zone in which dates are shown where Slack cannot show the reader's own. Default `UTC`. */
    timeZone?: string | undefined;
    subtle?: SubtleCrypto | undefined;
  };

/**
 * A connected Slack workspace or organisation. For one request, as `slackApi` is. Throws a `TypeError` naming the
 * option when a secret is empty: with an empty one anybody could sign.
 */
export function createSlackChannel(options: SlackChannelOptions): Channel {
  const { connection, signingSecret, now, timeZone = 'UTC', subtle = crypto.subtle } = options;
  if (signingSecret === '') throw new TypeError('signingSecret: must not be empty');
  for (const name of ['account', 'botUserId', 'botId', 'appId', 'botToken'] as const) {
    if (connection[name] === '') throw new TypeError(`connection.${name}: must not be empty`);
  }
  const { account, botUserId, botId, appId } = connection;
  const { surfaceFor, personOf } = options;
  const context = { account, botUserId, botId, appId, surfaceFor, personOf };
  return {
    receive: (request) => receive({ ...context, signingSecret, now, subtle }, request),
    deliver: async (surface, notice, id, again = false) => {
      if (connection.revokedAt !== null) return { kind: 'failed', retryable: false, reason: 'token-revoked' };
      const client = slackApi(connection, options);
      return deliver({ client, connection, timeZone }, surface, notice, { id, again });
    },
  };
}
