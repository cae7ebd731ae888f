import type { Message } from './state.ts';

/** UTC ms at which an outbound message certainly went out; null while nobody knows. */
export function sentAt(message: Message): number | null {
  const { delivery } = message;
  return delivery?.state === 'delivered' || delivery?.state === 'recorded' ? delivery.at : null;
}
