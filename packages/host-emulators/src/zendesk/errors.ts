/**
 * A refusal in one of Zendesk's shapes.
 *
 * | code | status |
 * | --- | --- |
 * | `RecordInvalid` | 422, with `details` per field |
 * | `RecordNotFound`, `InvalidEndpoint` | 404 |
 * | `UpdateConflict` | 409 |
 * | `Unauthorized` | 401 (`{"error":"Couldn't authenticate you"}`) |
 * | `Forbidden`, `InvalidAttribute`, `InvalidJson`, `TooLarge`, `RateLimited`, `Webhook` | 403, 400, 400, 413, 429, 400 |
 */
export class ZendeskError extends Error {
  override name = 'ZendeskError';
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 422 | 429;
  readonly body: unknown;

  constructor(status: ZendeskError['status'], body: unknown) {
    super(JSON.stringify(body));
    this.status = status;
    this.body = body;
  }
}

export interface Detail {
  description: string;
  error?: string;
}

/** 422 as in Zendesk's ticket API; `base` holds what concerns the whole record. */
export function recordInvalid(details: Record<string, string | Detail[]>): ZendeskError {
  return new ZendeskError(422, {
    error: 'RecordInvalid',
    description: 'Record validation errors',
    details: Object.fromEntries(
      Object.entries(details).map(([field, d]) => [field, typeof d === 'string' ? [{ description: d }] : d]),
    ),
  });
}

export function notFound(): ZendeskError {
  return new ZendeskError(404, { error: 'RecordNotFound', description: 'Not found' });
}

export function invalidAttribute(name: string, rule: string): ZendeskError {
  return new ZendeskError(400, {
    error: {
      title: 'Invalid attribute',
      message: `You passed an invalid value for the ${name} attribute. Invalid parameter: ${name} ${rule}`,
    },
  });
}

export function forbidden(): ZendeskError {
  return new ZendeskError(403, {
    error: {
      title: 'Forbidden',
      message: 'You do not have access to this page. Please contact the account owner.',
    },
  });
}

export function unauthorized(): ZendeskError {
  return new ZendeskError(401, { error: "Couldn't authenticate you" });
}

/** The webhooks API has its own error shape. */
export function webhookInvalid(title: string, detail: string): ZendeskError {
  return new ZendeskError(400, { errors: [{ code: 'InvalidWebhook', title, detail }] });
}
