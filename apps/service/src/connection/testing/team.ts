import type { SlackConnection } from '@recourse/channel';

/** A connected workspace, as the installation leaves it. */
export const TEAM: SlackConnection = {
  host: 'slack',
  account: 'T024BE7LD',
  register: 'main',
  name: 'Acme',
  botUserId: 'U0BOT',
  botId: 'B0BOT',
  appId: 'A0APP',
  botToken: 'xoxe.xoxb-1',
  expiresAt: null,
  refreshToken: null,
  scopes: ['chat:write'],
  revokedAt: null,
};
