import { isMissing, readShared } from '@recourse/channel/contract-suite';
import { describe, expect, it } from 'vitest';
import {
  CARD,
  CARD_TS,
  NOTICES,
  noticeOf,
  OWN,
  THREAD,
  testChannel,
  testWorkspace,
} from './testing/channel.ts';
import { TEAM } from './testing/events.ts';
import type { Call } from './testing/fake-workspace.ts';

const DESCRIPTION = 'contracts/slack/slack_web_openapi_v2_without_examples.json';
type Parameter = { name: string; type?: string; required?: boolean };
type Description = { paths: Record<string, Record<string, { parameters: Parameter[] }>> };

/** Arguments that Slack documents and its description of 2021 is too old for. */
const NEWER: Record<string, string[]> = {
  'chat.postMessage': ['metadata'],
  'chat.update': ['metadata'],
  'conversations.history': ['include_all_metadata'],
  'conversations.replies': ['include_all_metadata'],
  'conversations.create': ['team_id'],
  'conversations.list': ['team_id'],
};

const TYPES: Record<string, RegExp> = {
  boolean: /^(true|false)$/,
  integer: /^\d+$/,
  number: /^\d+(\.\d+)?$/,
};

function problemsOf({ method, args }: Call, description: Description): string[] {
  const operations = Object.values(description.paths[`/${method}`] ?? {});
  const parameters = operations[0]?.parameters;
  if (!parameters) return [`${method}: is not a method`];
  const known = new Map(parameters.map((parameter) => [parameter.name, parameter]));
  const missing = parameters.filter(
    ({ name, required }) => required && name !== 'token' && args[name] === undefined,
  );
  const wrong = Object.entries(args).flatMap(([name, value]) => {
    if (NEWER[method]?.includes(name)) return [];
    const type = known.get(name)?.type;
    if (type === undefined) return [`${method}: ${name} is not an argument`];
    return (TYPES[type] ?? /^/).test(value) ? [] : [`${method}: ${name} is not a ${type}`];
  });
  return [...missing.map(({ name }) => `${method}: ${name} is missing`), ...wrong];
}

describe.skipIf(isMissing(DESCRIPTION))("calls against Slack's own description of its API", () => {
  const description = isMissing(DESCRIPTION) ? { paths: {} } : (readShared(DESCRIPTION) as Description);

  async function callsOf(): Promise<Call[]> {
    const calls: Call[] = [];
    const closed = { ...noticeOf('card'), card: { ...CARD, status: 'closed' as const }, existing: CARD_TS };
    const places = [THREAD.ref, OWN.ref, '#C0TEAM', '@marta@acme.example'];
    for (const ref of places) {
      for (const notice of [...NOTICES, closed]) {
        const workspace = testWorkspace();
        const channel = testChannel({ fetch: workspace.fetch });
        const surface = { host: 'slack' as const, account: TEAM, ref };
        await channel.deliver(surface, notice, 'd-1');
        await channel.deliver(surface, { ...noticeOf('card'), existing: CARD_TS }, 'd-2');
        await channel.deliver(surface, notice, 'd-1', true);
        calls.push(...workspace.calls);
      }
    }
    return calls;
  }

  it('are all methods with arguments that exist, of the right type, and with a token in the header alone', async () => {
    const calls = await callsOf();
    expect([...new Set(calls.flatMap((call) => problemsOf(call, description)))]).toEqual([]);
    for (const { token, args } of calls) expect([token, args.token]).toEqual(['Bearer xoxb-1', undefined]);
    expect([...new Set(calls.map(({ method }) => method))].sort()).toEqual([
      'chat.delete',
      'chat.postMessage',
      'chat.update',
      'conversations.archive',
      'conversations.create',
      'conversations.history',
      'conversations.info',
      'conversations.invite',
      'conversations.kick',
      'conversations.list',
      'conversations.members',
      'conversations.open',
      'conversations.replies',
      'conversations.setPurpose',
      'conversations.setTopic',
      'conversations.unarchive',
      'users.lookupByEmail',
    ]);
  });

  it('a wrong call is found, so that passing means something', () => {
    const wrong = (method: string, args: Record<string, string>) =>
      problemsOf({ method, args, token: null }, description);
    expect(wrong('chat.postMesage', {})).toEqual(['chat.postMesage: is not a method']);
    expect(wrong('chat.postMessage', { txt: 'x' })).toEqual([
      'chat.postMessage: channel is missing',
      'chat.postMessage: txt is not an argument',
    ]);
    expect(wrong('conversations.list', { limit: 'many' })).toEqual([
      'conversations.list: limit is not a integer',
    ]);
  });
});
