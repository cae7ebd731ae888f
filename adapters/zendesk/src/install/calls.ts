import * as z from 'zod';
import type { ZendeskApi } from '../api.ts';

/** One thing in the account and what was, or would be, done about it. */
export type PreparationStep = {
  what: string;
  /** `manual`: only a person can do it, in Zendesk's Admin Center. */
  action: 'exists' | 'create' | 'update' | 'manual';
  detail: string;
};

/**
 * Why an account could not be prepared.
 *
 * | code | meaning |
 * | --- | --- |
 * | `credentials` | the API token or its user is not accepted |
 * | `not-admin` | fields and webhooks need an administrator |
 * | `conflict` | something of the same name exists that cannot be used |
 * | `refused` | Zendesk refused a request, see the message |
 * | `unreachable` | no answer, or one in an unknown form; running it again is safe |
 */
export class ZendeskSetupError extends Error {
  override name = 'ZendeskSetupError';
  readonly code: 'credentials' | 'not-admin' | 'conflict' | 'refused' | 'unreachable';

  constructor(code: ZendeskSetupError['code'], message: string) {
    super(message);
    this.code = code;
  }
}

type Method = Parameters<ZendeskApi['call']>[0];

/** Calls Zendesk and reads the answer. Throws `ZendeskSetupError`. */
export async function read<S extends z.ZodType>(
  api: ZendeskApi,
  method: Method,
  path: string,
  schema: S,
  body?: unknown,
): Promise<z.output<S>> {
  const reply = await api.call(method, path, body);
  if (reply.kind === 'unknown')
    throw new ZendeskSetupError('unreachable', `${method} ${path}: ${reply.reason}`);
  if (reply.kind === 'refused') {
    const code = reply.status === 401 || reply.status === 403 ? 'credentials' : 'refused';
    throw new ZendeskSetupError(code, `${method} ${path}: ${reply.reason}`);
  }
  const parsed = schema.safeParse(reply.body);
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues[0]?.path.join('.') || 'body';
  throw new ZendeskSetupError('unreachable', `${method} ${path}: the answer's ${where} has an unknown form`);
}

const meta = z
  .looseObject({ has_more: z.boolean().optional(), after_cursor: z.string().nullish() })
  .optional();
const MOST_PAGES = 100;

/** All items of a list that is paged by cursor. */
export async function readAll<S extends z.ZodType>(
  api: ZendeskApi,
  path: string,
  key: string,
  item: S,
): Promise<z.output<S>[]> {
  const items: z.output<S>[] = [];
  const schema = z.looseObject({ [key]: z.array(item), meta });
  let after = '';
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const page = await read(api, 'GET', `${path}?page[size]=100${after}`, schema);
    items.push(...(page[key] as z.output<S>[]));
    const next = meta.parse(page.meta);
    if (!next?.has_more || !next.after_cursor) return items;
    after = `&page[after]=${encodeURIComponent(next.after_cursor)}`;
  }
  throw new ZendeskSetupError('unreachable', `${path}: the list has no end`);
}
