import { verificationToken } from './events/emit.ts';
import { signedHeaders } from './signature.ts';
import type { Channel, User } from './types.ts';
import { nextId, seconds, secretText, type Workspace } from './workspace.ts';

const HALF_HOUR_MS = 30 * 60_000;
const MOST_USES = 5;

/** How the app answered: its body, or what Slack would tell the person. */
export type AppAnswer =
  | { ok: true; body: unknown }
  | {
      ok: false;
      error: 'operation_timeout' | 'dispatch_failed' | 'dispatch_unknown_error' | 'app_not_installed';
    };

/** Posts to the app as Slack does, signed, and waits three seconds at most. */
export function askApp(workspace: Workspace, url: string, form: Record<string, string>): Promise<AppAnswer> {
  return workspace.sender.track(post(workspace, url, new URLSearchParams(form).toString()));
}

/** Sends an interaction. */
export function sendPayload(workspace: Workspace, payload: Record<string, unknown>): Promise<AppAnswer> {
  return askApp(workspace, workspace.state.urls.interactivityUrl, { payload: JSON.stringify(payload) });
}

async function post(workspace: Workspace, url: string, body: string): Promise<AppAnswer> {
  const { app, timeoutMs = 3_000, wireClock = Date.now, fetch = globalThis.fetch } = workspace.options;
  if (url === '') return { ok: false, error: 'dispatch_failed' };
  const timeout = AbortSignal.timeout(timeoutMs);
  const headers = signedHeaders(app.signingSecret, wireClock(), body, 'application/x-www-form-urlencoded');
  try {
    const response = await fetch(url, { method: 'POST', headers, body, redirect: 'manual', signal: timeout });
    const text = await response.text();
    if (response.status !== 200) return { ok: false, error: 'dispatch_failed' };
    return { ok: true, body: parsed(text) };
  } catch {
    return { ok: false, error: timeout.aborted ? 'operation_timeout' : 'dispatch_failed' };
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** What every interaction says of the person and the place. */
export function whoAndWhere(workspace: Workspace, user: User, channel?: Channel): Record<string, unknown> {
  const { team, enterprise, app } = workspace.options;
  return {
    user: { id: user.id, username: user.handle, name: user.handle, team_id: team.id },
    api_app_id: app.id,
    token: verificationToken(workspace),
    team: {
      id: team.id,
      domain: team.domain,
      ...(enterprise ? { enterprise_id: enterprise.id, enterprise_name: enterprise.name } : {}),
    },
    enterprise: enterprise ?? null,
    is_enterprise_install: [...workspace.state.installs.values()].some(({ org, active }) => org && active),
    ...(channel ? { channel: { id: channel.id, name: placeName(channel) } } : {}),
  };
}

export function placeName(channel: Channel): string {
  if (channel.kind === 'im') return 'directmessage';
  return channel.kind === 'private' ? 'privategroup' : channel.name;
}

/** An address to answer at: five times within half an hour. */
export function newResponseUrl(
  workspace: Workspace,
  kind: 'actions' | 'commands' | 'app',
  user: User,
  channel: Channel,
  of: { ts?: string; ephemeral?: string; thread?: string | undefined } = {},
): string {
  const token = `${workspace.options.team.id}/${nextId(workspace, '')}${seconds(workspace)}/${secretText(16)}`;
  workspace.state.responseUrls.set(token, {
    user: user.id,
    channel: channel.id,
    ts: of.ts ?? null,
    ephemeral: of.ephemeral ?? null,
    thread: of.thread ?? null,
    expiresAt: workspace.now() + HALF_HOUR_MS,
    left: MOST_USES,
  });
  return `${workspace.url}/hooks/${kind}/${token}`;
}
