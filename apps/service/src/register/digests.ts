import type { Member } from '@recourse/api-client';
import type { Digest, DigestLine, Notice } from '@recourse/channel';
import {
  type Complaint,
  dayFromIso,
  instantOf,
  isoFromDay,
  localDay,
  READ_FIELDS,
  startOfLocalDay,
  weekdayOf,
} from '@recourse/complaint-domain';
import type { Broken } from './alarm.ts';
import { actorOf } from './audience.ts';
import type { RegisterContext } from './context.ts';
import { personLine } from './lines.ts';
import { quietHoursOf, timeOfDay, weekendOf } from './quiet-hours.ts';
import { viewerOf } from './sight.ts';
import { approvalsFor, tasksFor } from './waiting.ts';

/** Lines of one part; whoever has more on their desk looks there. */
const LIMIT = 100;
/** Until when (UTC ms) all digests have been posted. */
const UNTIL = 'digests-until';

/** When the next digest of anybody is due, UTC ms; null: never, as long as nobody wants one or no chat is connected. */
export function nextDigest(ctx: RegisterContext): number | null {
  const { connections, meta, preferences, settings } = ctx.stores;
  if (connections.chats().length === 0) return null;
  const { timeZone, chat } = settings.current();
  const clocks = [...preferences.digestTimes(), ...(chat.digestAt === null ? [] : [chat.digestAt])];
  if (clocks.length === 0) return null;
  const until = meta.get(UNTIL);
  if (until === undefined) return ctx.now();
  return Math.min(...clocks.map((clock) => nextAt(clock, Number(until), timeZone)));
}

function nextAt(clock: string, after: number, timeZone: string): number {
  const day = localDay(timeZone, after);
  const today = instantOf(timeZone, day, timeOfDay(clock));
  return today > after ? today : instantOf(timeZone, day + 1, timeOfDay(clock));
}

/**
 * Puts into the outbox the digest of each member whose time has come and who has something on their desk. The id of
 * the row names member and day, and what was posted is noted with it, so that nobody gets a day twice.
 */
export function postDigests(ctx: RegisterContext, broken: Broken): void {
  const wish = nextDigest(ctx);
  const now = ctx.now();
  if (wish === null || wish > now) return;
  const { meta, members } = ctx.stores;
  ctx.stores.transaction(() => {
    const until = meta.get(UNTIL);
    meta.set(UNTIL, String(now));
    // The first time of all there is nothing to make up for.
    if (until === undefined) return;
    for (const member of members.list()) postOne(ctx, member, Number(until), broken);
  });
}

function postOne(ctx: RegisterContext, member: Member, until: number, broken: Broken): void {
  const now = ctx.now();
  const day = localDay(ctx.stores.settings.current().timeZone, now);
  const at = digestAt(ctx, member, day);
  if (at === null || at > now || at <= until) return;
  const item = isoFromDay(day);
  try {
    if (isEmpty(digestOf(ctx, member, item, ''))) return;
    const id = `digest:${member.id}:${item}`;
    ctx.stores.outbox.add({
      id,
      complaint: '',
      surface: personLine(member.id),
      kind: 'digest',
      item,
      at: now,
    });
  } catch (error) {
    broken('digest', error);
  }
}

/** When a member gets the digest of a local day, UTC ms; null: not on that day. */
function digestAt({ stores }: RegisterContext, member: Member, day: number): number | null {
  const settings = stores.settings.current();
  const preferences = stores.preferences.of(member.id);
  const clock = preferences.digestAt === 'default' ? settings.chat.digestAt : preferences.digestAt;
  if (clock === null || !member.roles.some((role) => READ_FIELDS[role] === 'all')) return null;
  const off = quietHoursOf(preferences, settings)?.weekends && weekendOf(settings).includes(weekdayOf(day));
  return off ? null : instantOf(settings.timeZone, day, timeOfDay(clock));
}

/** The digest of a day as it is now; null once its day is over, or there is nothing in it. */
export function digestNotice(
  ctx: RegisterContext,
  member: Member,
  day: string,
  caseUrl: string,
): Notice | null {
  const { timeZone, defaultLanguage: language } = ctx.stores.settings.current();
  if (isoFromDay(localDay(timeZone, ctx.now())) !== day) return null;
  const digest = digestOf(ctx, member, day, caseUrl);
  return isEmpty(digest) ? null : { kind: 'digest', language, digest };
}

function isEmpty({ day: _day, ...parts }: Digest): boolean {
  return Object.values(parts).every((lines) => lines.length === 0);
}

function digestOf(ctx: RegisterContext, member: Member, day: string, caseUrl: string): Digest {
  const { timeZone } = ctx.stores.settings.current();
  const actor = actorOf(member);
  const tomorrow = startOfLocalDay(timeZone, dayFromIso(day) + 1);
  const weekEnds = startOfLocalDay(timeZone, dayFromIso(day) + 8);
  const line = (of: { reference: string; subject: string | null }, due: number | null): DigestLine => ({
    reference: of.reference,
    url: `${caseUrl}${of.reference}`,
    subject: of.subject,
    due,
  });
  const cases = ctx.stores.complaints
    .worked(viewerOf(actor), weekEnds, LIMIT)
    .map((row) => line(row, row.next_due));
  const dueIn = (from: number, to: number) => cases.filter(({ due }) => due! >= from && due! < to);
  const tasks = tasksFor(ctx, actor, weekEnds - 1, LIMIT);
  const waiting = new Set<Complaint>(approvalsFor(ctx, actor, LIMIT).map(({ c }) => c));
  return {
    day,
    overdue: dueIn(Number.NEGATIVE_INFINITY, ctx.now()),
    today: dueIn(ctx.now(), tomorrow),
    week: dueIn(Math.max(ctx.now(), tomorrow), weekEnds),
    tasks: tasks.map(({ c, task }) => ({ ...line(c, task.dueAt), title: task.title ?? '' })),
    approvals: [...waiting].map((c) => line(c, null)),
  };
}
