import * as z from 'zod';
import type { ZendeskApi } from '../api.ts';
import { SUBSCRIPTIONS } from '../payload.ts';
import { type PreparationStep, read, readAll, ZendeskSetupError } from './calls.ts';

const webhook = z.looseObject({
  id: z.string(),
  name: z.string(),
  endpoint: z.string(),
  status: z.string(),
  subscriptions: z.array(z.string()).nullish(),
});
type Webhook = z.output<typeof webhook>;
const made = z.looseObject({ webhook: z.looseObject({ id: z.string() }) });
const secretAnswer = z.looseObject({ signing_secret: z.looseObject({ secret: z.string().min(1) }) });

export type WebhookWanted = { hookUrl: string; known?: string | undefined; dryRun: boolean };

const NAME = 'Recourse';
/** A webhook is connected to events or to triggers, for ever (*Creating and monitoring webhooks*). */
const FOR_TRIGGERS = 'conditional_ticket_events';

/**
 * Plans and, unless it is a dry run, makes the event webhook, and reads its signing secret back. Found by its id from
 * an earlier preparation, else by its address. Triggers are not needed: events cover what they would report.
 */
export async function prepareWebhook(api: ZendeskApi, { hookUrl, known, dryRun }: WebhookWanted) {
  const all = await readAll(api, '/api/v2/webhooks', 'webhooks', webhook);
  const found = all.find(({ id }) => id === known) ?? all.find(({ endpoint }) => endpoint === hookUrl);
  const what = `webhook to ${hookUrl}`;
  if (!found) {
    const step: PreparationStep = { what, action: 'create', detail: `${SUBSCRIPTIONS.length} event types` };
    if (dryRun) return { step, id: null, secret: null };
    const body = { webhook: bodyOf(hookUrl, NAME, SUBSCRIPTIONS) };
    const { id } = (await read(api, 'POST', '/api/v2/webhooks', made, body)).webhook;
    return { step, id, secret: await signingSecret(api, id) };
  }
  const { subscriptions, detail } = changesTo(found, hookUrl);
  if (detail.length > 0 && !dryRun) {
    const body = { webhook: bodyOf(hookUrl, found.name, subscriptions) };
    await read(api, 'PUT', `/api/v2/webhooks/${found.id}`, z.unknown(), body);
  }
  const step: PreparationStep = {
    what,
    action: detail.length > 0 ? 'update' : 'exists',
    detail: [`id ${found.id}`, ...detail].join(', '),
  };
  return { step, id: found.id, secret: await signingSecret(api, found.id) };
}

function bodyOf(endpoint: string, name: string, subscriptions: string[]) {
  return { name, status: 'active', endpoint, http_method: 'POST', request_format: 'json', subscriptions };
}

function changesTo(found: Webhook, hookUrl: string) {
  const present = found.subscriptions ?? [];
  if (present.includes(FOR_TRIGGERS)) {
    const problem = 'is connected to triggers and cannot be subscribed to events; remove it';
    throw new ZendeskSetupError('conflict', `webhook "${found.name}" (id ${found.id}) ${problem}`);
  }
  const missing = SUBSCRIPTIONS.filter((type) => !present.includes(type));
  return {
    subscriptions: [...present, ...missing],
    detail: [
      ...(found.endpoint === hookUrl ? [] : [`move from ${found.endpoint}`]),
      ...(found.status === 'active' ? [] : ['activate']),
      ...(missing.length > 0 ? [`subscribe to ${missing.join(' ')}`] : []),
    ],
  };
}

async function signingSecret(api: ZendeskApi, id: string): Promise<string> {
  const answer = await read(api, 'GET', `/api/v2/webhooks/${id}/signing_secret`, secretAnswer);
  return answer.signing_secret.secret;
}
