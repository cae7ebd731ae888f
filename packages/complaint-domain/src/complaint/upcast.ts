/** The version that each event type is written in today. */
const PRESENT_VERSION = 1;

/**
 * Lifts a stored event to the present words of its type. There is one version so far; an event from a newer release is
 * refused, because its meaning is unknown here. Redress that early events call `money` is a refund.
 */
export function upcast<T extends { type: string; v: number }>(stored: T): T {
  if (stored.v !== PRESENT_VERSION)
    throw new RangeError(
      `event ${stored.type} has version ${stored.v}; this release reads up to ${PRESENT_VERSION}`,
    );
  return stored.type === 'RedressProposed' ? withPresentKind(stored) : stored;
}

function withPresentKind<T extends { type: string; v: number; data?: object }>(stored: T): T {
  if ((stored.data as { kind?: string } | undefined)?.kind !== 'money') return stored;
  return { ...stored, data: { ...stored.data, kind: 'refund' } };
}
