import type { Client } from '@recourse/api-client/client';
import type { ChatSettings, Found, HostGate, SlackConnection } from '@recourse/channel';
import type { Profile, Words } from '@recourse/chat';
import type { KnownBlock } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import type { Config } from './config.ts';
import type { Log } from './log.ts';
import { personIn, wordsFor } from './people/person.ts';
import { profileOf } from './people/profiles.ts';
import type { Services } from './services.ts';
import { clientOf, refusalOf } from './slack-client.ts';

/** Somebody who is matched to a member of the register: whatever they do goes through `client`, as themselves. */
export type Person = {
  ok: true;
  profile: Profile;
  words: Words;
  client: Client;
  /** Their id in the register. */
  member: string;
};
/** Somebody who is not: they can read nothing. `message` tells them, in their language, how to be added. */
export type Stranger = { ok: false; profile: Profile | null; words: Words; code: string; message: string };

/** Where somebody is told something that nobody else sees: in a channel, or in the thread of it. */
export type Place = { channel: string; user: string; thread?: string | undefined };

/** What a handler works with: one workspace (or organisation), its register, and one request. */
export type Bot = {
  config: Config;
  gate: HostGate;
  connection: SlackConnection;
  /** The workspace that the request is about; of an organisation's connection one of several. */
  team: string | undefined;
  /** The Web API as the app. */
  slack: WebClient;
  /** Calls to Slack outside of the Web API, such as the bytes of a file. */
  fetch: typeof fetch;
  now(): number;
  newId(): string;
  log: Log;
  settings(): Promise<ChatSettings>;
  personOf(user: string): Promise<Person | Stranger>;
  profileOf(user: string): Promise<Profile | null>;
  /** Words for somebody who may be nobody of ours, by their own locale. */
  wordsFor(profile: Profile | null): Promise<Words>;
  /** The case whose room this is, and what of ours lies at the message `ts`. `thread`: ts of the thread's root. */
  caseAt(at: {
    channel: string;
    thread?: string | undefined;
    ts?: string | undefined;
  }): Promise<Found | null>;
  /** The `ref` of the room of a case that a message belongs to: its thread, or the whole channel; null: neither. */
  roomAt(channel: string, root: string): Promise<string | null>;
  /** Says something to one person alone: in the place where they are, or, where the app is not, directly. */
  tell(place: Place, text: string, blocks?: KnownBlock[]): Promise<void>;
};

const SETTINGS_REMEMBERED_MS = 60_000;

export function createBot(services: Services, connection: SlackConnection, team: string | undefined): Bot {
  const { config, gate, now, newId, log, memory } = services;
  const slack = clientOf(services, connection, team);
  const { register, account } = connection;
  const bot: Bot = {
    config,
    gate,
    connection,
    team,
    slack,
    fetch: services.fetch,
    now,
    newId,
    log,
    async settings() {
      const known = memory.settings.get(register);
      if (known !== undefined) return known;
      const settings = await gate.settings(register);
      memory.settings.set(register, settings, now() + SETTINGS_REMEMBERED_MS);
      return settings;
    },
    profileOf: (user) => profileOf(services, slack, account, user),
    personOf: (user) => personIn(services, bot, user),
    wordsFor: (profile) => wordsFor(bot, profile),
    caseAt: async (at) => (await findRoom(bot, at))?.found ?? null,
    roomAt: async (channel, root) => (await findRoom(bot, { channel, thread: root }))?.ref ?? null,
    tell: (place, text, blocks) => tell(bot, place, text, blocks),
  };
  return bot;
}

type Room = { ref: string; found: Found };

/** A thread that is a case's stands before the channel that it is in. */
async function findRoom(bot: Bot, at: Parameters<Bot['caseAt']>[0]): Promise<Room | null> {
  const { register, account } = bot.connection;
  const refs = at.thread === undefined ? [at.channel] : [`${at.channel}:${at.thread}`, at.channel];
  for (const ref of refs) {
    const found = await bot.gate.at(register, { host: 'slack', account, ref }, at.ts);
    if (found !== null) return { ref, found };
  }
  return null;
}

async function tell(bot: Bot, place: Place, text: string, blocks?: KnownBlock[]): Promise<void> {
  const { channel, user, thread } = place;
  const body = { text, ...(blocks === undefined ? {} : { blocks }) };
  try {
    await bot.slack.chat.postEphemeral({ channel, user, ...body, ...(thread ? { thread_ts: thread } : {}) });
  } catch (error) {
    if (!NOT_THERE.includes(refusalOf(error) ?? '')) throw error;
    await bot.slack.chat.postMessage({ channel: user, ...body });
  }
}

const NOT_THERE = ['channel_not_found', 'not_in_channel', 'user_not_in_channel', 'is_archived'];
