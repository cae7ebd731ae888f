import * as z from 'zod';
import { SlackError } from '../errors.ts';
import { addReaction, removeReaction } from '../reactions.ts';
import type { Channel, Message, User } from '../types.ts';
import { botProfile, messageWire, userWire, workspaceUrl } from '../wire.ts';
import { BOT_ID, BOT_USER, findUser } from '../workspace.ts';
import {
  bool,
  type Call,
  has,
  int,
  isBot,
  memberChannel,
  messageOf,
  method,
  number,
  page,
} from './method.ts';

function shown(call: Call, user: User, locale: boolean) {
  const email = has(call, 'users:read.email');
  if (email) call.used.add('users:read.email');
  return userWire(call.workspace, user, { email, locale });
}

const info = method({
  scopes: ['users:read'],
  tier: 4,
  formOnly: true,
  input: z.object({ user: z.string().min(1), include_locale: bool.default(false) }),
  run: (call, input) => {
    const user = call.workspace.state.users.get(input.user);
    if (!user) throw new SlackError('user_not_found');
    return { user: shown(call, user, input.include_locale) };
  },
});

const lookup = method({
  scopes: ['users:read.email'],
  tier: 3,
  formOnly: true,
  input: z.object({ email: z.string().min(1) }),
  run: (call, input) => {
    const user = findUser(call.workspace, input.email);
    const found = user && !user.deleted && !user.isBot && !user.stranger && user.id !== input.email;
    if (!found) throw new SlackError('users_not_found');
    return { user: shown(call, user, false) };
  },
});

const listAll = method({
  scopes: ['users:read'],
  tier: 2,
  formOnly: true,
  input: z.object({
    limit: int.default(100),
    cursor: z.string().optional(),
    include_locale: bool.default(false),
    team_id: z.string().optional(),
  }),
  run: (call, input) => {
    const { items, next } = page([...call.workspace.state.users.values()], input.limit, input.cursor);
    const members = items.map((user) => shown(call, user, input.include_locale));
    return { members, cache_ts: 0, response_metadata: { next_cursor: next } };
  },
});

const target = { channel: z.string().optional(), timestamp: number.optional() };

function targetOf(call: Call, input: z.output<z.ZodObject<typeof target>>): [Channel, Message] {
  if (!input.channel || !input.timestamp) throw new SlackError('no_item_specified');
  const channel = memberChannel(call, input.channel);
  return [channel, messageOf(channel, input.timestamp)];
}

const getReactions = method({
  scopes: ['reactions:read'],
  tier: 3,
  formOnly: true,
  input: z.object({ ...target, full: bool.default(false) }),
  run: (call, input) => {
    const [channel, message] = targetOf(call, input);
    return { type: 'message', channel: channel.id, message: messageWire(call.workspace, channel, message) };
  },
});

const react = (change: typeof addReaction) =>
  method({
    scopes: ['reactions:write'],
    tier: 3,
    input: z.object({ ...target, name: z.string().min(1) }),
    run: (call, input) => {
      change(call.workspace, ...targetOf(call, input), call.token.user, input.name);
      return {};
    },
  });

const team = method({
  scopes: ['team:read'],
  tier: 3,
  formOnly: true,
  input: z.object({ team: z.string().optional() }),
  run: ({ workspace }) => {
    const { enterprise, team: own } = workspace.options;
    const org = enterprise ? { enterprise_id: enterprise.id, enterprise_name: enterprise.name } : {};
    const icon = { image_default: true };
    return {
      team: {
        ...own,
        url: `${workspaceUrl(workspace)}/`,
        email_domain: '',
        icon,
        is_verified: false,
        ...org,
      },
    };
  },
});

const bot = method({
  scopes: ['users:read'],
  tier: 3,
  formOnly: true,
  input: z.object({ bot: z.string().default(BOT_ID) }),
  run: ({ workspace }, input) => {
    if (input.bot !== BOT_ID) throw new SlackError('bot_not_found');
    return { bot: { ...botProfile(workspace), user_id: BOT_USER } };
  },
});

const authTest = method({
  tier: 4,
  input: z.looseObject({}),
  run: (call) => {
    const { team: own, enterprise, app } = call.workspace.options;
    const user = call.workspace.state.users.get(call.token.user)!;
    const org = call.workspace.state.installs.get(call.token.install)?.org ?? false;
    return {
      url: `${workspaceUrl(call.workspace)}/`,
      team: org ? enterprise!.name : own.name,
      user: user.handle,
      team_id: org ? enterprise!.id : own.id,
      user_id: user.id,
      ...(isBot(call) ? { bot_id: BOT_ID } : {}),
      is_enterprise_install: org,
      ...(enterprise ? { enterprise_id: enterprise.id } : {}),
      app_id: app.id,
    };
  },
});

const revoke = method({
  tier: 3,
  formOnly: true,
  input: z.object({ test: bool.default(false) }),
  run: (call, input) => {
    if (!input.test) call.token.ended = 'token_revoked';
    return { revoked: !input.test };
  },
});

export const PEOPLE = {
  'users.info': info,
  'users.lookupByEmail': lookup,
  'users.list': listAll,
  'reactions.get': getReactions,
  'reactions.add': react(addReaction),
  'reactions.remove': react(removeReaction),
  'team.info': team,
  'bots.info': bot,
  'auth.test': authTest,
  'auth.revoke': revoke,
};
