import type { Complaint, Message } from '@recourse/complaint-domain';
import type { RegisterContext } from '../context.ts';

/** A letter in doubt names its delivery, so that a person can settle it. */
export function messageView<M extends Pick<Message, 'id' | 'delivery'>>(
  ctx: RegisterContext,
  c: Complaint,
  message: M,
): M {
  const { delivery } = message;
  if (delivery?.state !== 'failed' && delivery?.state !== 'uncertain') return message;
  const id = ctx.stores.outbox.ofMessage(c.id, message.id);
  return id === undefined ? message : { ...message, delivery: { ...delivery, id } };
}
