import { call, callRaw } from './api.ts';
import type { RequestOutcome } from './zaf-host.ts';

interface Options {
  url: string;
  type?: string;
  method?: string;
  data?: unknown;
  headers?: Record<string, string>;
  contentType?: string;
  dataType?: string;
  secure?: boolean;
  cors?: boolean;
  jwt?: unknown;
  httpCompleteResponse?: boolean;
}

interface Answer {
  status: number;
  statusText: string;
  contentType: string;
  text: string;
}

/**
 * `client.request`: addresses within Zendesk run as the signed-in agent (session and CSRF token), `cors: true` goes
 * straight from the browser, everything else through the server's proxy.
 */
export async function appRequest(raw: unknown): Promise<RequestOutcome> {
  const options = (typeof raw === 'string' ? { url: raw } : raw) as Options;
  try {
    return outcome(options, await send(options));
  } catch (error) {
    const text = (error as Error).message;
    return outcome(options, { status: 0, statusText: 'error', contentType: 'text/plain', text });
  }
}

function send(options: Options): Promise<Answer> {
  const method = (options.type ?? options.method ?? 'GET').toUpperCase();
  if (/^https?:/.test(options.url)) return options.cors ? direct(options, method) : proxied(options, method);
  return inside(options, method);
}

async function inside(options: Options, method: string): Promise<Answer> {
  const path = options.url.startsWith('/') ? options.url : `/${options.url}`;
  if (!/^\/(api|hc)\//.test(path)) return { status: 404, statusText: 'Not Found', contentType: '', text: '' };
  const { url, body, contentType } = encode(path, method, options);
  return read(await callRaw(method, url, body, contentType));
}

async function direct(options: Options, method: string): Promise<Answer> {
  const { url, body, contentType } = encode(options.url, method, options);
  const headers = { ...options.headers, ...(contentType ? { 'content-type': contentType } : {}) };
  return read(
    await fetch(url, { method, headers, credentials: 'omit', ...(body === undefined ? {} : { body }) }),
  );
}

function proxied(options: Options, method: string): Promise<Answer> {
  const { url, data, headers, contentType, secure, jwt } = options;
  return call<Answer>('POST', '/proxy/apps/requests', {
    url,
    type: method,
    data,
    headers,
    contentType,
    secure,
    jwt,
  });
}

function encode(url: string, method: string, { data, contentType }: Options) {
  if (data === undefined || data === null) return { url, body: undefined, contentType };
  const form =
    typeof data === 'object' ? new URLSearchParams(data as Record<string, string>).toString() : String(data);
  if (method === 'GET')
    return { url: `${url}${url.includes('?') ? '&' : '?'}${form}`, body: undefined, contentType };
  if (typeof data === 'string')
    return { url, body: data, contentType: contentType ?? 'application/x-www-form-urlencoded' };
  const json = contentType === undefined || contentType.includes('json');
  return { url, body: json ? JSON.stringify(data) : form, contentType: contentType ?? 'application/json' };
}

async function read(response: Response): Promise<Answer> {
  const contentType = response.headers.get('content-type') ?? '';
  return {
    status: response.status,
    statusText: response.statusText,
    contentType,
    text: await response.text(),
  };
}

function outcome(options: Options, { status, statusText, contentType, text }: Answer): RequestOutcome {
  const ok = status >= 200 && status < 300;
  const json = options.dataType !== 'text' && (contentType.includes('json') || options.dataType === 'json');
  const responseJSON = json ? parseJson(text) : undefined;
  const complete = {
    status,
    statusText,
    responseText: text,
    ...(responseJSON === undefined ? {} : { responseJSON }),
  };
  if (!ok || options.httpCompleteResponse) return { ok, responseArgs: [complete] };
  return { ok, responseArgs: [responseJSON ?? text] };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
