import type { Notice } from '@recourse/channel';
import {
  type Complaint,
  type Language,
  nearestObligation,
  obligationsOf,
  priorityOf,
} from '@recourse/complaint-domain';
import type { RegisterContext } from './context.ts';
import { plainText } from './message-text.ts';

/** A note of ours, or a message that came in elsewhere: shown inside the other hosts as a note. */
export function noteNotice(
  ctx: RegisterContext,
  c: Complaint,
  item: string,
  language: Language,
): Notice | null {
  const found = c.notes.find((n) => n.id === item) ?? c.messages.find((m) => m.id === item);
  if (!found?.text) return null;
  const author = found.by.name ?? ctx.stores.members.nameOf(found.by.id) ?? found.by.id;
  return { kind: 'note', language, item, text: found.text, author };
}

/** A note or message as hosts show it; null once it was taken out. */
export function textOf(c: Complaint, item: string): string | null {
  const note = c.notes.find((n) => n.id === item);
  if (note) return note.text;
  const message = c.messages.find((m) => m.id === item);
  return message ? plainText(message) : null;
}

/** What the fields of a ticket show. */
export function fieldsNotice(ctx: RegisterContext, c: Complaint): Notice {
  const obligations = obligationsOf(c, ctx.policy());
  const next = nearestObligation(obligations);
  const fields = {
    reference: c.reference,
    status: c.status,
    stage: c.status === 'in_progress' ? c.stage : null,
    type: c.type,
    priority: priorityOf(c, obligations, ctx.now(), ctx.policy()).level,
    nextObligation: next ? { id: next.id, due: next.due } : null,
  };
  return { kind: 'fields', language: c.language, fields };
}
