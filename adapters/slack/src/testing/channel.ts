import type { CaseCard, Channel, Notice, SlackConnection } from '@recourse/channel';
import type { SurfaceRef } from '@recourse/complaint-domain';
import { createSlackChannel, type SlackChannelOptions } from '../channel.ts';
import { APP, BOT, BOT_USER, CHANNEL, MARTA, NOW, ROOT, SECRET, TEAM } from './events.ts';
import { FakeWorkspace } from './fake-workspace.ts';

export const CONNECTION: SlackConnection = {
  host: 'slack',
  account: TEAM,
  register: 'main',
  name: 'Acme',
  botUserId: BOT_USER,
  botId: BOT,
  appId: APP,
  botToken: 'xoxb-1',
  expiresAt: null,
  refreshToken: null,
  scopes: [],
  revokedAt: null,
};
export const THREAD: SurfaceRef = { host: 'slack', account: TEAM, ref: `${CHANNEL}:${ROOT}` };
export const OWN: SurfaceRef = { host: 'slack', account: TEAM, ref: 'C0OWN' };
export const REFERENCE = 'C-2026-000042-7';
export const URL_OF_CASE = `https://recourse.example/cases/${REFERENCE}`;

export function testChannel(
  deps: Pick<SlackChannelOptions, 'fetch'> & Partial<SlackChannelOptions>,
): Channel {
  return createSlackChannel({ connection: CONNECTION, signingSecret: SECRET, now: () => NOW, ...deps });
}

/** Marta and Tom, the team's channel with the thread, and a channel of one case. `KEPT` is our note, `MINE` Marta's. */
export const CARD_TS = '1795526500.000100';
export const NOTE_TS = '1795526500.000200';
export function testWorkspace(): FakeWorkspace {
  const workspace = new FakeWorkspace({ user: BOT_USER, id: BOT });
  workspace.addUser({ id: MARTA, name: 'Marta Neri', email: 'marta@acme.example' });
  workspace.addUser({ id: 'U0TOM', name: 'Tom Hale', email: 'tom@acme.example' });
  workspace.addChannel(CHANNEL, { is_private: false, members: [BOT_USER, MARTA, 'U0TOM'] });
  workspace.addMessage(CHANNEL, { ts: ROOT, user: MARTA, text: 'Look at this one' });
  workspace.addChannel('C0OWN', { members: [BOT_USER, 'U0TOM'], purpose: URL_OF_CASE });
  for (const [channel, thread] of [
    [CHANNEL, { thread_ts: ROOT }],
    ['C0OWN', {}],
  ] as const) {
    const mark = (kind: string) => ({
      event_type: 'recourse',
      event_payload: { delivery: `old-${kind}`, kind },
    });
    workspace.addMessage(channel, { ts: CARD_TS, ...thread, text: 'card', metadata: mark('card') });
    const head = {
      type: 'context',
      block_id: 'head',
      elements: [{ type: 'plain_text', text: 'Note by Tom' }],
    };
    const blocks = [head, { type: 'section', text: { type: 'plain_text', text: 'old' } }];
    workspace.addMessage(channel, { ts: NOTE_TS, ...thread, text: 'old', blocks, metadata: mark('note') });
  }
  for (const message of workspace.channel(CHANNEL).messages.slice(0, 1)) delete message.bot_id;
  return workspace;
}

export const CARD: CaseCard = {
  reference: REFERENCE,
  url: URL_OF_CASE,
  status: 'in_progress',
  stage: { id: 'deciding', label: 'Deciding' },
  queue: { id: 'cards', label: 'Cards' },
  type: 'complaint',
  severity: 'high',
  subject: 'Charged twice & no answer <since May>',
  priority: { level: 'high', reasons: [{ code: 'severity', value: 'high', factor: 2 }] },
  owner: { name: 'Marta Neri', email: 'marta@acme.example' },
  next: {
    id: 'uk-disp/final-response',
    kind: 'final-response',
    due: Date.parse('2026-12-24T23:59:59Z'),
    state: 'due',
    citation: 'DISP 1.6.2R',
    verifiedOn: '2026-11-02',
  },
  step: { command: 'MoveToStage', why: 'stage', stage: 'deciding' },
  openTasks: 1,
  allowed: ['Assign', 'AddNote', 'Escalate', 'AddTask', 'SendMessage'],
  closedCircle: false,
  version: 7,
};
export const PEOPLE = [
  { name: 'Marta Neri', email: 'marta@acme.example' },
  { name: 'Nobody There', email: 'nobody@acme.example' },
];
export const LETTER = 'Dear Ms Bianchi,\n\nwe refund the second charge.';

/** One of each kind that Slack takes. */
export const NOTICES: Notice[] = [
  { kind: 'open', language: 'en', room: { mode: 'channel' }, card: CARD, people: PEOPLE },
  { kind: 'open', language: 'en', room: { mode: 'thread', channel: CHANNEL }, card: CARD, people: [] },
  { kind: 'card', language: 'en', card: CARD, existing: null, people: PEOPLE, kept: ['tom@acme.example'] },
  { kind: 'card', language: 'it', card: CARD, existing: CARD_TS, people: PEOPLE, kept: [] },
  { kind: 'note', language: 'it', item: 'n1', text: 'Ha chiamato due volte.', author: 'Marta Neri' },
  {
    kind: 'alert',
    language: 'en',
    state: 'missed',
    obligation: {
      id: 'uk-disp/final-response',
      kind: 'final-response',
      due: Date.parse('2026-12-24T23:59:59Z'),
      citation: 'DISP 1.6.2R',
      verifiedOn: null,
    },
    people: PEOPLE,
  },
  {
    kind: 'task',
    language: 'pl',
    item: 't1',
    task: {
      id: 't1',
      reference: REFERENCE,
      title: 'Call the branch',
      state: 'open',
      assignee: PEOPLE[0] as { name: string; email: string },
      dueAt: NOW,
    },
    existing: null,
  },
  {
    kind: 'sending',
    language: 'pt',
    item: 'x1',
    sending: {
      id: 'x1',
      reference: REFERENCE,
      letter: 'acknowledgement',
      state: 'waiting',
      releaseAt: NOW + 30_000,
      by: 'Marta Neri',
      through: { host: 'zendesk', ref: '35' },
    },
    existing: null,
  },
  {
    kind: 'approval',
    language: 'ar',
    item: 'm3',
    approval: { reference: REFERENCE, by: 'Marta Neri', at: NOW, text: LETTER, state: 'waiting' },
    existing: null,
  },
  { kind: 'tell', language: 'en', about: 'assigned', card: CARD },
  {
    kind: 'digest',
    language: 'en',
    digest: {
      day: '2026-11-24',
      overdue: [{ reference: REFERENCE, url: URL_OF_CASE, subject: 'Charged twice', due: NOW }],
      today: [],
      week: [],
      tasks: [],
      approvals: [],
    },
  },
  {
    kind: 'checkpoint',
    language: 'en',
    register: 'main',
    note: 'recourse.example/main\n42\nabc=\n\n— recourse sig=\n',
    size: 42,
    at: NOW,
  },
  { kind: 'revision', language: 'en', externalId: NOTE_TS, text: null },
  { kind: 'revision', language: 'pl', externalId: NOTE_TS, text: 'Poprawiona treść.' },
  { kind: 'erase', language: 'en', externalIds: [NOTE_TS] },
];

export function noticeOf<Kind extends Notice['kind']>(kind: Kind): Extract<Notice, { kind: Kind }> {
  return NOTICES.find((notice) => notice.kind === kind) as Extract<Notice, { kind: Kind }>;
}
