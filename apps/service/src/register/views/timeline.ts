import type { ComplaintEvent } from '@recourse/complaint-domain';
import { loadCase, type RegisterContext } from '../context.ts';
import { naming } from './naming.ts';

export function timelineEntry(ctx: RegisterContext, event: ComplaintEvent, leaf: number, sealedSize: number) {
  return {
    id: event.id,
    version: event.version,
    type: event.type,
    at: event.at,
    by: naming(ctx)(event.actor),
    data: shown(event.data),
    personal: isTakenOut(ctx, event) ? null : (event.personal as Record<string, unknown> | null),
    index: leaf,
    seal: leaf < sealedSize ? ('sealed' as const) : ('recorded' as const),
  };
}

/** The entry stays as it was signed; what was redacted or deleted since is no longer shown of it. */
function isTakenOut(ctx: RegisterContext, event: ComplaintEvent): boolean {
  const { note, message, item = note ?? message } = event.data as Record<string, unknown>;
  if (item === undefined) return false;
  const c = loadCase(ctx, event.complaint);
  const found = [...(c?.notes ?? []), ...(c?.messages ?? [])].find(({ id }) => id === item);
  return found?.revised === 'redacted' || found?.revised === 'deleted';
}

/** Where a document lies is nobody's business but the store's. */
function shown(data: object): Record<string, unknown> {
  const { blob: _blob, ...rest } = data as Record<string, unknown>;
  return rest;
}
