import type { SlackConnection } from '@recourse/channel';
import { LogLevel } from '@slack/bolt';
import { type Logger, WebClient, type WebClientOptions } from '@slack/web-api';
import type { Services } from './services.ts';

/** One Web API call may take this long: the person waits, and Slack's own patience ends after three seconds. */
const TIMEOUT_MS = 10_000;

/**
 * How the Web API is called from a Worker: the client keeps `fetch` as a method of itself, which Workers refuse, and
 * asks for redirects to be errors, which they do not know; a redirect is then an answer that is no success.
 */
export function clientOptions({ config, fetch }: Pick<Services, 'config' | 'fetch'>): WebClientOptions {
  const call: WebClientOptions['fetch'] = async (url, init) => {
    const redirect = init?.redirect === 'error' ? 'manual' : init?.redirect;
    return fetch(String(url), { ...(init as RequestInit), redirect: redirect ?? 'manual' });
  };
  return {
    slackApiUrl: config.apiUrl,
    fetch: call,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: TIMEOUT_MS,
    allowAbsoluteUrls: false,
    logger: silent,
  };
}

/** The Web API as the app in this workspace. */
export function slackClient(services: Pick<Services, 'config' | 'fetch'>, token?: string): WebClient {
  return new WebClient(token, clientOptions(services));
}

/** For an app that is installed in a whole organisation, calls name the workspace that they are about. */
export function clientOf(services: Services, connection: SlackConnection, team?: string): WebClient {
  const whole = connection.account.startsWith('E') && team !== undefined;
  const options = clientOptions(services);
  return new WebClient(connection.botToken, whole ? { ...options, teamId: team } : options);
}

/** The libraries' own lines can quote what people wrote; what goes wrong is logged by us. */
export const silent: Logger = {
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  setLevel: nothing,
  getLevel: () => LogLevel.ERROR,
  setName: nothing,
};
function nothing(): void {}
