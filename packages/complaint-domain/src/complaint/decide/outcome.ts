import type { EventBody, EventOf, EventType } from '../events.ts';
import type { Decision, Rejection, RejectionCode } from '../rejections.ts';

/** An accepted command and the events it makes, in order. */
export function accept(...events: EventBody[]): Decision<EventBody> {
  return { ok: true, events };
}

export function refuse(rejection: Rejection): Decision<never> {
  return { ok: false, rejection };
}

/** A rejection under a rule of SPEC.md. */
export function rejection(
  rule: string,
  code: RejectionCode,
  message: string,
  detail?: Record<string, unknown>,
): Rejection {
  return detail ? { code, rule, message, detail } : { code, rule, message };
}

export function reject(...args: Parameters<typeof rejection>): Decision<never> {
  return refuse(rejection(...args));
}

/** An event body in its present version. Free text belongs into `personal`, never into `data`. */
export function event<T extends EventType>(
  type: T,
  data: EventOf<T>['data'],
  personal: EventOf<T>['personal'] = null,
): EventBody {
  return { type, v: 1, data, personal } as EventBody;
}

/** A copy without the members that are undefined, so that an event says only what it says. */
export function compact<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const result: Record<string, unknown> = {};
  for (const [key, entry] of Object.entries(value)) if (entry !== undefined) result[key] = entry;
  return result as { [K in keyof T]: Exclude<T[K], undefined> };
}
