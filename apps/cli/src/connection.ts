import { ApiError, type Client, createClient, UnreachableError } from '@recourse/api-client';
import type { Host } from './host.ts';
import { CliError } from './outcome.ts';

export type GlobalOptions = { url?: string; key?: string; json?: boolean };

/** Where the service is and who asks. The key never appears in any output. */
export type Connection = { url: string; key: string; client: Client };

export type Configured = { value: string; from: string } | null;

export function configuredUrl(options: GlobalOptions, host: Host): Configured {
  return pick(options.url, '--url', host.env.RECOURSE_URL, 'RECOURSE_URL');
}

export function configuredKey(options: GlobalOptions, host: Host): Configured {
  return pick(options.key, '--key', host.env.RECOURSE_KEY, 'RECOURSE_KEY');
}

function pick(option: string | undefined, name: string, value: string | undefined, env: string): Configured {
  if (option) return { value: option.trim(), from: name };
  return value ? { value: value.trim(), from: env } : null;
}

/** Throws `no-url` or `no-key` with a way on. */
export function connect(options: GlobalOptions, host: Host): Connection {
  const url = configuredUrl(options, host);
  if (url === null) {
    throw new CliError('no-url', 'the address of the service is not known', 'give --url or set RECOURSE_URL');
  }
  const key = configuredKey(options, host);
  if (key === null) throw new CliError('no-key', 'no API key was given', 'give --key or set RECOURSE_KEY');
  const origin = serviceUrl(url);
  return {
    url: origin,
    key: key.value,
    client: createClient({ url: origin, token: key.value, fetch: host.fetch }),
  };
}

/** The address without a trailing slash. Throws `usage` for anything that is not plain http(s). */
export function serviceUrl({ value, from }: { value: string; from: string }): string {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new CliError('usage', `${from} must be an address such as http://127.0.0.1:8700`);
  }
  if (url.username || url.password) throw new CliError('usage', `${from} must not hold a name or a password`);
  return (url.origin + url.pathname).replace(/\/+$/, '');
}

/** What a failed call means to the person at the keyboard. Anything else is a bug and goes on. */
export function callFailure(error: unknown): CliError {
  if (error instanceof CliError) return error;
  if (error instanceof UnreachableError) {
    return new CliError(
      'unreachable',
      error.message,
      'is the service running at this address? try: recourse doctor',
    );
  }
  if (error instanceof ApiError) return refused(error);
  throw error;
}

const HINTS: Record<number, string> = {
  401: 'the key is wrong, revoked or of another register',
  403: 'the key lacks the scope for this; an administrator can make one that has it',
  404: 'the service does not know this; is it the right address and version?',
};

function refused({ problem }: ApiError): CliError {
  const { status, title, detail, rule } = problem;
  const fields = (problem.errors ?? []).map((e) => `${e.field}: ${e.message}`);
  const text = [detail ?? title, ...fields].join('; ');
  return new CliError(
    'refused',
    `the service answered ${status}: ${text}${rule ? ` [${rule}]` : ''}`,
    HINTS[status],
  );
}
