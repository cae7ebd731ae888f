import * as z from 'zod';

const secret = z
  .string({ error: "is missing: see the app's Basic Information at api.slack.com/apps" })
  .regex(/^\S{8,200}$/, 'must be 8 to 200 characters without spaces');
const clientId = z
  .string({ error: "is missing: see the app's Basic Information at api.slack.com/apps" })
  .regex(/^[\w.-]{3,100}$/, "must be the app's client id such as 123456789.987654321");
const origin = z
  .string({ error: 'is missing: where this Worker is reached, such as https://slack.example.com' })
  .refine(isOrigin, 'must be an origin such as https://slack.example.com');
const flag = z
  .enum(['true', 'false'], 'must be "true" or "false"')
  .default('false')
  .transform((text) => text === 'true');

const ConfigSchema = z
  .object({
    SLACK_SIGNING_SECRET: secret,
    SLACK_CLIENT_ID: clientId,
    SLACK_CLIENT_SECRET: secret,
    /** Where Slack's Web API is. */
    SLACK_API_URL: z.url('must be a URL').default('https://slack.com/api/'),
    /** Where a workspace is asked for its consent. */
    SLACK_AUTHORIZE_URL: z.url('must be a URL').default('https://slack.com/oauth/v2/authorize'),
    /** Where this Worker is reached from outside. */
    RECOURSE_SLACK_ORIGIN: origin,
    /** A Slack on this machine, over http, is allowed. */
    RECOURSE_LOCAL_HOSTS: flag,
  })
  .superRefine((env, context) => {
    for (const name of ['SLACK_API_URL', 'SLACK_AUTHORIZE_URL', 'RECOURSE_SLACK_ORIGIN'] as const)
      if (!isProtected(env[name], env.RECOURSE_LOCAL_HOSTS))
        context.addIssue({ code: 'custom', path: [name], message: HTTPS });
  })
  .transform((env) => ({
    signingSecret: env.SLACK_SIGNING_SECRET,
    clientId: env.SLACK_CLIENT_ID,
    clientSecret: env.SLACK_CLIENT_SECRET,
    /** Ends in a slash. */
    apiUrl: env.SLACK_API_URL.endsWith('/') ? env.SLACK_API_URL : `${env.SLACK_API_URL}/`,
    authorizeUrl: env.SLACK_AUTHORIZE_URL,
    origin: env.RECOURSE_SLACK_ORIGIN,
  }));
const HTTPS = 'must be https, or a loopback address when RECOURSE_LOCAL_HOSTS is "true"';

export type Config = z.output<typeof ConfigSchema>;

/** Reads the configuration. The message is one line that names each wrong variable, never its value. */
export function readConfig(env: object): { ok: true; config: Config } | { ok: false; message: string } {
  const set = Object.entries(env).filter(([, value]) => typeof value === 'string' && value !== '');
  const result = ConfigSchema.safeParse(Object.fromEntries(set));
  if (result.success) return { ok: true, config: result.data };
  const wrong = result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
  return { ok: false, message: `Configuration: ${wrong.join('; ')}` };
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).origin === text;
}

function isProtected(url: string, local: boolean): boolean {
  const { protocol, hostname } = new URL(url);
  if (protocol === 'https:') return true;
  return local && protocol === 'http:' && /^(localhost|\[::1\]|127\.\d+\.\d+\.\d+)$/.test(hostname);
}
