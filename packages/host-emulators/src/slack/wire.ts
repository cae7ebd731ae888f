import type { Channel, Message, SlackFile, User, View } from './types.ts';
import { BOT_ID, findUser, isMember, isShared, type Workspace } from './workspace.ts';

export type Wire = Record<string, unknown>;

/** A person as `users.info` shows them; the e-mail address only with its own scope, the locale only when asked. */
export function userWire(workspace: Workspace, user: User, show: { email: boolean; locale: boolean }): Wire {
  const { team, enterprise } = workspace.options;
  const [first = '', ...rest] = user.name.split(' ');
  const names = {
    real_name: user.name,
    real_name_normalized: user.name,
    first_name: first,
    last_name: rest.join(' '),
  };
  const app = user.botId ? { bot_id: user.botId, api_app_id: workspace.options.app.id } : {};
  const email = show.email && !user.isBot ? { email: user.email } : {};
  const offset = tzOffset(user.tz, workspace.now());
  return {
    id: user.id,
    team_id: user.stranger ? 'T0STRANGERS' : team.id,
    name: user.handle,
    deleted: user.deleted,
    ...(user.deleted
      ? {}
      : { color: '9f69e7', real_name: user.name, tz: user.tz, tz_label: user.tz, tz_offset: offset }),
    profile: {
      title: '',
      phone: '',
      ...names,
      display_name: '',
      display_name_normalized: '',
      ...email,
      ...app,
      team: team.id,
    },
    ...{ is_admin: false, is_owner: false, is_primary_owner: false },
    is_restricted: user.guest !== null,
    is_ultra_restricted: user.guest === 'single',
    is_bot: user.isBot,
    is_app_user: false,
    is_email_confirmed: !user.unconfirmed,
    ...(user.stranger ? { is_stranger: true } : {}),
    updated: 0,
    ...(show.locale ? { locale: user.locale } : {}),
    ...(enterprise
      ? {
          enterprise_user: {
            id: user.id,
            enterprise_id: enterprise.id,
            enterprise_name: enterprise.name,
            is_admin: false,
            is_owner: false,
            teams: [team.id],
          },
        }
      : {}),
  };
}

function tzOffset(timeZone: string, at: number): number {
  const name = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName')!.value;
  const [, sign, hours, minutes] = /GMT(?:([+-])(\d\d):(\d\d))?/.exec(name) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 3_600 + Number(minutes ?? 0) * 60);
}

/** A conversation as `conversations.info` shows it to `viewer`. */
export function channelWire(workspace: Workspace, channel: Channel, viewer: string): Wire {
  const { id, created, creator } = channel;
  const im = channel.kind === 'im';
  const team = workspace.options.team.id;
  const common = {
    id,
    created,
    is_archived: channel.archived,
    is_im: im,
    is_org_shared: false,
    context_team_id: team,
    updated: created * 1_000,
  };
  if (im) {
    const user = channel.members.find((member) => member !== viewer) ?? viewer;
    return { ...common, user, is_user_deleted: false, priority: 0 };
  }
  return {
    ...common,
    name: channel.name,
    name_normalized: channel.name,
    is_channel: channel.kind === 'public',
    is_group: channel.kind === 'private',
    is_mpim: channel.kind === 'mpim',
    is_private: channel.kind !== 'public',
    is_general: channel.general,
    is_shared: isShared(workspace, channel),
    is_ext_shared: isShared(workspace, channel),
    is_pending_ext_shared: false,
    pending_shared: [],
    pending_connected_team_ids: [],
    shared_team_ids: [team],
    unlinked: 0,
    creator,
    is_member: isMember(channel, viewer),
    topic: channel.topic,
    purpose: channel.purpose,
    previous_names: channel.previousNames,
  };
}

export function botProfile({ options }: Workspace): Wire {
  const { id: app_id, name } = options.app;
  return { id: BOT_ID, deleted: false, name, updated: 0, app_id, icons: {}, team_id: options.team.id };
}

