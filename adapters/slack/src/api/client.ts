import type { SlackConnection } from '@recourse/channel';
import { WebClient, type WebClientOptions } from '@slack/web-api';

export type SlackApiDeps = {
  fetch: typeof fetch;
  /** Default `https://slack.com/api/`. */
  slackApiUrl?: string | undefined;
};

/** Slack answers within seconds or not at all. */
const TIMEOUT_MS = 10_000;
/** Slack says how long to wait with each 429; where a gateway did not, the client would take it for another failure. */
const USUAL_WAIT_SECONDS = '30';

/** Says nothing: what the client would log are tokens, texts and names. */
const SILENT = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  getLevel: () => 'error' as never,
  setName() {},
};

/**
 * A client for one connection. It makes each call once, gives up after 10 s and logs nothing. One for each request: the
 * client keeps a queue, and workerd lets no request wait on the work of another.
 */
export function slackApi(connection: Pick<SlackConnection, 'botToken'>, deps: SlackApiDeps): WebClient {
  return new WebClient(connection.botToken, slackClientOptions(deps));
}

/** The same for a client that somebody else makes, such as Bolt (`clientOptions`). */
export function slackClientOptions({ fetch, slackApiUrl }: SlackApiDeps): WebClientOptions {
  return {
    ...(slackApiUrl === undefined ? {} : { slackApiUrl }),
    fetch: workerFetch(fetch),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: TIMEOUT_MS,
    allowAbsoluteUrls: false,
    logger: SILENT,
  };
}

/**
 * The client keeps `fetch` as a method of its own, which workerd refuses ("Illegal invocation"), and asks for
 * `redirect: 'error'`, which workerd does not know. With `manual` a redirect comes back as what it is: a status that the
 * client takes for an error, so a token never follows it.
 */
function workerFetch(fetch: SlackApiDeps['fetch']): NonNullable<WebClientOptions['fetch']> {
  return async (input, init) => {
    const response = await fetch(input as string, { ...(init as RequestInit), redirect: 'manual' });
    if (response.status !== 429 || response.headers.has('retry-after')) return response;
    const headers = new Headers(response.headers);
    headers.set('retry-after', USUAL_WAIT_SECONDS);
    return new Response(response.body, { status: 429, headers });
  };
}
