import type { Channel, ChatWorker, Delivery, SlackConnection } from '@recourse/channel';

/** What Slack answers to a token that is good no more, in the words of the adapter. */
const REVOKED = new Set(['token-revoked', 'credentials-refused', 'invalid_auth', 'account_inactive']);
const TAKEN_BACK = 'the workspace took the permission back';
const NO_BOT = 'the Slack bot is not bound to this service (SLACK): deploy it, then the service again';

type Needs = {
  connection: SlackConnection;
  /** The bot's Worker; undefined where none is bound. */
  worker: ChatWorker | undefined;
  /** IANA name. */
  timeZone: string;
  /** Slack says that the token is good no more. */
  revoke(): Promise<void>;
};

/** A Slack account as a channel of ours. What it says reaches the bot's Worker; what it is owed goes out through it. */
export function slackChannel({ connection, worker, timeZone, revoke }: Needs): Channel {
  return {
    receive: async () => null,
    async deliver(surface, notice, id, again = false): Promise<Delivery> {
      if (worker === undefined) return { kind: 'failed', retryable: false, reason: NO_BOT };
      if (connection.revokedAt !== null) {
        await revoke();
        return { kind: 'failed', retryable: false, reason: TAKEN_BACK };
      }
      const delivery = await attempt(() =>
        worker.deliver(connection, surface, notice, { id, again, timeZone }),
      );
      if (delivery.kind !== 'failed' || !REVOKED.has(delivery.reason)) return delivery;
      await revoke();
      return { kind: 'failed', retryable: false, reason: TAKEN_BACK };
    },
  };
}

/** A call that breaks off may have got through; the next attempt looks before it posts. */
async function attempt(call: () => Promise<Delivery>): Promise<Delivery> {
  try {
    return await call();
  } catch (error) {
    return { kind: 'uncertain', reason: `the Slack bot did not answer: ${String(error)}` };
  }
}
