import type { ReplyCase } from '@recourse/channel/contract-suite';
import { channelContract } from '@recourse/channel/contract-suite';
import { NOTICES, OWN, THREAD, testChannel, testWorkspace } from './testing/channel.ts';
import {
  BOT,
  BOT_USER,
  CHANNEL,
  eventCallback,
  MARTA,
  messageEvent,
  NOW,
  ROOT,
  slackRequest,
} from './testing/events.ts';
import { isWrite } from './testing/fake-workspace.ts';

const TS = '1795526407.000200';

/** Slack answers 200 to what it refuses; these are its codes and what each must come to. */
const REFUSALS: [code: string, verdict: ReplyCase['verdict'], reason: RegExp][] = [
  ['channel_not_found', 'refused', /^channel-gone$/],
  ['is_archived', 'refused', /^archived$/],
  ['not_in_channel', 'refused', /^not-in-channel$|^archived$/],
  ['invalid_auth', 'refused', /^credentials-refused$/],
  ['account_inactive', 'refused', /^token-revoked$/],
  ['token_revoked', 'refused', /^token-revoked$/],
  ['token_expired', 'later', /^token-expired$/],
  ['missing_scope', 'refused', /^missing-scope$/],
  ['msg_too_long', 'refused', /^too-long$/],
  ['no_text', 'refused', /^no-text$/],
  ['restricted_action', 'refused', /^restricted$/],
  ['some_new_code', 'refused', /^refused: some_new_code$/],
  ['ratelimited', 'later', /^rate-limited$/],
  ['service_unavailable', 'later', /^unavailable$/],
  ['request_timeout', 'later', /^unavailable$/],
  ['internal_error', 'unknown', /^slack-failed$/],
  ['fatal_error', 'unknown', /^slack-failed$/],
];
const replies: ReplyCase[] = REFUSALS.map(([error, verdict, reason]) => ({
  name: `200 with ${error}`,
  reply: {
    answers: 'with',
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ok: false, error }),
  },
  verdict,
  reason,
}));

for (const [name, surface] of [
  ['Slack, in a thread', THREAD],
  ['Slack, in a channel of its own', OWN],
] as const) {
  const isThread = surface === THREAD;
  let workspace = testWorkspace();
  const place = isThread ? { channel: CHANNEL, thread_ts: ROOT } : { channel: 'C0OWN', thread_ts: undefined };
  const was = { type: 'message', user: MARTA, text: 'Call me', ts: TS, thread_ts: place.thread_ts };
  channelContract({
    name,
    now: NOW,
    create: (deps) => {
      workspace = testWorkspace();
      return testChannel({
        ...deps,
        surfaceFor: isThread ? undefined : async (channel) => channel,
        personOf: async () => ({ name: 'Marta Neri', email: 'marta@acme.example' }),
      });
    },
    request: (body, { at, secret }) =>
      slackRequest(body, secret === 'ours' ? { at } : { at, secret: 'another' }),
    signatureHeaders: ['x-slack-signature', 'x-slack-request-timestamp'],
    foreign: [
      () => new Request('https://bot.example/slack/events'),
      () => new Request('https://bot.example/slack/events', { method: 'POST', body: '{}' }),
      () =>
        new Request('https://bot.example/slack/events', {
          method: 'POST',
          headers: { 'x-zendesk-webhook-signature': 'AA==' },
          body: '{}',
        }),
    ],
    events: {
      message: {
        body: messageEvent(place),
        inbound: {
          kind: 'note',
          eventId: 'Ev0001',
          externalId: TS,
          text: 'Called her, no answer.',
          author: { kind: 'agent', externalId: MARTA, name: 'Marta Neri', email: 'marta@acme.example' },
          at: 1795526407000,
        },
      },
      echo: messageEvent({ ...place, user: BOT_USER, bot_id: BOT }),
      unknownType: eventCallback({ type: 'team_rename', name: 'Acme' }),
      edited: {
        body: eventCallback({
          type: 'message',
          subtype: 'message_changed',
          channel: place.channel,
          message: { ...was, text: 'Call me at home', edited: { user: MARTA, ts: '1795526410.000000' } },
          previous_message: was,
          event_ts: '1795526410.000300',
        }),
        inbound: { kind: 'revised', change: 'edited', externalId: TS, text: 'Call me at home' },
      },
      redacted: null,
      deleted: {
        body: eventCallback({
          type: 'message',
          subtype: 'message_deleted',
          channel: place.channel,
          deleted_ts: TS,
          previous_message: was,
          event_ts: '1795526410.000300',
        }),
        inbound: { kind: 'revised', change: 'deleted', externalId: TS },
      },
    },
    outbound: {
      surface,
      notices: NOTICES,
      isWrite,
      answer: (request) => workspace.fetch(request),
      replies,
      remembering: () => {
        const host = testWorkspace();
        return { fetch: host.fetch, copies: () => host.ours() };
      },
    },
  });
}
