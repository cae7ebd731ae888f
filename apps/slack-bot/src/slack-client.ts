import { slackClientOptions } from '@recourse/adapter-slack';
import type { SlackConnection } from '@recourse/channel';
import { WebClient, type WebClientOptions } from '@slack/web-api';
import type { Services } from './services.ts';

type Outside = Pick<Services, 'config' | 'fetch'>;

export function clientOptions({ config, fetch }: Outside): WebClientOptions {
  return slackClientOptions({ fetch, slackApiUrl: config.apiUrl });
}

/** The Web API with this token, or with none. */
export function slackClient(services: Outside, token?: string): WebClient {
  return new WebClient(token, clientOptions(services));
}

/** The Web API as the app. In a whole organisation each call names the workspace that it is about. */
export function clientOf(services: Outside, connection: SlackConnection, team?: string): WebClient {
  const whole = connection.account.startsWith('E') && team !== undefined;
  return new WebClient(connection.botToken, {
    ...clientOptions(services),
    ...(whole ? { teamId: team } : {}),
  });
}

/** The error code with which Slack refused a call; null: it was no such refusal. */
export function refusalOf(error: unknown): string | null {
  const { data } = error as { data?: { error?: unknown } };
  return typeof data?.error === 'string' ? data.error : null;
}
