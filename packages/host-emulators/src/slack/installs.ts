import { SlackError } from './errors.ts';
import { sendEvent } from './events/emit.ts';
import type { Install, Token } from './types.ts';
import { BOT_USER, secretText, type Workspace } from './workspace.ts';

const ROTATION_MS = 12 * 3_600_000;
const CODE_MS = 10 * 60_000;

export interface Granted {
  org: boolean;
  scopes: string[];
  userScopes: string[];
  by: string;
}

/** A code for what somebody allowed: for ten minutes, once, to be redeemed with the same redirect URI. */
export function newCode(workspace: Workspace, install: Granted, redirectUri: string): string {
  const code = `${workspace.options.team.id}.${secretText(24)}`;
  const expiresAt = workspace.now() + CODE_MS;
  workspace.state.codes.set(code, { install, redirectUri, expiresAt, used: false });
  return code;
}

/** Redeems a code and installs the app. Throws as `oauth.v2.access` refuses. */
export function redeemCode(workspace: Workspace, code: string, redirectUri: string | undefined) {
  const found = workspace.state.codes.get(code);
  if (!found || found.expiresAt < workspace.now()) throw new SlackError('invalid_code');
  if (found.used) throw new SlackError('code_already_used');
  if (redirectUri !== undefined && redirectUri !== found.redirectUri)
    throw new SlackError('bad_redirect_uri');
  found.used = true;
  return installApp(workspace, found.install);
}

/** Installs the app, or adds scopes to the installation, and answers as `oauth.v2.access` does. */
export function installApp(workspace: Workspace, granted: Granted): Record<string, unknown> {
  const { team, enterprise } = workspace.options;
  const id = granted.org ? enterprise!.id : team.id;
  const before = workspace.state.installs.get(id);
  const kept = before?.active ? before : undefined;
  const install: Install = {
    ...{ id, org: granted.org, by: granted.by, at: workspace.now(), active: true },
    scopes: [...new Set([...(kept?.scopes ?? []), ...granted.scopes])],
    userScopes: granted.userScopes,
  };
  workspace.state.installs.set(id, install);
  return accessAnswer(workspace, install, botTokens(workspace, install));
}

interface Pair {
  access: string;
  refresh: string | null;
}

/** Without rotation there is one bot token for an installation, which a second installation gets again. */
function botTokens(workspace: Workspace, install: Install): Pair {
  if (workspace.options.tokenRotation) return newPair(workspace, install.id, 'bot', BOT_USER, install.scopes);
  for (const [access, token] of workspace.state.tokens) {
    const live = token.kind === 'bot' && token.install === install.id && !token.ended;
    if (live) token.scopes = install.scopes;
    if (live) return { access, refresh: null };
  }
  return newPair(workspace, install.id, 'bot', BOT_USER, install.scopes);
}

function newPair(
  workspace: Workspace,
  install: string,
  kind: Token['kind'],
  user: string,
  scopes: string[],
): Pair {
  const { tokenRotation } = workspace.options;
  const access = `${tokenRotation ? 'xoxe.' : ''}${kind === 'bot' ? 'xoxb' : 'xoxp'}-${secretText(30)}`;
  const expiresAt = tokenRotation ? workspace.now() + ROTATION_MS : null;
  workspace.state.tokens.set(access, { install, kind, user, scopes, expiresAt, ended: null });
  const refresh = tokenRotation ? `xoxe-1-${secretText(30)}` : null;
  if (refresh) workspace.state.refreshTokens.set(refresh, access);
  return { access, refresh };
}

/** Trades a refresh token, once; the old access token ends with it. */
export function refreshInstall(workspace: Workspace, refreshToken: string): Record<string, unknown> {
  const old = workspace.state.refreshTokens.get(refreshToken);
  const token = old ? workspace.state.tokens.get(old) : undefined;
  const install = token && workspace.state.installs.get(token.install);
  if (!token || token.ended || !install?.active) throw new SlackError('invalid_refresh_token');
  workspace.state.refreshTokens.delete(refreshToken);
  token.expiresAt = Math.min(token.expiresAt ?? workspace.now(), workspace.now());
  const pair = newPair(workspace, install.id, token.kind, token.user, install.scopes);
  return accessAnswer(workspace, install, pair);
}

function accessAnswer(
  workspace: Workspace,
  install: Install,
  { access, refresh }: Pair,
): Record<string, unknown> {
  const { app, team, enterprise } = workspace.options;
  const rotation = refresh ? { refresh_token: refresh, expires_in: ROTATION_MS / 1_000 } : {};
  return {
    ok: true,
    app_id: app.id,
    authed_user: { id: install.by, ...userToken(workspace, install) },
    scope: install.scopes.join(','),
    token_type: 'bot',
    access_token: access,
    ...rotation,
    bot_user_id: BOT_USER,
    team: install.org ? null : { id: team.id, name: team.name },
    enterprise: enterprise ? { id: enterprise.id, name: enterprise.name } : null,
    is_enterprise_install: install.org,
  };
}

function userToken(workspace: Workspace, install: Install): Record<string, unknown> {
  if (install.userScopes.length === 0) return {};
  const pair = newPair(workspace, install.id, 'user', install.by, install.userScopes);
  const rotation = pair.refresh ? { refresh_token: pair.refresh, expires_in: ROTATION_MS / 1_000 } : {};
  return { scope: install.userScopes.join(','), access_token: pair.access, token_type: 'user', ...rotation };
}

/** Ends the tokens of an installation and tells the app. The app stays installed. */
export function revokeTokens(workspace: Workspace, install: Install): void {
  endTokens(workspace, install, 'token_revoked');
  sendEvent(workspace, install, { type: 'tokens_revoked', tokens: { oauth: [], bot: [BOT_USER] } });
}

/** Takes the app out: its tokens end, its bot leaves every channel, it is told. */
export function uninstallApp(workspace: Workspace, install: Install): void {
  endTokens(workspace, install, 'account_inactive');
  sendEvent(workspace, install, { type: 'tokens_revoked', tokens: { oauth: [], bot: [BOT_USER] } });
  sendEvent(workspace, install, { type: 'app_uninstalled' });
  install.active = false;
  for (const channel of workspace.state.channels.values()) {
    if (channel.kind !== 'im') channel.members = channel.members.filter((member) => member !== BOT_USER);
  }
  for (const id of workspace.state.homes.values()) workspace.state.views.delete(id);
  workspace.state.homes.clear();
}

function endTokens({ state }: Workspace, install: Install, why: Token['ended']): void {
  for (const token of state.tokens.values()) if (token.install === install.id) token.ended ??= why;
}
