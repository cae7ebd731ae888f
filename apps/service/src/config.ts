import { registerName } from '@recourse/api-client/routes';
import * as z from 'zod';

const origin = z
  .url()
  .refine(
    (url) => /^https?:\/\//.test(url) && new URL(url).origin === url,
    'must be an origin such as https://host',
  );
const flag = z
  .enum(['true', 'false'], 'must be "true" or "false"')
  .default('false')
  .transform((text) => text === 'true');
const loopback = origin.refine(isLoopback, 'must be a loopback origin such as http://127.0.0.1:8800');

const ConfigSchema = z
  .object({
    /** Master key: wraps every data key and connection. 32 bytes. */
    RECOURSE_KEY: z
      .string({ error: 'is missing: 32 random bytes in base64 (openssl rand -base64 32)' })
      .regex(/^[A-Za-z0-9+/]{43}=$/, 'must be 32 bytes in base64 (openssl rand -base64 32)'),
    /** Where the service is reached from outside. */
    RECOURSE_ORIGIN: origin,
    /** Name of the audit logs in checkpoints, followed by the register. Never change it. */
    RECOURSE_LOG_ORIGIN: z
      .string()
      .regex(/^[\w.:/-]{1,200}$/, 'must be a host name, optionally with a path')
      .optional(),
    /** The registers of this service, each with the SHA-256 in hex of its first API key: `main:…,retail:…`. */
    RECOURSE_REGISTERS: z
      .string()
      .regex(/^[a-z0-9][a-z0-9-]{0,39}:[0-9a-f]{64}(,[a-z0-9][a-z0-9-]{0,39}:[0-9a-f]{64})*$/, {
        error: 'must be REGISTER:SHA-256 of its first key in hex, separated by commas',
      })
      .optional(),
    RECOURSE_MOVABLE_CLOCK: flag,
    /** Page that may frame the sidebar besides Zendesk's own: the emulated host. */
    RECOURSE_DEV_FRAME_ORIGIN: loopback.optional(),
    RECOURSE_DEFAULT_REGISTER: registerName.default('main'),
    /** Connections to http on this machine are allowed. */
    RECOURSE_LOCAL_HOSTS: flag,
    /** Where the Slack bot is reached from outside. Without it Slack is not set up. */
    RECOURSE_SLACK_ORIGIN: origin.optional(),
  })
  .transform((env) => ({
    key: env.RECOURSE_KEY,
    origin: env.RECOURSE_ORIGIN,
    logOrigin: env.RECOURSE_LOG_ORIGIN ?? new URL(env.RECOURSE_ORIGIN).host,
    /** Name of each register → hash of its first key; the default register is there in any case. */
    registers: registersOf(env.RECOURSE_REGISTERS ?? '', env.RECOURSE_DEFAULT_REGISTER),
    movableClock: env.RECOURSE_MOVABLE_CLOCK,
    devFrameOrigin: env.RECOURSE_DEV_FRAME_ORIGIN ?? null,
    defaultRegister: env.RECOURSE_DEFAULT_REGISTER,
    localHosts: env.RECOURSE_LOCAL_HOSTS,
    slackOrigin: env.RECOURSE_SLACK_ORIGIN ?? null,
  }));

function registersOf(text: string, fallback: string): ReadonlyMap<string, string | null> {
  const named = text.split(',').filter((pair) => pair !== '');
  return new Map([[fallback, null], ...named.map((pair) => pair.split(':') as [string, string])]);
}

export type Config = z.output<typeof ConfigSchema>;

/** Reads the configuration. The message is one line that names each wrong variable, never its value. */
export function readConfig(env: object): { ok: true; config: Config } | { ok: false; message: string } {
  const set = Object.entries(env).filter(([, value]) => typeof value === 'string' && value !== '');
  const result = ConfigSchema.safeParse(Object.fromEntries(set));
  if (result.success) return { ok: true, config: result.data };
  const wrong = result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
  return { ok: false, message: `Configuration: ${wrong.join('; ')}` };
}

export function isLoopback(url: string): boolean {
  const { hostname } = new URL(url);
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}
