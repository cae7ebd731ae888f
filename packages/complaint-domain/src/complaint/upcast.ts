/** The version that each event type is written in today. */
const PRESENT_VERSION = 1;

/**
 * Lifts a stored event to the present form of its type. There is one version so far, so events of it pass
 * unchanged; one from a newer release is refused, because its meaning is unknown here.
 */
export function upcast<T extends { type: string; v: number }>(stored: T): T {
  if (stored.v === PRESENT_VERSION) return stored;
  throw new RangeError(
    `event ${stored.type} has version ${stored.v}; this release reads up to ${PRESENT_VERSION}`,
  );
}
