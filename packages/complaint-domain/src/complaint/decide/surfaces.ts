import type { DeliveryResult, EventBody } from '../events.ts';
import type { Decision, Rejection } from '../rejections.ts';
import type { Complaint, Message, Note, Surface } from '../state.ts';
import { type CaseCommand, nextId } from './case.ts';
import { accept, compact, event, refuse, reject, rejection } from './outcome.ts';

/** SU1 to SU3. */
export function linkSurface({ data, c }: CaseCommand<'LinkSurface'>): Decision<EventBody> {
  const { replaces, surface: place } = data;
  const same = c.surfaces.find((surface) => surface.state === 'live' && isAt(surface, place));
  if (same) return reject('SU1', 'already-done', `linked already as ${same.id}`, { surface: same.id });
  const problem = replaces === undefined ? null : isGone('SU3', replaces, c);
  if (problem) return refuse(problem);
  const linked = event('SurfaceLinked', compact({ surface: nextId('s', c.surfaces), at: place, replaces }));
  if (replaces === undefined) return accept(linked);
  return accept(linked, event('SurfaceUnlinked', { surface: replaces, reason: 'replaced' }));
}

function isAt(surface: Surface, place: CaseCommand<'LinkSurface'>['data']['surface']): boolean {
  return surface.host === place.host && surface.account === place.account && surface.ref === place.ref;
}

/** SU4. */
export function unlinkSurface({ data, c }: CaseCommand<'UnlinkSurface'>): Decision<EventBody> {
  const problem = isGone('SU4', data.surface, c);
  return problem ? refuse(problem) : accept(event('SurfaceUnlinked', data));
}

function isGone(rule: string, id: string, c: Complaint): Rejection | null {
  const surface = c.surfaces.find((candidate) => candidate.id === id);
  if (!surface) return rejection(rule, 'not-found', `no surface ${id}`, { surface: id });
  if (surface.state !== 'gone') return null;
  return rejection(rule, 'already-done', `surface ${id} is gone already`, { surface: id });
}

/** DE1 to DE5. */
export function recordDelivery({ data, meta, c }: CaseCommand<'RecordDelivery'>): Decision<EventBody> {
  const item = [...c.messages, ...c.notes].find((candidate) => candidate.id === data.item);
  const surface = c.surfaces.find((candidate) => candidate.id === data.surface);
  if (!item || !surface)
    return reject(
      'DE1',
      'not-found',
      item ? `no surface ${data.surface}` : `no message or note ${data.item}`,
      {
        item: data.item,
        surface: data.surface,
      },
    );
  const here = item.copies?.some((copy) => copy.surface === surface.id);
  if (here || item.origin?.surface === surface.id)
    return reject('DE3', 'already-done', `${item.id} was delivered to ${surface.id} already`, {
      item: item.id,
    });
  if (meta.actor.kind !== 'system' && !mayConfirm(data.result.kind, item))
    return reject('DE5', 'wrong-status', `${item.id} is not a message whose arrival is in doubt`, {
      item: item.id,
    });
  return accept(event('DeliveryRecorded', data));
}

function mayConfirm(result: DeliveryResult['kind'], item: Message | Note): boolean {
  const state = 'delivery' in item ? item.delivery?.state : undefined;
  return result === 'delivered' && (state === 'failed' || state === 'uncertain');
}
