import type { EventBody } from '../events.ts';
import type { Decision } from '../rejections.ts';
import type { CaseCommand } from './case.ts';
import { accept, event, reject } from './outcome.ts';

/** MS13: a person begins or ends the wait for the complainant. No statutory clock ever stops. */
export function setWaiting({ data, c }: CaseCommand<'SetWaiting'>): Decision<EventBody> {
  const waits = c.pauses.some((pause) => pause.to === null);
  if (data.waiting === waits)
    return reject('MS13', 'already-done', waits ? 'the case waits already' : 'the case does not wait');
  return accept(event('WaitingChanged', { waiting: data.waiting }));
}
