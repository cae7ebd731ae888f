import { type Actor, type Complaint, type ReportState, reportMoments } from '@recourse/complaint-domain';
import type { Broken } from './alarm.ts';
import { actorOf } from './audience.ts';
import { loadCase, type RegisterContext } from './context.ts';
import { execute, type Intent, type Outcome, recountDates } from './execute.ts';
import type { WakingObligation } from './stores/obligation-store.ts';
import type { Wake, WakeKind } from './stores/wake-store.ts';

/** Cases woken in one go. */
const WAKE_LIMIT = 200;
/** After this long a case that could not be read is looked at again. */
const BROKEN_PAUSE_MS = 600_000;
const HOUR_MS = 3_600_000;

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

/** Does what the time has come for: letters go out, or are stopped or cancelled, and tasks are reminded of. */
export function wakeCases(ctx: RegisterContext, changed: Changed, broken: Broken): void {
  const { wakes } = ctx.stores;
  for (const wake of wakes.wakingBy(ctx.now(), WAKE_LIMIT)) {
    try {
      wakeCase(ctx, wake, changed);
    } catch (error) {
      broken(wake.kind, error);
      wakes.sleep(wake, ctx.now() + BROKEN_PAUSE_MS);
    }
  }
}

/** A wake that leads to nothing must not come again at once. */
function wakeCase(ctx: RegisterContext, wake: Wake, changed: Changed): void {
  const { complaint } = wake;
  const c = loadCase(ctx, complaint);
  const steps = c ? STEPS[wake.kind](ctx, c) : [];
  const told = steps.map((step) => tell(execute(ctx, { actor: SYSTEM, complaint, ...step }), changed));
  if (!told.every(Boolean) || steps.length === 0) ctx.stores.wakes.sleep(wake, null);
}

type Step = Pick<Intent, 'type' | 'data' | 'commandId'> & { actor?: Actor };

/** What a case does when it is woken. The command ids are stable, so that nothing is done twice. */
const STEPS: Record<WakeKind, (ctx: RegisterContext, c: Complaint) => Step[]> = {
  'follow-up': (ctx, c) =>
    c.followUps
      .filter(({ state, at }) => state === 'waiting' && at <= ctx.now())
      .map(({ id }) => ({
        type: 'SendFollowUp',
        data: { followUp: id },
        commandId: `follow-up:${c.id}:${id}`,
      })),
  sending: (ctx, c) =>
    c.sendings
      .filter(({ state, releaseAt }) => state === 'waiting' && releaseAt <= ctx.now())
      .map(({ id, by }) => ({
        type: 'ReleaseSending',
        data: { sending: id },
        actor: preparer(ctx, by),
        commandId: `sending:${c.id}:${id}`,
      })),
  reminder: (ctx, c) => {
    const until = ctx.now() + ctx.stores.settings.current().chat.taskReminderHours * HOUR_MS;
    return c.tasks
      .filter(
        ({ state, dueAt, reminded }) =>
          state === 'open' && dueAt !== null && dueAt <= until && reminded !== dueAt,
      )
      .map(({ id, dueAt }) => ({
        type: 'RemindTask',
        data: { task: id },
        commandId: `reminder:${c.id}:${id}:${dueAt}`,
      }));
  },
};

/** A letter leaves in the name of whoever prepared it, with the roles that they have now. */
function preparer({ stores }: RegisterContext, by: Pick<Actor, 'kind' | 'id'>): Actor {
  if (by.kind !== 'member') return { kind: by.kind, id: by.id };
  const member = stores.members.byId(by.id);
  return member ? actorOf(member) : SYSTEM;
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
