import type { SlackConnection } from '@recourse/channel';
import * as z from 'zod';
import type { Config } from '../config.ts';
import type { Services } from '../services.ts';
import { refusalOf, slackClient } from '../slack-client.ts';

const party = z.looseObject({ id: z.string().min(1), name: z.string().nullish() }).nullish();

/** The answer of `oauth.v2.access`, as far as it is used. With token rotation a refresh token comes along. */
const GrantSchema = z.looseObject({
  access_token: z.string().min(1),
  token_type: z.literal('bot'),
  scope: z.string(),
  bot_user_id: z.string().min(1),
  app_id: z.string().min(1),
  team: party,
  enterprise: party,
  is_enterprise_install: z.boolean().nullish(),
  /** Seconds. */
  expires_in: z.number().positive().nullish(),
  refresh_token: z.string().min(1).nullish(),
});
type Grant = z.output<typeof GrantSchema>;
type Made = { ok: true; connection: SlackConnection } | { ok: false; code: string };

/** Where Slack sends the browser back to; registered with the app. */
export function redirectUri(config: Config): string {
  return `${config.origin}/slack/oauth`;
}

/** Trades the code of a consent for a connection. Rejects when Slack cannot be reached. */
export async function connectionFrom(services: Services, register: string, code: string): Promise<Made> {
  const { config } = services;
  try {
    const answer = await slackClient(services).oauth.v2.access({
      client_id: config.clientId,
      client_secret: config.clientSecret,
      code,
      redirect_uri: redirectUri(config),
    });
    const grant = GrantSchema.safeParse(answer);
    if (!grant.success) return { ok: false, code: 'unexpected_answer' };
    return await connectionOf(services, register, grant.data);
  } catch (error) {
    const refused = refusalOf(error);
    if (refused === null) throw error;
    return { ok: false, code: refused };
  }
}

async function connectionOf(services: Services, register: string, grant: Grant): Promise<Made> {
  const place = grant.is_enterprise_install ? grant.enterprise : grant.team;
  if (place == null) return { ok: false, code: 'unexpected_answer' };
  const { bot_id: botId } = await slackClient(services, grant.access_token).auth.test();
  if (botId === undefined) return { ok: false, code: 'unexpected_answer' };
  const connection: SlackConnection = {
    host: 'slack',
    account: place.id,
    register,
    name: place.name ?? place.id,
    botUserId: grant.bot_user_id,
    botId,
    appId: grant.app_id,
    ...tokensOf(grant, services.now()),
    scopes: scopesOf(grant.scope),
    revokedAt: null,
  };
  return { ok: true, connection };
}

type Tokens = Pick<SlackConnection, 'botToken' | 'expiresAt' | 'refreshToken'>;

function tokensOf(grant: Pick<Grant, 'access_token' | 'expires_in' | 'refresh_token'>, now: number): Tokens {
  return {
    botToken: grant.access_token,
    expiresAt: grant.expires_in == null ? null : now + grant.expires_in * 1_000,
    refreshToken: grant.refresh_token ?? null,
  };
}

function scopesOf(text: string): string[] {
  return text.split(',').filter((scope) => scope !== '');
}

/** With these the workspace refuses for good: it has to be connected again. */
const ENDED = [
  'invalid_refresh_token',
  'token_revoked',
  'token_expired',
  'account_inactive',
  'team_not_found',
];
const NextSchema = GrantSchema.pick({ access_token: true, expires_in: true, refresh_token: true }).extend({
  scope: z.string().optional(),
});

/** Trades the refresh token for the next pair. See `ChatWorker.refresh`. */
export async function refreshToken(
  services: Services,
  connection: SlackConnection,
): Promise<SlackConnection | null> {
  const { config, log, now } = services;
  if (connection.refreshToken === null) return null;
  try {
    const answer = await slackClient(services).oauth.v2.access({
      client_id: config.clientId,
      client_secret: config.clientSecret,
      grant_type: 'refresh_token',
      refresh_token: connection.refreshToken,
    });
    const next = NextSchema.parse(answer);
    const scopes = next.scope === undefined ? connection.scopes : scopesOf(next.scope);
    return { ...connection, ...tokensOf(next, now()), scopes };
  } catch (error) {
    const refused = refusalOf(error);
    log('warn', 'token not renewed', { account: connection.account, slack: refused });
    if (refused !== null && ENDED.includes(refused)) return null;
    throw error;
  }
}
