import { WorkerEntrypoint } from 'cloudflare:workers';

/** How often each refresh token was traded, in this process. */
const traded = new Map();

/**
 * A Slack bot that knows no Slack: tokens are renewed by counting, and what becomes of a delivery or of a refresh stands
 * in the connection's name (`refuses`, `silent`, `gone`, `breaks`).
 */
export class SlackDeliveries extends WorkerEntrypoint {
  async deliver(connection, surface, notice, delivery) {
    if (connection.name === 'breaks') throw new Error('the bot broke');
    if (connection.name === 'gone') return { kind: 'failed', retryable: false, reason: 'token-revoked' };
    const { botToken } = connection;
    return { kind: 'delivered', externalId: JSON.stringify({ botToken, surface, notice, delivery }) };
  }
  async refresh(connection) {
    if (connection.name === 'silent') throw new Error('Slack did not answer');
    if (connection.name === 'refuses') return null;
    const { refreshToken } = connection;
    const times = (traded.get(refreshToken) ?? 0) + 1;
    traded.set(refreshToken, times);
    // A refresh token is good once.
    if (times > 1) return null;
    await new Promise((done) => setTimeout(done, 10));
    return {
      ...connection,
      botToken: `${connection.botToken}+`,
      refreshToken: `${refreshToken}+`,
      expiresAt: connection.expiresAt + 12 * 3_600_000,
    };
  }
}

export default { fetch: () => new Response('not here', { status: 404 }) };
