import type { Language } from '@recourse/complaint-domain';
import * as z from 'zod';
import type { ZendeskApi } from '../api.ts';
import type { ZendeskFields } from '../render/update.ts';
import { type AppWanted, type InstalledApp, prepareApp } from './app.ts';
import { type PreparationStep, read, ZendeskSetupError } from './calls.ts';
import { prepareFields } from './ticket-fields.ts';
import { prepareWebhook } from './webhook.ts';

export type WantedAccount = {
  /** Where Zendesk shall send its events: the service's `/hooks/zendesk/{register}`. */
  hookUrl: string;
  /** Language of the names of ticket fields. */
  language: Language;
  /** What an earlier preparation gave. */
  known?: { fields?: Partial<ZendeskFields> | undefined; webhookId?: string | undefined } | undefined;
  app?: AppWanted | undefined;
  /** Only plan: nothing in the account is changed. Default false. */
  dryRun?: boolean | undefined;
};

/** What a connection to the account needs. */
export type ZendeskConnection = {
  fields: ZendeskFields;
  webhookId: string;
  webhookSecret: string;
  apiUserId: string;
  app: InstalledApp | null;
};

/** `connection` is `null` when a dry run found something missing. */
export type Preparation = { steps: PreparationStep[]; connection: ZendeskConnection | null };

/**
 * Prepares a Zendesk account: ticket fields, event webhook, settings of the app. Doing it again changes nothing that
 * is right already. Throws `ZendeskSetupError`; what was made before the error is found by the next run.
 */
export async function prepareZendeskAccount(api: ZendeskApi, wanted: WantedAccount): Promise<Preparation> {
  const dryRun = wanted.dryRun ?? false;
  const { language, hookUrl, known } = wanted;
  const user = await apiUser(api);
  const fields = await prepareFields(api, { language, known: known?.fields, dryRun });
  const webhook = await prepareWebhook(api, { hookUrl, known: known?.webhookId, dryRun });
  const app = wanted.app ? await prepareApp(api, wanted.app, dryRun) : null;
  const steps = [user.step, ...fields.steps, webhook.step, ...(app ? [app.step] : [])];
  const ids = complete(fields.ids);
  if (!ids || webhook.id === null || webhook.secret === null) return { steps, connection: null };
  const connection: ZendeskConnection = {
    fields: ids,
    webhookId: webhook.id,
    webhookSecret: webhook.secret,
    apiUserId: user.id,
    app: app?.app ?? null,
  };
  return { steps, connection };
}

/** `/users/me` answers 200 with an anonymous user, without an id, to a wrong token. */
const me = z.looseObject({
  user: z.looseObject({ id: z.number().nullable(), name: z.string(), role: z.string() }),
});

async function apiUser(api: ZendeskApi): Promise<{ id: string; step: PreparationStep }> {
  const { user } = await read(api, 'GET', '/api/v2/users/me', me);
  if (user.id === null)
    throw new ZendeskSetupError('credentials', 'Zendesk does not accept the e-mail and API token');
  if (user.role !== 'admin') {
    const message = `${user.name} has the role ${user.role}; making ticket fields and webhooks needs an administrator`;
    throw new ZendeskSetupError('not-admin', message);
  }
  const detail = `${user.name}, id ${user.id}; its own comments are not read back`;
  return { id: String(user.id), step: { what: 'API user', action: 'exists', detail } };
}

function complete({ reference, status, nextObligation }: Record<keyof ZendeskFields, number | null>) {
  if (reference === null || status === null || nextObligation === null) return null;
  return { reference, status, nextObligation };
}
