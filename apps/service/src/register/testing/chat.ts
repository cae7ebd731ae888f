import type { Channel, Delivery, Notice } from '@recourse/channel';
import {
  type ChatSettingsDocument,
  type Complaint,
  draftLetter,
  type Role,
} from '@recourse/complaint-domain';
import { type DeliveryNeeds, deliverDue } from '../deliveries.ts';
import { openRegister } from './register.ts';

export const CASES = 'https://recourse.test/cases/';
type Taken = { ref: string; id: string; again: boolean | undefined; notice: Notice };

/** A register that is connected to a Slack workspace, with people in it, and that workspace as far as it is told of things. */
export function openChat(chat: Partial<ChatSettingsDocument> = {}, sql?: Parameters<typeof openRegister>[0]) {
  const register = openRegister(sql);
  const { stores } = register.ctx;
  const member = (id: string, ...roles: Role[]) =>
    stores.members.put({ id, email: `${id.slice(2)}@acme.example`, name: id.slice(2), roles });
  member('m-alice', 'agent');
  member('m-bruno', 'manager', 'compliance');
  member('m-olga', 'agent');
  stores.connections.add('slack', 'T1');
  const setChat = (change: Partial<ChatSettingsDocument>) => {
    const before = stores.settings.current();
    const changed = { ...before, version: before.version + 1, chat: { ...before.chat, ...change } };
    stores.settings.put(changed, register.ctx.now());
  };
  setChat(chat);
  const slack = workspace();
  const needs: DeliveryNeeds = {
    caseUrl: CASES,
    channelFor: async (host) => (host === 'slack' ? slack.channel : ticketHost()),
    deleteBlobs: async () => ({ kind: 'delivered', externalId: 'documents' }),
    changed: () => {},
    broken: (_what, error) => {
      throw error;
    },
  };
  return { ...register, member, setChat, slack, needs, deliver: () => deliverDue(register.ctx, needs) };
}
export type TestChat = ReturnType<typeof openChat>;

/** Takes everything, keeps what stands where, and fails with what it is told to. */
function workspace() {
  const taken: Taken[] = [];
  const failures: Delivery[] = [];
  let ts = 0;
  const channel: Channel = {
    receive: async () => null,
    deliver: async ({ ref }, notice, id, again): Promise<Delivery> => {
      const failure = failures.shift();
      taken.push({ ref, id, again, notice });
      if (failure) return failure;
      if (notice.kind === 'open') {
        const { mode, channel: team } = notice.room;
        return { kind: 'delivered', externalId: mode === 'thread' ? `${team}:17.${++ts}` : `C${100 + ++ts}` };
      }
      const existing = 'existing' in notice ? notice.existing : null;
      return { kind: 'delivered', externalId: existing ?? `17.${++ts}` };
    },
  };
  const of = <K extends Notice['kind']>(kind: K) =>
    taken.filter((one) => one.notice.kind === kind) as (Taken & { notice: Extract<Notice, { kind: K }> })[];
  return { taken, failures, channel, of };
}

function ticketHost(): Channel {
  let count = 0;
  return {
    receive: async () => null,
    deliver: async () => ({ kind: 'delivered', externalId: `z${++count}` }),
  };
}

/** What waits in the outbox for people and channels. */
export function linesOf({ sql }: Pick<TestChat, 'sql'>, complaint?: Complaint) {
  return sql.all<{ surface: string; kind: string; item: string; next_at: number }>(
    `SELECT surface, kind, item, next_at FROM outbox
     WHERE surface LIKE '%:%' AND state = 'waiting' AND (? IS NULL OR complaint = ?) ORDER BY n`,
    complaint?.id ?? null,
    complaint?.id ?? null,
  );
}

/** A case that is ready for an answer which a second person has to approve, and the letter that answers it. */
export function answerable(chat: TestChat, complaint: Complaint): string {
  const { ctx, give, reload } = chat;
  const settings = ctx.stores.settings.current();
  ctx.stores.settings.put({ ...settings, secondPerson: { severityFrom: 'low' } }, ctx.now());
  const step = (type: string, data: object) => give({ type, data, complaint: complaint.id });
  step('Assign', { assignee: 'm-alice' });
  step('RecordFinding', { issue: 'i1', outcome: 'not-upheld', finding: 'The card was charged once.' });
  const template = settings.templates.find(({ id }) => id === 'final-response-not-upheld')!;
  const letter = draftLetter({
    ...{ template, language: 'en', policy: ctx.policy(), given: {} },
    c: reload(complaint.id),
  });
  if (!letter.ok) throw new Error(JSON.stringify(letter.problems));
  return letter.markdown;
}
