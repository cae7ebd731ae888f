import * as z from 'zod';

/**
 * Event payloads of Zendesk's webhooks (Webhooks API, *Ticket events*, version 2022-11-06). Unknown members pass;
 * what is used here is checked. Ids come as text, absent ones as `null` or an empty text; user `-1` is Zendesk itself.
 */
const id = z
  .union([z.string().regex(/^-?\d+$/, 'must be a numeric id'), z.int()])
  .transform((value) => String(value));
const optionalId = z
  .union([id, z.literal(''), z.null()])
  .optional()
  .transform((value) => value || null);
const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '');
const tags = z
  .array(z.string())
  .nullish()
  .transform((value) => value ?? []);
/** ISO 8601 with up to nanoseconds → UTC ms. */
const instant = z.iso
  .datetime({ offset: true })
  .transform((value) => Date.parse(value.replace(/(\.\d{3})\d+/, '$1')));

const detail = z.looseObject({
  id,
  actor_id: optionalId,
  requester_id: optionalId,
  subject: text,
  description: text,
  tags,
});
const author = z.looseObject({ id, is_staff: z.boolean(), name: text });

const PREFIX = 'zen:event-type:ticket.';
const ticketEvent = <Name extends string, Event extends z.ZodRawShape>(name: Name, event: Event) =>
  z.looseObject({
    type: z.literal(`${PREFIX}${name}`).transform(() => name),
    id: z.string().min(1).max(200),
    time: instant,
    detail,
    event: z.looseObject(event),
  });

/** The events that become inbound things. Everything else of Zendesk is acknowledged and forgotten. */
const EVENTS = [
  ticketEvent('created', {}),
  ticketEvent('comment_added', {
    comment: z.looseObject({ id, body: text, is_public: z.boolean(), author }),
  }),
  ticketEvent('comment_redacted', { comment: z.looseObject({ id }) }),
  ticketEvent('merged', { target_ticket_id: id }),
  ticketEvent('soft_deleted', {}),
  ticketEvent('permanently_deleted', {}),
  ticketEvent('requester_changed', { current: id }),
] as const;

const eventSchema = z.discriminatedUnion('type', EVENTS);

export type TicketEvent = z.output<typeof eventSchema>;

/** Event types to subscribe a webhook to. */
export const SUBSCRIPTIONS: string[] = EVENTS.map(({ shape }) => shape.type.in.value);

export type ParsedEvent =
  | { kind: 'event'; event: TicketEvent }
  /** Signed, but nothing for us: another event type, or a body that a trigger was told to send. */
  | { kind: 'ignored' }
  | { kind: 'invalid'; reason: string };

/** Reads a verified webhook body. `reason` names the first wrong member and its rule. */
export function parseEvent(body: unknown): ParsedEvent {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    return { kind: 'invalid', reason: 'body: must be a JSON object' };
  }
  const type = (body as { type?: unknown }).type;
  if (typeof type !== 'string' || !SUBSCRIPTIONS.includes(type)) return { kind: 'ignored' };
  const parsed = eventSchema.safeParse(body);
  if (parsed.success) return { kind: 'event', event: parsed.data };
  const issue = parsed.error.issues[0];
  return { kind: 'invalid', reason: `${issue?.path.join('.')}: ${issue?.message}` };
}
