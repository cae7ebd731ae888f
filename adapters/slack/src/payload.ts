import * as z from 'zod';

const id = z.string().min(1);
const optionalId = z
  .string()
  .nullish()
  .transform((value) => value || undefined);

const authorization = z.looseObject({
  team_id: optionalId,
  enterprise_id: optionalId,
  user_id: optionalId,
  is_bot: z.boolean().nullish(),
  is_enterprise_install: z.boolean().nullish(),
});

const eventCallback = z.looseObject({
  type: z.literal('event_callback'),
  event_id: id,
  /** Seconds. */
  event_time: z.number().optional(),
  team_id: optionalId,
  enterprise_id: optionalId,
  api_app_id: optionalId,
  authorizations: z.array(authorization).nullish(),
  event: z.looseObject({ type: id }),
});

const party = z.looseObject({ id }).nullish();
const interaction = z.looseObject({
  type: id,
  user: z.looseObject({ id, team_id: optionalId }).optional(),
  team: party,
  enterprise: party,
  api_app_id: optionalId,
  trigger_id: optionalId,
  response_url: optionalId,
});

const command = z.looseObject({
  command: z.string().startsWith('/'),
  text: z.string().default(''),
  team_id: id,
  enterprise_id: optionalId,
  user_id: id,
  channel_id: id,
  trigger_id: optionalId,
  response_url: optionalId,
});

/** An event as the Events API sends it: `event` is passed on whole, `inboundOf` reads the kinds that it knows. */
export type EventCallback = z.output<typeof eventCallback>;
/** A click, a shortcut, a modal that was sent or closed. Everything that Slack sent is there. */
export type Interaction = z.output<typeof interaction>;
export type SlashCommand = z.output<typeof command>;

export type SlackPayload =
  | { kind: 'event'; body: EventCallback }
  | { kind: 'interaction'; body: Interaction }
  | { kind: 'command'; body: SlashCommand }
  /** Slack asks whether the address is ours; `challenge` is the answer. */
  | { kind: 'verification'; challenge: string }
  /** Nothing to do, and to be acknowledged: `ssl_check`, `app_rate_limited`, a type that is not known. */
  | { kind: 'ignored'; type: string }
  | { kind: 'refused'; status: 400 | 422; reason: string };

/**
 * Reads the body of a verified request: JSON of the Events API, a form with `payload` (interactivity), or a form of a
 * slash command. What is not of such a form is refused with the name of the member.
 *
 * @param contentType the request's own; without one, a body that starts with `{` is JSON
 */
export function payloadOf(body: Uint8Array | string, contentType: string | null): SlackPayload {
  const text = typeof body === 'string' ? body.replace(/^\uFEFF/, '') : decoded(body);
  if (text === null) return { kind: 'refused', status: 400, reason: 'the body is not UTF-8' };
  const isForm = contentType?.includes('x-www-form-urlencoded') ?? !/^\s*[[{]/.test(text);
  return isForm ? formPayload(new URLSearchParams(text)) : jsonPayload(text);
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function jsonPayload(text: string): SlackPayload {
  const value = json(text);
  if (value === undefined) return { kind: 'refused', status: 400, reason: 'the body is not JSON' };
  const head = z.looseObject({ type: id, challenge: z.string().optional() }).safeParse(value);
  if (!head.success) return unfit('body', head.error);
  const { type, challenge } = head.data;
  if (type === 'url_verification') {
    if (challenge) return { kind: 'verification', challenge };
    return { kind: 'refused', status: 422, reason: 'challenge: is missing' };
  }
  if (type !== 'event_callback') return { kind: 'ignored', type };
  const parsed = eventCallback.safeParse(value);
  return parsed.success ? { kind: 'event', body: parsed.data } : unfit('body', parsed.error);
}

function formPayload(form: URLSearchParams): SlackPayload {
  if (form.has('ssl_check')) return { kind: 'ignored', type: 'ssl_check' };
  const payload = form.get('payload');
  if (payload === null) {
    const parsed = command.safeParse(Object.fromEntries(form));
    return parsed.success ? { kind: 'command', body: parsed.data } : unfit('form', parsed.error);
  }
  const value = json(payload);
  if (value === undefined) return { kind: 'refused', status: 400, reason: 'payload: is not JSON' };
  const parsed = interaction.safeParse(value);
  return parsed.success ? { kind: 'interaction', body: parsed.data } : unfit('payload', parsed.error);
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** One line for each member that is not as documented. */
function unfit(where: string, error: z.ZodError): SlackPayload {
  const lines = error.issues.map(({ path, message }) => `${path.join('.') || where}: ${message}`);
  return { kind: 'refused', status: 422, reason: lines.slice(0, 5).join('; ') };
}

/** The accounts that a payload may belong to, as connections are known: the workspace, then its organisation. */
export function accountsOf(payload: SlackPayload): string[] {
  const accounts =
    payload.kind === 'event'
      ? [...pair(payload.body), ...(payload.body.authorizations ?? []).flatMap(pair)]
      : payload.kind === 'command'
        ? pair(payload.body)
        : payload.kind === 'interaction'
          ? [payload.body.team?.id, payload.body.user?.team_id, payload.body.enterprise?.id]
          : [];
  return [...new Set(accounts.filter((each) => each !== undefined))];
}

function pair(of: { team_id?: string | undefined; enterprise_id?: string | undefined }) {
  return [of.team_id, of.enterprise_id];
}
