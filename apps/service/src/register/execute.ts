import type { Receipt } from '@recourse/api-client';
import {
  type Actor,
  type Command,
  type CommandName,
  type Complaint,
  type ComplaintEvent,
  type ComplaintState,
  canonicalBytes,
  decide,
  type EventBody,
  evolve,
  formatReference,
  initialState,
  nearestObligation,
  obligationsOf,
  parseCommand,
  priorityOf,
  type Rejection,
} from '@recourse/complaint-domain';
import { loadCase, type RegisterContext } from './context.ts';
import { encodeEntry, entryHash, MAX_ENTRY_BYTES } from './entry.ts';
import { postNotices } from './notices.ts';
import { rollupsOf } from './stores/rollup-store.ts';
import { searchText } from './stores/search-store.ts';
import { keepWork } from './work.ts';

/** A command as it reaches the register: not validated yet. */
export type Intent = {
  type: string;
  data: unknown;
  actor: Actor;
  commandId: string;
  /** The id was made for this one call: nobody can send it again, so no receipt is kept. */
  fresh?: boolean | undefined;
  /** The complaint it is for; null for Lodge. */
  complaint: string | null;
  ifVersion?: number | undefined;
};

export type FieldProblem = { field: string; rule: string; message: string };

export type Outcome =
  | { kind: 'done'; receipt: Receipt; complaint: Complaint | null; events: ComplaintEvent[] }
  | { kind: 'refused'; rejection: Rejection }
  | { kind: 'invalid'; problems: FieldProblem[] }
  /** The same command id came before with another body. */
  | { kind: 'reused' }
  | { kind: 'stale'; version: number }
  | { kind: 'missing' };

/** Leaves the transaction with nothing kept, and says why. */
class Refusal extends Error {
  readonly outcome: Outcome;
  constructor(outcome: Outcome) {
    super(outcome.kind);
    this.outcome = outcome;
  }
}

/**
 * The one way into the register: a command in, its events kept with everything derived from them, or nothing.
 * There is no `await` in here, so nothing can come between loading and keeping.
 */
export function execute(ctx: RegisterContext, intent: Intent): Outcome {
  const parsed = parseCommand(intent.type, intent.data);
  if (!parsed.ok) return { kind: 'invalid', problems: parsed.problem };
  const command = {
    type: parsed.type,
    data: parsed.data,
    meta: { commandId: intent.commandId, at: ctx.now(), actor: intent.actor },
  } as Command;
  try {
    return ctx.stores.transaction(() => executeInTransaction(ctx, intent, command));
  } catch (error) {
    // What was rolled back may have brought several cases along: an erasure does.
    if (error instanceof Refusal && command.type !== 'ErasePersonalData') {
      if (intent.complaint) ctx.cases.drop(intent.complaint);
      return error.outcome;
    }
    ctx.cases.clear();
    if (error instanceof Refusal) return error.outcome;
    throw error;
  }
}

/** As `execute`, for callers that already are in a transaction of their own (a batch). Throws to roll back. */
function executeInTransaction(ctx: RegisterContext, intent: Intent, command: Command): Outcome {
  const body = intent.fresh ? null : bodyMark(ctx, intent);
  const before = body === null ? undefined : ctx.stores.receipts.find(intent.commandId);
  if (before) {
    if (before.body !== body) return { kind: 'reused' };
    return { kind: 'done', receipt: { ...before.receipt, repeated: true }, complaint: null, events: [] };
  }
  const state = intent.complaint === null ? initialState : loadCase(ctx, intent.complaint);
  if (state === undefined) return { kind: 'missing' };
  if (intent.ifVersion !== undefined && state.status !== 'none' && state.version !== intent.ifVersion)
    return { kind: 'stale', version: state.version };

  const others =
    command.type === 'ErasePersonalData' && state.status !== 'none' ? othersOfThePerson(ctx, state) : [];
  const applied = apply(ctx, command, state);
  const companions = others.map((id) => apply(ctx, command, loadCase(ctx, id)!).complaint);
  const receipt: Receipt = {
    reference: applied.complaint.reference,
    version: applied.complaint.version,
    events: applied.kept.map(({ event, leaf }) => ({
      id: event.id,
      type: event.type,
      version: event.version,
      index: leaf,
    })),
    repeated: false,
  };
  if (body !== null) ctx.stores.receipts.keep(intent.commandId, body, receipt);
  if (command.type === 'ErasePersonalData') destroyPersonalData(ctx, [applied.complaint, ...companions]);
  return {
    kind: 'done',
    receipt,
    complaint: applied.complaint,
    events: applied.kept.map(({ event }) => event),
  };
}

