/** One permission that a workspace gives the app, why, and the calls and events of ours that need it. */
export type Scope = {
  scope: string;
  why: string;
  methods: string[];
  events: string[];
  /** Parts of the app besides calls and events. */
  features?: ('slash command' | 'shortcuts')[];
};

/**
 * What the app asks for, and nothing more; `manifest.yaml` names the same. Scopes of each method and event:
 * https://docs.slack.dev/reference/scopes
 */
export const SCOPES: Scope[] = [
  {
    scope: 'app_mentions:read',
    why: 'Answers whoever mentions the app, so that only they see the answer.',
    methods: [],
    events: ['app_mention'],
  },
  {
    scope: 'channels:history',
    why: 'Keeps what a team writes about a case in its thread in a public channel as internal notes.',
    methods: ['conversations.history', 'conversations.replies'],
    events: ['message.channels'],
  },
  {
    scope: 'channels:read',
    why: 'Knows whether a public channel still exists and who reads along there, so that nobody sees a case who may not.',
    methods: ['conversations.info', 'conversations.list', 'conversations.members'],
    events: [
      'channel_deleted',
      'channel_id_changed',
      'channel_left',
      'member_joined_channel',
      'member_left_channel',
    ],
  },
  {
    scope: 'chat:write',
    why: 'Posts and updates the card of a case, tasks, notices and private answers.',
    methods: ['chat.delete', 'chat.postEphemeral', 'chat.postMessage', 'chat.update'],
    events: [],
  },
  {
    scope: 'commands',
    why: 'Offers /complaint and the two shortcuts on messages.',
    methods: [],
    events: [],
    features: ['slash command', 'shortcuts'],
  },
  {
    scope: 'files:read',
    why: 'Keeps files that are shared in the room of a case as its documents.',
    methods: ['files.info'],
    events: [],
  },
  {
    scope: 'groups:history',
    why: "Keeps what a team writes in a case's private channel, or its thread in one, as internal notes.",
    methods: ['conversations.history', 'conversations.replies'],
    events: ['message.groups'],
  },
  {
    scope: 'groups:read',
    why: 'Knows who is in the private channel of a case, and whether it still exists.',
    methods: ['conversations.info', 'conversations.list', 'conversations.members'],
    events: ['group_deleted', 'group_left', 'member_joined_channel', 'member_left_channel'],
  },
  {
    scope: 'groups:write',
    why: "Makes a case's private channel, invites and removes people, sets its topic, and archives it when the case is closed.",
    methods: [
      'conversations.archive',
      'conversations.create',
      'conversations.invite',
      'conversations.kick',
      'conversations.setPurpose',
      'conversations.setTopic',
      'conversations.unarchive',
    ],
    events: [],
  },
  {
    scope: 'im:write',
    why: 'Tells one person directly what concerns them: an assignment, a date that is near, the daily list.',
    methods: ['conversations.open'],
    events: [],
  },
  {
    scope: 'links:read',
    why: 'Notices addresses of cases in messages.',
    methods: [],
    events: ['link_shared'],
  },
  {
    scope: 'links:write',
    why: 'Unfolds an address of a case into its card, or into its reference alone.',
    methods: ['chat.unfurl'],
    events: [],
  },
  {
    scope: 'reactions:read',
    why: 'Ticks off a task with ✅, and offers to register a message that was marked with an emoji of your choice.',
    methods: [],
    events: ['reaction_added'],
  },
  {
    scope: 'users:read',
    why: 'Knows the name and language of whoever asks, and tells people from apps and guests.',
    methods: ['users.info', 'users.lookupByEmail'],
    events: [],
  },
  {
    scope: 'users:read.email',
    why: 'Matches people to members of the register by their confirmed e-mail address.',
    methods: ['users.info', 'users.lookupByEmail'],
    events: [],
  },
];

/** Calls and events that need no scope. */
export const WITHOUT_SCOPE = {
  methods: [
    'auth.test',
    'chat.getPermalink',
    'oauth.v2.access',
    'views.open',
    'views.publish',
    'views.push',
    'views.update',
  ],
  events: ['app_home_opened', 'app_uninstalled', 'tokens_revoked'],
};
