import { createHash } from 'node:crypto';
import { errors, importSPKI, type JWTPayload, jwtVerify } from 'jose';
import * as z from 'zod';
import type { ZendeskConnection } from './register/rpc.ts';

/** Seconds that two clocks may differ. */
const CLOCK_TOLERANCE = 10;
/** A token that lives longer than this, in seconds, is not a page request. */
const MAX_LIFE = 3_600;

export type PageToken = {
  userId: string;
  /** The same for every copy of one signed request. */
  replayId: string;
  /** UTC ms after which a copy would be refused anyway. */
  until: number;
};
export type PageTokenFailure = 'expired' | 'audience' | 'issuer' | 'subject' | 'forged';

/**
 * Checks the token of Zendesk's signed page request: RS256 by the app's key, issuer = the account, audience = the
 * installation, subject = the user. Nothing that the page itself could have chosen is believed, and no key is
 * fetched from an address in the token.
 */
export async function verifyPageToken(
  token: string,
  connection: Pick<ZendeskConnection, 'appPublicKey' | 'issuer' | 'audience'>,
  now: number,
): Promise<{ ok: true; token: PageToken } | { ok: false; why: PageTokenFailure }> {
  try {
    const key = await importSPKI(connection.appPublicKey, 'RS256');
    const { payload } = await jwtVerify(token, key, {
      algorithms: ['RS256'],
      issuer: [connection.issuer, `https://${connection.issuer}`],
      audience: connection.audience,
      requiredClaims: ['exp', 'sub'],
      clockTolerance: CLOCK_TOLERANCE,
      currentDate: new Date(now),
    });
    return readClaims(payload, token, now);
  } catch (error) {
    return { ok: false, why: failureOf(error) };
  }
}

function readClaims(
  payload: JWTPayload,
  token: string,
  now: number,
): Awaited<ReturnType<typeof verifyPageToken>> {
  const userId = /\/users\/(\d{1,20})(?:\.json)?$/.exec(payload.sub ?? '')?.[1];
  if (userId === undefined) return { ok: false, why: 'subject' };
  if (payload.exp! > now / 1000 + MAX_LIFE) return { ok: false, why: 'expired' };
  const until = (payload.exp! + CLOCK_TOLERANCE) * 1000;
  return { ok: true, token: { userId, replayId: replayIdOf(payload, token), until } };
}

/** `jti`, or else a hash of what is signed (the signature's own spelling could be varied). */
function replayIdOf(payload: JWTPayload, token: string): string {
  const signed = token.slice(0, token.lastIndexOf('.'));
  return payload.jti ?? createHash('sha256').update(signed).digest('hex');
}

function failureOf(error: unknown): PageTokenFailure {
  if (error instanceof errors.JWTExpired) return 'expired';
  if (!(error instanceof errors.JWTClaimValidationFailed)) return 'forged';
  if (error.claim === 'aud') return 'audience';
  if (error.claim === 'iss') return 'issuer';
  return error.claim === 'nbf' ? 'expired' : 'forged';
}

const UserSchema = z.object({
  user: z.object({
    id: z.coerce.string(),
    name: z.string(),
    email: z.string().nullable(),
    role: z.string(),
    active: z.boolean().default(true),
    verified: z.boolean(),
    suspended: z.boolean().nullish(),
  }),
});

export type ZendeskPerson = { userId: string; name: string; email: string };
export type PersonFailure = 'unreachable' | 'not-verified' | 'not-staff' | 'unknown';

/** Asks Zendesk who a user is. Only an active agent or administrator with a verified e-mail is let in. */
export async function findPerson(
  userId: string,
  connection: Pick<ZendeskConnection, 'baseUrl' | 'email' | 'apiToken'>,
  doFetch: typeof fetch,
): Promise<{ ok: true; person: ZendeskPerson } | { ok: false; why: PersonFailure }> {
  const credentials = Buffer.from(`${connection.email}/token:${connection.apiToken}`).toString('base64');
  let body: unknown;
  try {
    const response = await doFetch(`${connection.baseUrl}/api/v2/users/${userId}.json`, {
      headers: { authorization: `Basic ${credentials}`, accept: 'application/json' },
      signal: AbortSignal.timeout(10_000),
      redirect: 'manual',
    });
    if (response.status === 404) return { ok: false, why: 'unknown' };
    if (!response.ok) return { ok: false, why: 'unreachable' };
    body = await response.json();
  } catch {
    return { ok: false, why: 'unreachable' };
  }
  return judge(body, userId);
}

function judge(body: unknown, userId: string): Awaited<ReturnType<typeof findPerson>> {
  const parsed = UserSchema.safeParse(body);
  if (!parsed.success || parsed.data.user.id !== userId) return { ok: false, why: 'unreachable' };
  const { user } = parsed.data;
  if (!user.active || user.suspended || !['agent', 'admin'].includes(user.role))
    return { ok: false, why: 'not-staff' };
  if (!user.verified || !user.email) return { ok: false, why: 'not-verified' };
  return { ok: true, person: { userId, name: user.name, email: user.email } };
}
