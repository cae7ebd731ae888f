import type {
  BatchResult,
  ComplaintRow,
  ComplaintSummary,
  ComplaintView,
  ListFilters,
  Page,
  Receipt,
} from '@recourse/api-client';
import { buildBundle, serializeBundle } from '@recourse/audit-log';
import { availability, type Complaint, mayRead } from '@recourse/complaint-domain';
import type { Access } from '../access.ts';
import { assess } from '../assess.ts';
import { loadCase, openEvents } from '../context.ts';
import { execute, executeBatch, type Intent, type Outcome } from '../execute.ts';
import { seal } from '../log-signer.ts';
import { invalid, problem, problemOf, refused, unknownReference } from '../problems.ts';
import { record } from '../register-entries.ts';
import type { Answer, Caller, CommandRequest, DocumentMeta, Rendered, StoredDocument } from '../rpc.ts';
import { sha256, sha256Hex } from '../seal.ts';
import { seesSummaries, viewerOf } from '../sight.ts';
import { toRow } from '../stores/complaint-store.ts';
import { complaintView, summaryView } from '../views/complaint-view.ts';
import { languageOf } from '../views/language.ts';
import { explainedObligations } from '../views/obligation-view.ts';
import { timelineEntry } from '../views/timeline.ts';
import { type CallContext, no, ok, withAccess, withCase, withFullCase } from './call.ts';

/** Commands that only Recourse itself or a host may cause; nobody sends them over HTTP. */
const NOT_FOR_CALLERS = new Set([
  'Lodge',
  'AttachDocument',
  'RecordDelivery',
  'RecordObligation',
  'SendFollowUp',
  'RemindTask',
  'RecordRoom',
]);

