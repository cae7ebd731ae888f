import { sign, verify } from 'hono/jwt';
import * as z from 'zod';

/** How long a consent may take, seconds. */
export const STATE_SECONDS = 10 * 60;

const StateSchema = z.object({
  /** The register that the workspace will belong to, and who asked for it. */
  register: z.string().min(1),
  by: z.string(),
  /** The same stands in a cookie of the browser that began. */
  nonce: z.string().min(16),
  /** UTC seconds. */
  exp: z.number(),
});
export type InstallState = z.output<typeof StateSchema>;

/** What goes to Slack and comes back: readable by whoever sees it, made by nobody but us. */
export async function signState(clientSecret: string, state: InstallState): Promise<string> {
  return sign(state, await keyFrom(clientSecret), 'HS256');
}

/** The state that we signed; null: it is not ours, or too old. `now`: UTC ms. */
export async function readState(
  clientSecret: string,
  text: string,
  now: number,
): Promise<InstallState | null> {
  try {
    const payload = await verify(text, await keyFrom(clientSecret), { alg: 'HS256', exp: false });
    const state = StateSchema.parse(payload);
    return state.exp * 1_000 > now ? state : null;
  } catch {
    return null;
  }
}

/** A key for states alone, so that nothing else that the secret signs can pass for one. */
async function keyFrom(clientSecret: string): Promise<string> {
  const utf8 = new TextEncoder();
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const secret = await crypto.subtle.importKey('raw', utf8.encode(clientSecret), algorithm, false, ['sign']);
  const key = await crypto.subtle.sign('HMAC', secret, utf8.encode('recourse/slack-install-state/1'));
  return [...new Uint8Array(key)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
