import type { Member } from '@recourse/api-client';
import type { Notice } from '@recourse/channel';
import {
  type Complaint,
  escalationRows,
  type NoticeRequest,
  obligationsOf,
  type ReportState,
  type Task,
  type Telling,
  toNotify,
} from '@recourse/complaint-domain';
import { splitItem } from './alerts.ts';
import { mayApprove, membersIn, readsAll } from './audience.ts';
import type { RegisterContext } from './context.ts';
import { channelLine, isConnected, personLine } from './lines.ts';
import { awakeAt, quietHoursOf } from './quiet-hours.ts';
import { caseCard, dateOnCard } from './views/case-card.ts';
import { draftCard, taskCard } from './views/work-cards.ts';

type Tell = Extract<NoticeRequest, { kind: 'tell' }>;
const HOUR_MS = 3_600_000;

type Line = { surface: string; item: string; notBefore: number };

/** What is owed to people and channels, each once: not during their quiet hours, and nothing while no chat is connected. */
export function linesOf(ctx: RegisterContext, c: Complaint, tell: Tell): Line[] {
  if (ctx.stores.connections.chats().length === 0 || isKnownAlready(ctx, c, tell)) return [];
  const item = tell.item === undefined ? tell.about : `${tell.about}:${tell.item}`;
  const people = membersIn(ctx, c, tell.to, tell.item).filter(({ id }) => id !== tell.not);
  return [
    ...people.map(({ id }) => ({ surface: personLine(id), item, notBefore: awake(ctx, id) })),
    ...channelsFor(ctx, c, tell.about).map((surface) => ({ surface, item, notBefore: ctx.now() })),
  ];
}

/** A task that was due soon when it was given: they were told of it then. */
function isKnownAlready(ctx: RegisterContext, c: Complaint, { about, item }: Tell): boolean {
  const task = about === 'task-due' ? c.tasks.find(({ id }) => id === item) : undefined;
  if (!task || task.dueAt === null) return false;
  return task.addedAt >= task.dueAt - ctx.stores.settings.current().chat.taskReminderHours * HOUR_MS;
}

function awake(ctx: RegisterContext, member: string): number {
  const settings = ctx.stores.settings.current();
  return awakeAt(ctx.now(), quietHoursOf(ctx.stores.preferences.of(member), settings), settings);
}

function channelsFor(ctx: RegisterContext, c: Complaint, about: Telling): string[] {
  const { notices } = ctx.stores.settings.current().chat;
  const fitting = notices.filter(
    (rule) =>
      (rule.about as readonly Telling[]).includes(about) &&
      (rule.queues?.includes(c.queue) ?? true) &&
      isConnected(ctx, rule),
  );
  return [...new Set(fitting.map(channelLine))];
}

/** What a tell is about: the case now, the thing it names, and to whom it goes (null: a channel). */
type Told = { ctx: RegisterContext; c: Complaint; item: string; member: Member | null };

const isOpen = (c: Complaint) => c.status === 'new' || c.status === 'in_progress';
const isOwner = (member: Member | null, owner: string | null) => member === null || owner === member.id;

/** Whether it is still worth saying: much can happen in a quiet night. */
const STILL: Record<Telling, (told: Told) => boolean> = {
  assigned: ({ c, member }) => isOpen(c) && c.assignee !== null && isOwner(member, c.assignee),
  'high-priority': ({ c, member }) => isOpen(c) && isHigh(c) && (member === null || isInvolved(member, c)),
  warned: (told) => isStillOwed('warned', told),
  due: (told) => isStillOwed('due', told),
  missed: (told) => isStillOwed('missed', told),
  task: ({ c, item, member }) => isTaskOf(member, openTask(c, item), null),
  'task-due': ({ c, item, member }) => isTaskOf(member, openTask(c, item), c.assignee),
  approval: ({ c, item, member }) => {
    const by = item === 'draft' ? c.draft?.by : proposed(c, item)?.proposedBy;
    return by !== undefined && (member === null || (by.id !== member.id && mayApprove(member, item)));
  },
  answered: ({ c, member }) => isOwner(member, c.assignee),
  'sending-stopped': ({ c, item }) => c.sendings.some(({ id, state }) => id === item && state === 'stopped'),
};

function isHigh(c: Complaint): boolean {
  return c.severity === 'high' || c.severity === 'critical' || c.escalation !== null;
}

function isInvolved({ id, roles }: Member, c: Complaint): boolean {
  return (
    c.assignee === id ||
    c.collaborators.includes(id) ||
    (c.escalation !== null && roles.includes(c.escalation.to))
  );
}

const openTask = (c: Complaint, item: string) =>
  c.tasks.find(({ id, state }) => id === item && state === 'open');
const isTaskOf = (member: Member | null, task: Task | undefined, otherwise: string | null) =>
  task !== undefined && isOwner(member, task.assignee ?? otherwise);
const proposed = (c: Complaint, item: string) =>
  c.redress.find(({ id, state }) => id === item && state === 'proposed');

/** The date is the same as then, nothing met it, and whoever it goes to is still concerned. */
function isStillOwed(state: ReportState, { ctx, c, item, member }: Told): boolean {
  const policy = ctx.policy();
  const obligation = obligationsOf(c, policy).find(({ id }) => id === item);
  if (obligation?.state !== 'open' || c.reported[item]?.[state] !== obligation.due) return false;
  const rows = escalationRows(state, obligation, c, policy);
  const concerned = [...toNotify(rows), ...rows.flatMap(({ escalateTo }) => escalateTo ?? [])];
  return member === null || membersIn(ctx, c, concerned).some(({ id }) => id === member.id);
}

/**
 * What is said now of something that happened, to one person or to a channel (`member` null), where of a case with a
 * closed circle only the reference stands. Null: it makes no sense any more, or they may no longer read it.
 */
export function tellNotice(
  ctx: RegisterContext,
  c: Complaint,
  kept: string,
  { member, caseUrl }: { member: Member | null; caseUrl: string },
): Notice | null {
  const [about, item] = splitItem(kept) as [Telling, string];
  if (c.erasedAt !== null || (member && !readsAll(member, c))) return null;
  if (!STILL[about]({ ctx, c, item, member })) return null;
  const card = caseCard(ctx, c, caseUrl, { public: member === null });
  const language = ctx.stores.settings.current().defaultLanguage;
  const more = card.closedCircle && member === null ? {} : detailsOf(ctx, c, about, item);
  return { kind: 'tell', language, about, card, ...more };
}

function detailsOf(ctx: RegisterContext, c: Complaint, about: Telling, item: string) {
  const task = about === 'task' || about === 'task-due' ? taskCard(ctx, c, item) : null;
  const approval = item === 'draft' ? draftCard(ctx, c) : null;
  const obligation = obligationsOf(c, ctx.policy()).find(({ id }) => id === item);
  return {
    ...(task && { task }),
    ...(approval && { approval }),
    ...(obligation && { obligation: dateOnCard(obligation, ctx.now()) }),
  };
}
