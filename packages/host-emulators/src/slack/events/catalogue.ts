import type { ChannelKind } from '../types.ts';

const READ: Record<ChannelKind, string> = { public: 'channels', private: 'groups', im: 'im', mpim: 'mpim' };

/** The name under which an app subscribes to messages of this kind of channel, such as `message.groups`. */
export const messageSubscription = (kind: ChannelKind): string => `message.${READ[kind]}`;
export const historyScope = (kind: ChannelKind): string => `${READ[kind]}:history`;
export const readScope = (kind: ChannelKind): string => `${READ[kind]}:read`;
export const writeScope = (kind: ChannelKind): string =>
  kind === 'public' ? 'channels:manage' : `${READ[kind]}:write`;

/** What an installation must have been granted to hear of an event; null: nothing. */
export const EVENT_SCOPES: Record<string, string | null> = {
  'message.channels': 'channels:history',
  'message.groups': 'groups:history',
  'message.im': 'im:history',
  'message.mpim': 'mpim:history',
  app_mention: 'app_mentions:read',
  app_home_opened: null,
  app_uninstalled: null,
  tokens_revoked: null,
  reaction_added: 'reactions:read',
  reaction_removed: 'reactions:read',
  member_joined_channel: 'channels:read',
  member_left_channel: 'channels:read',
  channel_created: 'channels:read',
  channel_rename: 'channels:read',
  channel_archive: 'channels:read',
  channel_unarchive: 'channels:read',
  channel_deleted: 'channels:read',
  channel_id_changed: 'channels:read',
  channel_left: 'channels:read',
  group_rename: 'groups:read',
  group_archive: 'groups:read',
  group_unarchive: 'groups:read',
  group_deleted: 'groups:read',
  group_left: 'groups:read',
  file_shared: 'files:read',
  link_shared: 'links:read',
  user_change: 'users:read',
};
