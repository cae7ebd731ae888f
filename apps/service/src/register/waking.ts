import { type Complaint, type ReportState, reportMoments } from '@recourse/complaint-domain';
import type { Broken } from './alarm.ts';
import { loadCase, type RegisterContext } from './context.ts';
import { execute, type Outcome, recountDates } from './execute.ts';
import type { WakingObligation } from './stores/obligation-store.ts';

/** Cases woken in one go. */
const WAKE_LIMIT = 200;
/** After this long a case that could not be read is looked at again. */
const BROKEN_PAUSE_MS = 600_000;

const SYSTEM = { kind: 'system', id: 'alarm' } as const;

/** Hears of each case that changed, and by which events. */
export type Changed = (c: Complaint, types: string[]) => void;

/** Says of each obligation that is near, due or missed that it is. */
export function wakeObligations(ctx: RegisterContext, changed: Changed, broken: Broken): void {
  const { obligations } = ctx.stores;
  for (const row of obligations.wakingBy(ctx.now(), WAKE_LIMIT)) {
    try {
      wakeObligation(ctx, row, changed);
    } catch (error) {
      broken('obligation', error);
      obligations.sleep(row, ctx.now() + BROKEN_PAUSE_MS);
    }
  }
}

/** OR1, OR2: under the present settings the case owes this no more, or at another time. */
const COUNTED_OTHERWISE = new Set(['OR1', 'OR2']);

function wakeObligation(ctx: RegisterContext, row: WakingObligation, changed: Changed): void {
  const state = reached(row, ctx);
  const outcome = execute(ctx, {
    type: 'RecordObligation',
    data: { obligation: row.rule, state, due: row.due },
    actor: SYSTEM,
    commandId: `obligation:${row.complaint}:${row.rule}:${row.due}:${state}`,
    complaint: row.complaint,
  });
  if (tell(outcome, changed)) return;
  if (outcome.kind === 'refused' && COUNTED_OTHERWISE.has(outcome.rejection.rule))
    recountDates(ctx, row.complaint);
  else ctx.stores.obligations.sleep(row, null);
}

/** How far it came: when the alarm was late, what was passed over is not reported any more. */
function reached(row: WakingObligation, ctx: RegisterContext): ReportState {
  const now = ctx.now();
  const moments = reportMoments(row, ctx.stores.settings.current().timeZone);
  if (now >= moments.missed) return 'missed';
  return now >= moments.due ? 'due' : 'warned';
}

/** Sends the letters whose time has come, or cancels them where they make no sense any more. */
export function wakeFollowUps(ctx: RegisterContext, changed: Changed, broken: Broken): void {
  const { followUps } = ctx.stores;
  for (const complaint of followUps.wakingBy(ctx.now(), WAKE_LIMIT)) {
    try {
      wakeFollowUpsOf(ctx, complaint, changed);
    } catch (error) {
      broken('follow-up', error);
      followUps.sleep(complaint, ctx.now() + BROKEN_PAUSE_MS);
    }
  }
}

/** A wake that leads to nothing must not come again at once. */
function wakeFollowUpsOf(ctx: RegisterContext, complaint: string, changed: Changed): void {
  const waiting = loadCase(ctx, complaint)?.followUps.filter(({ state }) => state === 'waiting') ?? [];
  const due = waiting.filter(({ at }) => at <= ctx.now());
  const outcomes = due.map(({ id }) =>
    execute(ctx, {
      type: 'SendFollowUp',
      data: { followUp: id },
      actor: SYSTEM,
      commandId: `follow-up:${complaint}:${id}`,
      complaint,
    }),
  );
  const told = outcomes.map((outcome) => tell(outcome, changed));
  if (!told.every(Boolean) || due.length === 0) ctx.stores.followUps.sleep(complaint, null);
}

function tell(outcome: Outcome, changed: Changed): boolean {
  if (outcome.kind !== 'done' || !outcome.complaint) return false;
  changed(
    outcome.complaint,
    outcome.events.map((e) => e.type),
  );
  return true;
}

/** Counts dates anew that settings or a new release have moved; the rest waits for the next alarm. */
export function recountSome(ctx: RegisterContext, broken: Broken): void {
  const { recounts } = ctx.stores;
  for (const complaint of recounts.some(WAKE_LIMIT)) {
    try {
      recountDates(ctx, complaint);
    } catch (error) {
      broken('recount', error);
    }
    recounts.done(complaint);
  }
}
