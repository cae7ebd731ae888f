import type { Channel, Install } from '../types.ts';
import { BOT_USER, isShared, nextId, seconds, type Workspace } from '../workspace.ts';
import { EVENT_SCOPES, readScope } from './catalogue.ts';

type Event = { type: string; [member: string]: unknown };

/** The installation that the app works with here: the workspace's own, else the organisation's. */
export function activeInstall({ state, options }: Workspace): Install | undefined {
  const ids = [options.team.id, options.enterprise?.id ?? ''];
  return ids.map((id) => state.installs.get(id)).find((install) => install?.active);
}

/**
 * Tells the app what happened, if it listens to `subscription`, was granted the scope, and, where a channel is given,
 * its bot is a member.
 */
export function emitEvent(
  workspace: Workspace,
  event: Event,
  where: { channel?: Channel | undefined; subscription?: string; always?: boolean } = {},
): void {
  const { channel, subscription = event.type, always } = where;
  const install = activeInstall(workspace);
  const wanted = workspace.options.app.events ?? Object.keys(EVENT_SCOPES);
  if (!install || !wanted.includes(subscription)) return;
  if (channel && !always && !channel.members.includes(BOT_USER)) return;
  const scope = scopeOf(subscription, channel);
  if (scope && !install.scopes.includes(scope)) return;
  sendEvent(workspace, install, event, channel);
}

function scopeOf(subscription: string, channel: Channel | undefined): string | null {
  const ofMembers = subscription.startsWith('member_') && channel;
  return ofMembers ? readScope(channel.kind) : (EVENT_SCOPES[subscription] ?? null);
}

/** Sends to one installation without any more questions. */
export function sendEvent(workspace: Workspace, install: Install, event: Event, channel?: Channel): void {
  const { team, enterprise, app } = workspace.options;
  const id = nextId(workspace, 'Ev');
  const body = JSON.stringify({
    token: verificationToken(workspace),
    team_id: team.id,
    ...(enterprise ? { enterprise_id: enterprise.id } : {}),
    context_team_id: team.id,
    context_enterprise_id: enterprise?.id ?? null,
    api_app_id: app.id,
    event,
    type: 'event_callback',
    event_id: id,
    event_time: seconds(workspace),
    authorizations: [
      {
        enterprise_id: enterprise?.id ?? null,
        team_id: install.org ? null : team.id,
        user_id: BOT_USER,
        is_bot: true,
        is_enterprise_install: install.org,
      },
    ],
    is_ext_shared_channel: channel ? isShared(workspace, channel) : false,
    event_context: `4-${id}`,
  });
  workspace.sender.start({ id, type: event.type, body, attempts: [], status: 'pending' });
}

/** Slack's old token, which nobody should check any more; still sent. */
export const verificationToken = ({ options }: Workspace): string => `verification-${options.app.id}`;
