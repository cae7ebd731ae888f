import { randomBytes } from 'node:crypto';
import { activeInstall, emitEvent } from './events/emit.ts';
import { installApp, revokeTokens, uninstallApp } from './installs.ts';
import { signedHeaders } from './signature.ts';
import type { Install, SlackState, User } from './types.ts';
import { changed, findUser, nextId, nextTs, type Workspace } from './workspace.ts';

// biome-ignore lint/suspicious/noExplicitAny: the answer of `oauth.v2.access`, which tests look into
type Loose = any;

/** What administrators and the app's own developer do. */
export interface SlackAdmin {
  installs(): Install[];
  /** Installs the app as if somebody had allowed it, and answers as `oauth.v2.access`. Default: all its scopes. */
  install(options?: { by?: string; scopes?: string[]; userScopes?: string[]; org?: boolean }): Loose;
  uninstall(): void;
  revokeToken(): void;
  /** Changes addresses in the app's settings. A new request URL must answer Slack's challenge, or this rejects. */
  configure(urls: Partial<SlackState['urls']>): Promise<void>;
  /** Moves a channel within the organisation: it gets another id, which is returned, and the app is told. */
  moveChannel(id: string): string;
  /** Deactivates somebody, changes their address and so on. */
  changeUser(
    who: string,
    change: Partial<Pick<User, 'name' | 'email' | 'locale' | 'deleted' | 'guest' | 'unconfirmed'>>,
  ): void;
}

export function adminOf(workspace: Workspace): SlackAdmin {
  const current = (): Install => {
    const install = activeInstall(workspace);
    if (!install) throw new Error('The app is not installed');
    return install;
  };
  const keep = <T>(value: T): T => {
    changed(workspace);
    return value;
  };
  return {
    installs: () => [...workspace.state.installs.values()],
    install: ({ by, scopes, userScopes = [], org = false } = {}) => {
      const person = by
        ? findUser(workspace, by)
        : [...workspace.state.users.values()].find(({ isBot }) => !isBot);
      if (!person) throw new Error(`The workspace has nobody called ${by}`);
      const granted = { by: person.id, scopes: scopes ?? workspace.options.app.scopes, userScopes, org };
      return keep(installApp(workspace, granted));
    },
    uninstall: () => keep(uninstallApp(workspace, current())),
    revokeToken: () => keep(revokeTokens(workspace, current())),
    configure: async (urls) => {
      const { requestUrl } = urls;
      if (requestUrl && requestUrl !== workspace.state.urls.requestUrl)
        await verifyUrl(workspace, requestUrl);
      Object.assign(workspace.state.urls, urls);
      changed(workspace);
    },
    moveChannel: (id) => keep(moveChannel(workspace, id)),
    changeUser: (who, change) => {
      const user = findUser(workspace, who);
      if (!user) throw new Error(`The workspace has nobody called ${who}`);
      keep(Object.assign(user, change));
    },
  };
}

function moveChannel(workspace: Workspace, id: string): string {
  const channel = workspace.state.channels.get(id);
  if (!channel) throw new Error(`There is no channel ${id}`);
  channel.id = nextId(workspace, 'C');
  workspace.state.channels.delete(id);
  workspace.state.channels.set(channel.id, channel);
  const event = { old_channel_id: id, new_channel_id: channel.id, event_ts: nextTs(workspace) };
  emitEvent(workspace, { type: 'channel_id_changed', ...event }, { channel });
  return channel.id;
}

/** Asks an address to give a challenge back, as Slack does before it takes the address. */
async function verifyUrl({ options }: Workspace, url: string): Promise<void> {
  const challenge = randomBytes(24).toString('hex');
  const body = JSON.stringify({
    token: `verification-${options.app.id}`,
    challenge,
    type: 'url_verification',
  });
  const { wireClock = Date.now, timeoutMs = 3_000, fetch = globalThis.fetch } = options;
  const response = await fetch(url, {
    method: 'POST',
    headers: signedHeaders(options.app.signingSecret, wireClock(), body, 'application/json'),
    body,
    redirect: 'manual',
    signal: AbortSignal.timeout(timeoutMs),
  });
  const answer = await response.text();
  const given = answer.trim().startsWith('{')
    ? (JSON.parse(answer) as { challenge?: string }).challenge
    : answer.trim();
  if (response.status !== 200 || given !== challenge) {
    throw new Error(
      `${url} did not respond with the value of the challenge parameter: ${response.status} ${answer.slice(0, 200)}`,
    );
  }
}