/** Calls about complaints. */
export function cases(call: CallContext) {
  const { register } = call;
  const { stores } = register;

  /**
   * Keys are the caller's own: another caller's same key is another command. What a key says is the caller's too,
   * and command ids stand in the public log, so only its hash does.
   */
  const identity = (access: Access, key: string | undefined) =>
    key === undefined
      ? { commandId: register.deps.newId(), fresh: true }
      : { commandId: `${access.actor.kind}/${access.actor.id}:${sha256Hex(key)}` };

  const finish = (outcome: Outcome, access: Access, intent: Intent): Answer<Receipt> => {
    if (outcome.kind === 'done') {
      if (outcome.complaint)
        call.changed(
          outcome.complaint,
          outcome.events.map((e) => e.type),
        );
      return ok(outcome.receipt);
    }
    if (outcome.kind === 'refused' && ['not-permitted', 'not-visible'].includes(outcome.rejection.code)) {
      const { code, rule } = outcome.rejection;
      const data = { command: intent.type, complaint: intent.complaint, code, rule };
      record(register, { type: 'CommandRefused', data }, access.actor, intent.commandId);
      call.rearm();
    }
    return no(problemOf(outcome));
  };

  const run = (access: Access, intent: Intent) => finish(execute(register, intent), access, intent);

  const lodgeIntent = (access: Access, data: unknown, key?: string): Intent => ({
    type: 'Lodge',
    data,
    actor: access.actor,
    ...identity(access, key),
    complaint: null,
  });

  /** A command on a case that the caller can see; the domain then says whether this person may give it. */
  const onCase = (
    caller: Caller,
    reference: string,
    work: (c: Complaint, access: Access) => Answer<Receipt>,
  ) =>
    withAccess(call, caller, 'write', (access) => {
      const id = stores.complaints.idOf(reference);
      const complaint = id === undefined ? undefined : loadCase(register, id);
      if (!complaint) return no(unknownReference(reference));
      if (mayRead(access.actor, complaint) === 'none') {
        const data = { what: 'command', complaint: complaint.id };
        record(register, { type: 'ReadRefused', data }, access.actor, caller.requestId);
        call.rearm();
        return no(unknownReference(reference));
      }
      return work(complaint, access);
    });

  return {
    lodge: (caller: Caller, data: unknown, key?: string) =>
      withAccess(call, caller, 'write', (access) => run(access, lodgeIntent(access, data, key))),

    lodgeBatch: (caller: Caller, items: { key: string; data: unknown }[]) =>
      withAccess<{ results: BatchResult[] }>(call, caller, 'import', (access) => {
        const intents = items.map((item) => lodgeIntent(access, item.data, item.key));
        const outcomes = executeBatch(register, intents);
        call.rearm();
        const results = outcomes.map((outcome, i): BatchResult => {
          const key = items[i]!.key;
          if (outcome.kind !== 'done') return { key, problem: problemOf(outcome) };
          return { key, reference: outcome.receipt.reference, repeated: outcome.receipt.repeated };
        });
        return ok({ results });
      }),

    command: (caller: Caller, request: CommandRequest) => {
      if (NOT_FOR_CALLERS.has(request.type)) {
        const message = `${request.type} cannot be sent here`;
        return no(invalid([{ field: 'type', rule: 'API1', message }]));
      }
      return onCase(caller, request.reference, (complaint, access) => {
        const intent: Intent = {
          type: request.type,
          data: request.data,
          actor: access.actor,
          ...identity(access, request.idempotencyKey),
          complaint: complaint.id,
          ifVersion: request.ifVersion,
        };
        return finish(inData(execute(register, intent)), access, intent);
      });
    },

    list: (caller: Caller, filters: ListFilters) =>
      withAccess(call, caller, 'read', (access) => {
        if (seesSummaries(access) && !asksForOneCustomer(filters))
          return no(
            problem(
              'forbidden',
              'sales see the cases of one customer at a time: filter by email, and besides by status or stage only',
              'not-permitted',
            ),
          );
        const { rows, next } = stores.complaints.page(filters, viewerOf(access.actor));
        const page: Page = { items: rows.map(toRow).map((row) => narrowed(access, row)), next };
        return ok<Rendered<Page>>({ json: JSON.stringify(page), version: null });
      }),

    read: (caller: Caller, reference: string) =>
      withCase<Rendered<ComplaintView | ComplaintSummary>>(
        call,
        caller,
        reference,
        'case',
        (complaint, access, right) => {
          const view =
            right === 'full'
              ? complaintView(register, complaint, access, languageOf(caller.language))
              : summaryView(complaint);
          return ok({ json: JSON.stringify(view), version: right === 'full' ? complaint.version : null });
        },
      ),

    timeline: (caller: Caller, reference: string) =>
      withFullCase(call, caller, reference, 'timeline', (complaint) => {
        const sealed = stores.log.checkpoint()?.size ?? 0;
        const items = openEvents(register, complaint.id).map(({ event, leaf }) =>
          timelineEntry(register, event, leaf, sealed),
        );
        return ok({ items });
      }),

    obligations: (caller: Caller, reference: string) =>
      withFullCase(call, caller, reference, 'obligations', (complaint) => {
        const language = languageOf(caller.language);
        const viewed = { c: complaint, policy: register.policy(), now: register.now(), language };
        return ok({ items: explainedObligations(viewed) });
      }),

    proof: async (caller: Caller, reference: string): Promise<Answer<string>> => {
      const allowed = withFullCase(call, caller, reference, 'proof', (complaint) => ok(complaint.id));
      if (!allowed.ok) return allowed;
      const checkpoint = await seal(stores.log, call.signer, register.now());
      const entries = stores.log
        .entriesOf(allowed.value)
        .filter(({ leaf }) => leaf < checkpoint.size)
        .map(({ leaf, bytes }) => ({ index: leaf, bytes }));
      const bundle = buildBundle({
        register: register.name,
        reference,
        complaint: allowed.value,
        key: call.signer.verifierKey,
        checkpoint: checkpoint.note,
        size: checkpoint.size,
        entries,
        read: stores.log.readNode,
        sha256,
      });
      return ok(serializeBundle(bundle));
    },

    assess: (caller: Caller, input: { subject?: string; text: string; email?: string; language?: string }) =>
      withAccess(call, caller, 'read', (access) => ok(assess(register, access.actor, input))),

    mayAttach: (caller: Caller, reference: string) =>
      withAccess(call, caller, 'write', (access) =>
        withFullCase(call, caller, reference, 'attach', (complaint) => {
          const why = availability(complaint, access.actor, register.policy(), register.now()).AttachDocument;
          if (why) return no(refused(why));
          const blob = `${register.name}/${register.deps.newId()}`;
          stores.uploads.begin(blob, register.now());
          call.rearm();
          return ok({ blob });
        }),
      ),

    attach: (caller: Caller, reference: string, meta: DocumentMeta, key?: string) =>
      onCase(caller, reference, (complaint, access) => {
        const intent: Intent = {
          type: 'AttachDocument',
          data: meta,
          actor: access.actor,
          ...identity(access, key),
          complaint: complaint.id,
        };
        const outcome = stores.transaction(() => {
          const done = execute(register, intent);
          if (done.kind === 'done' && !done.receipt.repeated) stores.uploads.end(meta.blob);
          return done;
        });
        return finish(outcome, access, intent);
      }),

    document: (caller: Caller, reference: string, id: string) =>
      withFullCase<StoredDocument>(call, caller, reference, `document ${id}`, (complaint) => {
        const found = complaint.documents.find((d) => d.id === id);
        if (!found || found.name === null) return no(problem('not-found', `there is no document ${id}`));
        const { name, mediaType, bytes, sha256: hash, blob } = found;
        return ok({ id, name, mediaType, bytes, sha256: hash, blob });
      }),

    queues: (caller: Caller) =>
      withAccess(call, caller, 'read', () => {
        const language = languageOf(caller.language);
        const open = new Map(stores.queues.open().map((row) => [row.queue, row.open]));
        const overdue = new Map(stores.queues.overdue(register.now()).map((row) => [row.queue, row.overdue]));
        const items = stores.settings.current().queues.map(({ id, label }) => ({
          id,
          label: label[language] ?? label.en,
          open: open.get(id) ?? 0,
          overdue: overdue.get(id) ?? 0,
        }));
        return ok({ items });
      }),
  };
}

/** A filter or a search by anything else would answer what a summary does not show. */
const OPEN_TO_SALES = new Set(['email', 'status', 'stage', 'limit', 'cursor']);

function asksForOneCustomer(filters: ListFilters): boolean {
  const given = Object.entries(filters).filter(([, filter]) => filter !== undefined);
  return Boolean(filters.email) && given.every(([name]) => OPEN_TO_SALES.has(name));
}

function narrowed(access: Access, row: ComplaintRow): ComplaintRow {
  if (!seesSummaries(access)) return row;
  const hidden = { subject: null, complainantName: null, product: null, category: null };
  return { ...row, ...hidden, assignee: null, nextObligation: null };
}

/** Members of a command are told as the caller wrote them: inside `data`. */
function inData(outcome: Outcome): Outcome {
  if (outcome.kind !== 'invalid') return outcome;
  const problems = outcome.problems.map((problem) => ({ ...problem, field: fieldInData(problem.field) }));
  return { ...outcome, problems };
}

function fieldInData(field: string): string {
  return field === 'type' || field === 'data' ? field : `data.${field}`;
}
