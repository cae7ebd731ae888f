import * as z from 'zod';

/** The largest request that is read, bytes. What Slack sends stays far below. */
export const MOST_BYTES = 1_000_000;

const id = z.string().min(1).max(100);
const enterprise = z.looseObject({ id }).nullish();

/** An event in its envelope. `event_id` is the same over all attempts to send it. */
const EventSchema = z.looseObject({
  type: z.literal('event_callback'),
  team_id: id.nullish(),
  enterprise_id: id.nullish(),
  event_id: id,
  event: z.looseObject({ type: id }),
  authorizations: z.array(z.looseObject({ team_id: id.nullish(), enterprise_id: id.nullish() })).nullish(),
});
const CommandSchema = z.looseObject({
  command: z.string().regex(/^\//, 'must begin with a slash'),
  user_id: id,
  team_id: id.optional(),
  enterprise_id: id.optional(),
});
const InteractionSchema = z.looseObject({
  type: id,
  team: enterprise,
  enterprise,
  user: z.looseObject({ id, team_id: id.nullish() }).optional(),
});

export type Payload =
  | { kind: 'challenge'; challenge: string }
  | { kind: 'check' }
  | { kind: 'event'; body: z.output<typeof EventSchema>; accounts: string[] }
  | { kind: 'command'; body: z.output<typeof CommandSchema>; accounts: string[] }
  | { kind: 'interaction'; body: z.output<typeof InteractionSchema>; accounts: string[] }
  | { kind: 'unknown'; type: string }
  /** `wrong` names the field and what is wrong with it. */
  | { kind: 'malformed'; wrong: string };

/**
 * What Slack sent, from the text of a request whose signature was right. `accounts`: the workspace, then the
 * organisation, under which the app may be connected.
 */
export function readPayload(contentType: string, text: string): Payload {
  if (!contentType.includes('application/x-www-form-urlencoded')) return readJson(text, ofEnvelope);
  const form = Object.fromEntries(new URLSearchParams(text));
  if (form.ssl_check) return { kind: 'check' };
  if (form.payload !== undefined) return readJson(form.payload, ofInteraction);
  if (form.command === undefined)
    return { kind: 'malformed', wrong: 'command is missing, and so is payload' };
  return checked(CommandSchema, form, (body) => ({
    kind: 'command',
    body,
    accounts: accountsOf(body.team_id, body.enterprise_id),
  }));
}

function readJson(text: string, then: (body: Record<string, unknown>) => Payload): Payload {
  try {
    const body: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    if (typeof body === 'object' && body !== null && !Array.isArray(body))
      return then(body as Record<string, unknown>);
  } catch {
    // Said below, with everything else that is no object.
  }
  return { kind: 'malformed', wrong: 'the body must be a JSON object' };
}

function ofEnvelope(json: Record<string, unknown>): Payload {
  if (json.type === 'url_verification')
    return checked(z.looseObject({ challenge: z.string().min(1).max(1_000) }), json, ({ challenge }) => ({
      kind: 'challenge',
      challenge,
    }));
  if (typeof json.type !== 'string') return { kind: 'malformed', wrong: 'type must be a text' };
  if (json.type !== 'event_callback') return { kind: 'unknown', type: json.type };
  return checked(EventSchema, json, (body) => ({ kind: 'event', body, accounts: accountsOfEvent(body) }));
}

const INTERACTIONS = [
  'block_actions',
  'message_action',
  'shortcut',
  'view_submission',
  'view_closed',
  'block_suggestion',
];

function ofInteraction(json: Record<string, unknown>): Payload {
  if (typeof json.type !== 'string') return { kind: 'malformed', wrong: 'payload.type must be a text' };
  if (!INTERACTIONS.includes(json.type)) return { kind: 'unknown', type: json.type };
  return checked(
    InteractionSchema,
    json,
    (body) => ({
      kind: 'interaction',
      body,
      accounts: accountsOf(body.team?.id, body.user?.team_id, body.enterprise?.id),
    }),
    'payload.',
  );
}

/** In a channel that organisations share, the envelope may name the other one: the authorization is ours. */
function accountsOfEvent(body: z.output<typeof EventSchema>): string[] {
  const own = body.authorizations?.[0];
  const ours = accountsOf(own?.team_id, own?.enterprise_id);
  return ours.length > 0 ? ours : accountsOf(body.team_id, body.enterprise_id);
}

function accountsOf(...ids: (string | null | undefined)[]): string[] {
  return [...new Set(ids.filter((each): each is string => typeof each === 'string' && each !== ''))];
}

function checked<S extends z.ZodType>(
  schema: S,
  value: unknown,
  then: (body: z.output<S>) => Payload,
  prefix = '',
): Payload {
  const result = schema.safeParse(value);
  if (result.success) return then(result.data);
  const issue = result.error.issues[0];
  return { kind: 'malformed', wrong: `${prefix}${issue?.path.join('.')} ${issue?.message}` };
}
