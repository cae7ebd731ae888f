import type { Inbound } from '@recourse/channel';
import { type Actor, ComplainantSchema, LIMITS } from '@recourse/complaint-domain';
import { loadCase, type RegisterContext } from './context.ts';
import { execute, type Intent, type Outcome } from './execute.ts';
import { record } from './register-entries.ts';

type Place = { complaint: string; id: string };
type Step = Pick<Intent, 'type' | 'data'>;

/**
 * Takes in one thing that a verified host told us. Things about a surface that no case stands on are not ours.
 * The host's own event id is the command id, so that a repeat changes nothing.
 */
export function takeInOne(ctx: RegisterContext, inbound: Inbound): Outcome[] {
  const place = ctx.stores.surfaces.find(inbound.surface);
  if (!place || isEcho(ctx, inbound) || isDescription(ctx, inbound, place)) return [];
  const actor: Actor = { kind: 'host', id: `${inbound.surface.host}/${inbound.surface.account}` };
  const steps = stepsFor(ctx, inbound, place);
  const outcomes = steps.map((step, i) => {
    const commandId = `${actor.id}:${inbound.eventId}${i === 0 ? '' : `#${i + 1}`}`;
    const outcome = execute(ctx, { ...step, actor, commandId, complaint: place.complaint });
    const why = refusalOf(outcome);
    if (why) recordRefusal(ctx, inbound, place, actor, commandId, why);
    return outcome;
  });
  return [...outcomes, ...overtakenBy(ctx, inbound)];
}

/** A redaction that came before its text is done now that the text is here. */
function overtakenBy(ctx: RegisterContext, inbound: Inbound): Outcome[] {
  if (inbound.kind !== 'message' && inbound.kind !== 'note') return [];
  const early = ctx.stores.surfaces.earlyRevision(inbound.surface, inbound.externalId);
  if (!early) return [];
  const { externalId, change, event: eventId, at } = early;
  return takeInOne(ctx, { kind: 'revised', surface: inbound.surface, externalId, change, eventId, at });
}

/** What we wrote there ourselves comes back as news; it is none. */
function isEcho(ctx: RegisterContext, inbound: Inbound): boolean {
  if (inbound.kind !== 'message' && inbound.kind !== 'note') return false;
  const { host, account } = inbound.surface;
  if (ctx.stores.surfaces.isOwnWrite(inbound.surface, inbound.externalId)) return true;
  return ctx.stores.settings
    .current()
    .ownWriteIdentities.some(
      (own) => own.host === host && own.account === account && own.id === inbound.author.externalId,
    );
}

/** What the case was registered from may be told late, when the case is there already. */
function isDescription(ctx: RegisterContext, inbound: Inbound, place: Place): boolean {
  if (inbound.kind !== 'message' || inbound.direction !== 'in') return false;
  const c = loadCase(ctx, place.complaint);
  return c !== undefined && inbound.at <= c.lodgedAt && inbound.text.trim() === c.description?.trim();
}

function stepsFor(ctx: RegisterContext, inbound: Inbound, place: Place): Step[] {
  const origin = (externalId: string) => ({ surface: place.id, externalId });
  switch (inbound.kind) {
    case 'opened':
      return [];
    case 'message':
      return parts(inbound.text).map((text, i) => ({
        type: 'RecordMessage',
        data: {
          direction: inbound.direction,
          text,
          ...authorOf(inbound.author.name),
          origin: origin(partId(inbound.externalId, i)),
          at: Math.min(inbound.at, ctx.now()),
        },
      }));
    case 'note':
      return parts(inbound.text).map((text, i) => ({
        type: 'AddNote',
        data: {
          text,
          ...authorOf(inbound.author.name),
          origin: origin(partId(inbound.externalId, i)),
        },
      }));
    case 'revised': {
      const { change, externalId, text } = inbound;
      const ids = change === 'edited' ? [externalId] : partsKept(ctx, place, externalId);
      return ids.map((id) => ({
        type: 'RecordRevision',
        data: { surface: place.id, externalId: id, change, ...(text ? { text } : {}) },
      }));
    }
    case 'moved':
      return [moved(ctx, inbound, place)];
    case 'gone':
      return [{ type: 'UnlinkSurface', data: { surface: place.id, reason: 'deleted' } }];
    case 'requester-changed': {
      const name = lineOf(inbound.requester.name);
      const email = emailOf(inbound.requester.email);
      // A user whom the host no longer knows says nothing about who complains.
      if (!name && !email) return [];
      return [
        { type: 'UpdateComplainant', data: { ...(name ? { name } : {}), ...(email ? { email } : {}) } },
      ];
    }
  }
}