type Applied = { complaint: Complaint; kept: { event: ComplaintEvent; leaf: number }[] };

/** Decides, keeps the events, and brings everything derived up to date. */
function apply(ctx: RegisterContext, command: Command, state: ComplaintState): Applied {
  const policy = ctx.policy();
  const given = command.type === 'Lodge' ? lodgeGifts(ctx, command) : undefined;
  const decision = decide(command, state, policy, given);
  if (!decision.ok) throw new Refusal({ kind: 'refused', rejection: decision.rejection });
  const id = state.status === 'none' ? ctx.deps.newId() : state.id;
  const dataKey = state.status === 'none' ? given!.dataKey : state.dataKey;
  const { complaint, kept } = keep(ctx, command, { id, dataKey, state }, decision.events);
  derive(ctx, complaint, state, kept);
  return { complaint, kept };
}

function lodgeGifts(ctx: RegisterContext, command: Extract<Command, { type: 'Lodge' }>) {
  const year = new Date(command.meta.at).getUTCFullYear();
  return {
    reference: formatReference(year, ctx.stores.meta.nextSequence(year)),
    dataKey: ctx.stores.dataKeys.forPerson(command.data.complainant.email),
  };
}

/** Turns decided events into log entries, one leaf each. */
function keep(
  ctx: RegisterContext,
  command: Command,
  on: { id: string; dataKey: string; state: ComplaintState },
  bodies: EventBody[],
): Applied {
  const key = ctx.stores.dataKeys.open(on.dataKey);
  const last = on.state.status === 'none' ? undefined : ctx.stores.log.lastOf(on.id);
  let prev = last ? entryHash(last.bytes) : null;
  let version = last?.version ?? 0;
  let state = on.state;
  const kept: Applied['kept'] = [];
  for (const body of bodies) {
    version++;
    const event = {
      ...body,
      id: ctx.deps.newId(),
      complaint: on.id,
      version,
      at: command.meta.at,
      actor: { kind: command.meta.actor.kind, id: command.meta.actor.id },
      command: command.meta.commandId,
    } as ComplaintEvent;
    const bytes = encodeEntry(
      { ...event, register: ctx.name, prev },
      key && { key, iv: ctx.deps.randomBytes(12) },
    );
    if (bytes.length > MAX_ENTRY_BYTES) throw new Refusal(tooLarge(bytes.length));
    const leaf = ctx.stores.log.append({ complaint: on.id, version, at: event.at, bytes });
    prev = entryHash(bytes);
    state = evolve(state, event);
    kept.push({ event, leaf });
  }
  if (state.status === 'none') throw new Error(`${command.type} on nothing led to no complaint`);
  return { complaint: state, kept };
}

function tooLarge(bytes: number): Outcome {
  const message = `the texts make an entry of ${bytes} bytes, at most ${MAX_ENTRY_BYTES} fit; attach longer texts as a document`;
  return { kind: 'invalid', problems: [{ field: 'data', rule: 'API7', message }] };
}

/** Index, search, obligations, counts, surfaces and outbox, as they follow from the events. */
function derive(
  ctx: RegisterContext,
  complaint: Complaint,
  before: ComplaintState,
  kept: Applied['kept'],
): void {
  const { stores } = ctx;
  const policy = ctx.policy();
  const obligations = obligationsOf(complaint, policy);
  const priority = priorityOf(complaint, obligations, ctx.now(), policy).level;
  const derived = { priority, next: nearestObligation(obligations) ?? null };
  if (before.status === 'none') stores.search.put(stores.complaints.insert(complaint, derived), complaint);
  else {
    const n = stores.complaints.update(complaint, derived);
    if (textsChanged(before, complaint)) {
      stores.search.remove(n);
      stores.search.put(n, complaint);
    }
  }
  stores.obligations.replace(complaint, obligations, before.status === 'none');
  keepWork(stores, complaint, before);
  stores.queues.move(before, complaint);
  if (before.status === 'none' ? complaint.surfaces.length > 0 : before.surfaces !== complaint.surfaces) {
    refuseTakenPlace(ctx, complaint);
    stores.surfaces.replace(complaint.id, complaint.surfaces);
  }
  for (const { event } of kept) {
    stores.rollups.add(rollupsOf(event, complaint));
    if (event.type === 'ContentRevised' && event.data.change !== 'edited') stores.search.erasedAt(ctx.now());
    postNotices(ctx, event, complaint, before);
  }
  ctx.cases.put(complaint);
}

