import type { Inbound } from '@recourse/channel';
import { type Actor, LIMITS } from '@recourse/complaint-domain';
import type { RegisterContext } from './context.ts';
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
  if (!place || isEcho(ctx, inbound)) return [];
  const actor: Actor = { kind: 'host', id: `${inbound.surface.host}/${inbound.surface.account}` };
  const steps = stepsFor(ctx, inbound, place);
  return steps.map((step, i) => {
    const commandId = `${actor.id}:${inbound.eventId}${i === 0 ? '' : `#${i + 1}`}`;
    const outcome = execute(ctx, { ...step, actor, commandId, complaint: place.complaint });
    if (outcome.kind === 'refused') recordRefusal(ctx, inbound, place, actor, commandId, outcome);
    return outcome;
  });
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
          ...(inbound.author.name ? { author: inbound.author.name } : {}),
          origin: origin(partId(inbound.externalId, i)),
          at: Math.min(inbound.at, ctx.now()),
        },
      }));
    case 'note':
      return parts(inbound.text).map((text, i) => ({
        type: 'AddNote',
        data: {
          text,
          ...(inbound.author.name ? { author: inbound.author.name } : {}),
          origin: origin(partId(inbound.externalId, i)),
        },
      }));
    case 'revised': {
      const { change, externalId, text } = inbound;
      return [
        {
          type: 'RecordRevision',
          data: { surface: place.id, externalId, change, ...(text ? { text } : {}) },
        },
      ];
    }
    case 'moved':
      return [moved(ctx, inbound, place)];
    case 'gone':
      return [{ type: 'UnlinkSurface', data: { surface: place.id, reason: 'deleted' } }];
    case 'requester-changed': {
      const { name, email } = inbound.requester;
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

/** A text longer than one entry holds is kept whole, in parts. */
function parts(text: string): string[] {
  const clean = text.replaceAll('\u0000', '').trim();
  const count = Math.ceil(clean.length / LIMITS.text);
  return Array.from({ length: count }, (_, i) => clean.slice(i * LIMITS.text, (i + 1) * LIMITS.text));
}

const partId = (externalId: string, part: number) => (part === 0 ? externalId : `${externalId}#${part + 1}`);

function recordRefusal(
  ctx: RegisterContext,
  inbound: Inbound,
  place: Place,
  actor: Actor,
  commandId: string,
  outcome: Extract<Outcome, { kind: 'refused' }>,
): void {
  const { code, rule } = outcome.rejection;
  record(
    ctx,
    {
      type: 'InboundRefused',
      data: { eventId: inbound.eventId, kind: inbound.kind, complaint: place.complaint, code, rule },
    },
    actor,
    commandId,
  );
}