/** A message as history and events carry it. */
export function messageWire(
  workspace: Workspace,
  channel: Channel,
  message: Message,
  withMetadata = false,
): Wire {
  const { broadcast, metadata, extra, files, state: _state, blocks, attachments, ...plain } = message;
  const listed = files?.flatMap((id) => workspace.state.files.get(id) ?? []);
  return {
    ...plain,
    ...extra,
    ...(message.subtype ? {} : { team: workspace.options.team.id }),
    ...(blocks?.length ? { blocks } : {}),
    ...(attachments?.length ? { attachments } : {}),
    ...(message.bot_id && !message.subtype ? { bot_profile: botProfile(workspace) } : {}),
    ...(listed ? { files: listed.map((file) => fileWire(workspace, file)), upload: false } : {}),
    ...(message.reactions
      ? { reactions: message.reactions.map((one) => ({ ...one, count: one.users.length })) }
      : {}),
    ...(broadcast ? { subtype: 'thread_broadcast' } : {}),
    ...(metadata && withMetadata ? { metadata } : {}),
    ...threadWire(channel, message),
  };
}

/** What a message tells of the replies under it. */
function threadWire(channel: Channel, { ts }: Message): Wire {
  const replies = channel.messages.filter((one) => one.thread_ts === ts && one.ts !== ts);
  if (replies.length === 0) return {};
  const users = [...new Set(replies.map(({ user }) => user ?? ''))];
  return {
    thread_ts: ts,
    reply_count: replies.length,
    reply_users_count: users.length,
    latest_reply: replies.at(-1)!.ts,
    reply_users: users.slice(0, 5),
    is_locked: false,
    subscribed: false,
  };
}

export function fileWire(workspace: Workspace, file: SlackFile): Wire {
  if (file.deleted) return { id: file.id, mode: 'tombstone' };
  const { team } = workspace.options;
  const base = `${workspace.url}/files-pri/${team.id}-${file.id}`;
  const name = encodeURIComponent(file.name);
  return {
    id: file.id,
    created: file.created,
    timestamp: file.created,
    name: file.name,
    title: file.title,
    mimetype: file.mimetype,
    filetype: file.filetype,
    pretty_type: file.filetype.toUpperCase(),
    user: file.user,
    user_team: team.id,
    ...{ editable: false, mode: 'hosted', is_external: false, external_type: '' },
    size: file.length,
    is_public: file.shares.some(({ channel }) => workspace.state.channels.get(channel)?.kind === 'public'),
    ...{ public_url_shared: false, display_as_bot: false, username: '' },
    url_private: `${base}/${name}`,
    url_private_download: `${base}/download/${name}`,
    media_display_type: 'unknown',
    permalink: `${workspaceUrl(workspace)}/files/${file.user}/${file.id}/${name}`,
    has_rich_preview: false,
    file_access: 'visible',
  };
}

/** Where the workspace lives as far as links in it say. */
export const workspaceUrl = ({ options }: Workspace): string => `https://${options.team.domain}.slack.com`;

export function permalink(
  workspace: Workspace,
  channel: Channel,
  message: Pick<Message, 'ts' | 'thread_ts'>,
): string {
  const link = `${workspaceUrl(workspace)}/archives/${channel.id}/p${message.ts.replace('.', '')}`;
  const inThread = message.thread_ts && message.thread_ts !== message.ts;
  return inThread ? `${link}?thread_ts=${message.thread_ts}&cid=${channel.id}` : link;
}

export function viewWire({ options }: Workspace, view: View): Wire {
  const { private_metadata, callback_id, external_id, type, blocks, ...rest } = view.body;
  return {
    id: view.id,
    team_id: options.team.id,
    type,
    blocks,
    private_metadata,
    callback_id,
    state: { values: view.state },
    hash: view.hash,
    ...(type === 'modal'
      ? rest
      : { title: plainTitle(''), close: null, submit: null, clear_on_close: false, notify_on_close: false }),
    previous_view_id: view.previous,
    root_view_id: view.root,
    app_id: options.app.id,
    external_id,
    app_installed_team_id: options.team.id,
    bot_id: BOT_ID,
  };
}

const plainTitle = (text: string): Wire => ({ type: 'plain_text', text, emoji: true });

export const userNamed = (workspace: Workspace, id: string): string => findUser(workspace, id)?.name ?? id;