/** Settings and calendars change under the dates that are kept: those of one case are counted anew. */
export function recountDates(ctx: RegisterContext, id: string): void {
  const complaint = loadCase(ctx, id);
  if (!complaint) return;
  const policy = ctx.policy();
  const obligations = obligationsOf(complaint, policy);
  const priority = priorityOf(complaint, obligations, ctx.now(), policy).level;
  ctx.stores.transaction(() => {
    ctx.stores.complaints.update(complaint, { priority, next: nearestObligation(obligations) ?? null });
    ctx.stores.obligations.replace(complaint, obligations);
    keepWork(ctx.stores, complaint, null);
  });
}

/** One place in a host shows one case. Which other case it is may be nobody's business here. */
function refuseTakenPlace(ctx: RegisterContext, complaint: Complaint): void {
  for (const { host, account, ref, state } of complaint.surfaces) {
    const surface = { host, account, ref };
    const there = state === 'live' ? ctx.stores.surfaces.find(surface) : undefined;
    if (there === undefined || there.complaint === complaint.id) continue;
    const message = `another complaint is registered from ${host} ${ref} already`;
    const rejection: Rejection = { code: 'already-done', rule: 'API8', message, detail: { surface } };
    throw new Refusal({ kind: 'refused', rejection });
  }
}

function textsChanged(before: Complaint, after: Complaint): boolean {
  const a = searchText(before);
  const b = searchText(after);
  return a.body !== b.body || a.people !== b.people || a.subject !== b.subject || a.reference !== b.reference;
}

/**
 * The complaints that one erasure takes: those under the same key, and those in which the same address stands now (a
 * complainant may have been corrected since). All of them may be erased, or none is.
 */
function othersOfThePerson(ctx: RegisterContext, first: Complaint): string[] {
  const { complaints } = ctx.stores;
  const found = new Map([[first.id, first]]);
  for (const complaint of found.values()) {
    const email = complaint.complainant?.email;
    const related = [
      ...complaints.withDataKey(complaint.dataKey),
      ...(email === undefined ? [] : complaints.withEmail(email)),
    ];
    for (const id of related) if (!found.has(id)) found.set(id, loadCase(ctx, id)!);
  }
  return [...found.keys()].filter((id) => id !== first.id);
}

/** Outbox rows with this surface stand for the complaint's files in the blob store. */
export const DOCUMENTS = '@documents';

function destroyPersonalData(ctx: RegisterContext, complaints: Complaint[]): void {
  for (const complaint of complaints) {
    if (complaint.documents.length > 0)
      ctx.stores.outbox.add({
        id: ctx.deps.newId(),
        complaint: complaint.id,
        surface: DOCUMENTS,
        kind: 'erase',
        item: null,
        at: ctx.now(),
      });
    ctx.stores.outbox.forgetReasons(complaint.id);
    ctx.cases.drop(complaint.id);
  }
  for (const key of new Set(complaints.map((c) => c.dataKey))) ctx.stores.dataKeys.destroy(key);
  ctx.stores.search.erasedAt(ctx.now());
}

/** The blob's name is ours, not the caller's: the same document sent again lies under another one. */
function sentData({ type, data }: Intent): unknown {
  if (type !== 'AttachDocument') return data;
  const { blob: _blob, ...sent } = data as Record<string, unknown>;
  return sent;
}

function bodyMark(ctx: RegisterContext, intent: Intent): string {
  const body = {
    type: intent.type,
    data: sentData(intent),
    complaint: intent.complaint,
    command: intent.commandId,
  };
  return ctx.stores.receipts.mark(canonicalBytes(JSON.parse(JSON.stringify(body))));
}

/** Several commands in one transaction, each with its own outcome; a refused one leaves the others standing. */
export function executeBatch(ctx: RegisterContext, intents: Intent[]): Outcome[] {
  return ctx.stores.transaction(() => intents.map((intent) => execute(ctx, intent)));
}

export type { CommandName };