/** A ticket that was merged: the case goes on at the other ticket, unless another case stands there already. */
function moved(ctx: RegisterContext, inbound: Extract<Inbound, { kind: 'moved' }>, place: Place): Step {
  if (ctx.stores.surfaces.find(inbound.into))
    return { type: 'UnlinkSurface', data: { surface: place.id, reason: 'deleted' } };
  return { type: 'LinkSurface', data: { surface: inbound.into, replaces: place.id } };
}

/** What can be kept of a text: hosts hold characters that a register cannot. */
const kept = (text: string) => text.replaceAll('\u0000', '').toWellFormed().trim();

/** A text longer than one entry holds is kept whole, in parts. */
function parts(text: string): string[] {
  const clean = kept(text);
  const found: string[] = [];
  for (let start = 0; start < clean.length; ) {
    const end = wholeCharacters(clean, start + LIMITS.text);
    const part = clean.slice(start, end);
    if (part.trim() !== '') found.push(part);
    start = end;
  }
  return found;
}

/** Not in the middle of a surrogate pair. */
function wholeCharacters(text: string, end: number): number {
  return text.slice(end - 1, end + 1).codePointAt(0)! > 0xffff ? end - 1 : end;
}

/** One line as a case holds it. A long name is cut: the message that it stands on must not be lost for it. */
function lineOf(text: string | undefined): string {
  return kept(
    kept(text ?? '')
      .slice(0, LIMITS.line)
      .replace(/[\ud800-\udbff]$/, ''),
  );
}

function authorOf(name: string | undefined): { author?: string } {
  const author = lineOf(name);
  return author === '' ? {} : { author };
}

function emailOf(email: string | undefined): string | undefined {
  return ComplainantSchema.shape.email.safeParse(email).data;
}

/** The ids under which the parts of a text are kept: what is redacted is redacted whole. */
function partsKept(ctx: RegisterContext, place: Place, externalId: string): string[] {
  const c = loadCase(ctx, place.complaint);
  const origins = [...(c?.messages ?? []), ...(c?.notes ?? [])].map((item) => item.origin);
  const further = origins.flatMap((origin) =>
    origin?.surface === place.id && origin.externalId.startsWith(`${externalId}#`) ? [origin.externalId] : [],
  );
  return [externalId, ...further];
}

const partId = (externalId: string, part: number) => (part === 0 ? externalId : `${externalId}#${part + 1}`);

type Why = { code: string; rule: string };

/** Why nothing came of it; null when something did, or when it was there before. */
function refusalOf(outcome: Outcome): Why | null {
  if (outcome.kind === 'refused') return outcome.rejection;
  return outcome.kind === 'invalid' ? { code: 'invalid', rule: outcome.problems[0]!.rule } : null;
}

function recordRefusal(
  ctx: RegisterContext,
  inbound: Inbound,
  place: Place,
  actor: Actor,
  commandId: string,
  { code, rule }: Why,
): void {
  const { eventId, kind, surface } = inbound;
  ctx.stores.transaction(() => {
    if (ctx.stores.receipts.wasRefused(commandId)) return;
    if (kind === 'revised' && inbound.change !== 'edited' && code === 'not-found') {
      const { externalId, change, at } = inbound;
      ctx.stores.surfaces.keepEarlyRevision(surface, { externalId, change, event: eventId, at });
    }
    const data = { eventId, kind, complaint: place.complaint, code, rule };
    record(ctx, { type: 'InboundRefused', data }, actor, commandId);
  });
}
