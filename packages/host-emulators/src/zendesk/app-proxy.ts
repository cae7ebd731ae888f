import { SignJWT } from 'jose';
import * as z from 'zod';
import type { Account } from './account.ts';

export const proxyRequest = z.object({
  url: z.url({ protocol: /^https?$/ }),
  type: z
    .enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'get', 'post', 'put', 'patch', 'delete'])
    .default('GET'),
  headers: z.record(z.string(), z.string()).default({}),
  data: z.union([z.string(), z.record(z.string(), z.unknown())]).optional(),
  contentType: z.string().optional(),
  secure: z.boolean().default(false),
  jwt: z
    .object({
      algorithm: z.enum(['HS256', 'HS384', 'HS512']),
      secret_key: z.string(),
      expiry: z.int().positive().default(60),
      claims: z.record(z.string(), z.unknown()).default({}),
    })
    .optional(),
});

export type ProxyRequest = z.output<typeof proxyRequest>;

export interface ProxyAnswer {
  status: number;
  statusText: string;
  contentType: string;
  /** Text only: the proxy does not carry binary bodies. */
  text: string;
}

const TIMEOUT_MS = 30_000;
const PLACEHOLDER = /\{\{\s*(setting\.([\w-]+)|jwt\.token)\s*\}\}/g;

/**
 * What `client.request` does for addresses outside Zendesk: calls them from the server. With `secure: true` the
 * placeholders `{{setting.x}}` and `{{jwt.token}}` are filled in in address, headers and data; secure settings go only
 * to hosts of the app's `domainWhitelist`. The answer never contains a secret that the receiver did not send itself.
 */
export async function sendForApp(account: Account, request: ProxyRequest): Promise<ProxyAnswer> {
  const refusal = forbiddenTarget(account, request);
  if (refusal) return { status: 403, statusText: 'Forbidden', contentType: 'text/plain', text: refusal };
  const fill = await filler(account, request);
  const body = typeof request.data === 'object' ? JSON.stringify(request.data) : request.data;
  const method = request.type.toUpperCase();
  const url = new URL(fill(request.url));
  const headers = new Headers(Object.entries(request.headers).map(([name, value]) => [name, fill(value)]));
  if (request.contentType) headers.set('content-type', request.contentType);
  else if (typeof request.data === 'object') headers.set('content-type', 'application/json');
  if (method === 'GET' && typeof request.data === 'object') {
    for (const [name, value] of Object.entries(request.data)) url.searchParams.set(name, fill(String(value)));
  }
  try {
    const response = await fetch(url, {
      method,
      headers,
      ...(body === undefined || method === 'GET' ? {} : { body: fill(body) }),
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const contentType = response.headers.get('content-type') ?? '';
    return {
      status: response.status,
      statusText: response.statusText,
      contentType,
      text: await response.text(),
    };
  } catch {
    return {
      status: 502,
      statusText: 'Bad Gateway',
      contentType: 'text/plain',
      text: 'The server could not be reached',
    };
  }
}

function forbiddenTarget({ store }: Account, request: ProxyRequest): string | undefined {
  if (!request.secure || !JSON.stringify(request).includes('{{')) return undefined;
  const { domainWhitelist, locations } = store.options.app;
  const allowed = domainWhitelist ?? Object.values(locations).map((url) => new URL(url).hostname);
  const host = new URL(request.url.replaceAll(PLACEHOLDER, 'x')).hostname;
  return allowed.includes(host) ? undefined : `${host} is not in the app's domainWhitelist`;
}

async function filler({ store }: Account, request: ProxyRequest): Promise<(text: string) => string> {
  if (!request.secure) return (text) => text;
  const setting = (text: string): string =>
    text.replaceAll(
      /\{\{\s*setting\.([\w-]+)\s*\}\}/g,
      (_all, name: string) => store.state.settings[name] ?? '',
    );
  const token = request.jwt && (await signForApp(request.jwt, setting, store.options.wireClock ?? Date.now));
  return (text) => setting(text).replaceAll(/\{\{\s*jwt\.token\s*\}\}/g, token ?? '');
}

function signForApp(
  jwt: NonNullable<ProxyRequest['jwt']>,
  fill: (text: string) => string,
  clock: () => number,
): Promise<string> {
  const seconds = Math.floor(clock() / 1_000);
  const claims = JSON.parse(fill(JSON.stringify(jwt.claims))) as Record<string, unknown>;
  return new SignJWT(claims)
    .setProtectedHeader({ alg: jwt.algorithm, typ: 'JWT' })
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + jwt.expiry)
    .sign(new TextEncoder().encode(fill(jwt.secret_key)));
}
