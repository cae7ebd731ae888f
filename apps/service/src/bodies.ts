import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { type ParseError, parse } from 'jsonc-parser';
import type { AppEnv } from './app-env.ts';
import { problemOf, refuse } from './problem.ts';
import { brokenText } from './unicode.ts';

const KB = 1024;
const MB = 1024 * KB;
export const LIMITS = {
  json: 256 * KB,
  batch: 5 * MB,
  hook: MB,
  importChunk: 5 * MB,
  document: 25 * MB,
} as const;

/** Bodies that are streams of their own kind, read where they are handled. */
const RAW = /^\/v1\/(import|complaints\/[^/]+\/documents)$/;
const JSON_TYPE = /^application\/(?:[\w.-]+\+)?json\s*(?:;\s*charset="?utf-8"?\s*)?$/i;

/** Lets through only JSON of a sensible size that can be read and kept; says where it breaks otherwise. */
export const jsonBodies: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (c.req.raw.body === null || RAW.test(c.req.path)) return next();
  const type = c.req.header('content-type');
  const limit = c.req.path === '/v1/complaints/batch' ? LIMITS.batch : LIMITS.json;
  return limitBody(limit)(c, async () => {
    const bytes = await c.req.arrayBuffer();
    if (bytes.byteLength === 0) return next();
    if (!JSON_TYPE.test(type ?? '')) {
      c.res = refuse(c, problemOf('unsupported-media-type', 'Content-Type must be application/json.'));
      return;
    }
    const wrong = whatIsWrong(bytes);
    if (wrong === null) return next();
    c.res = refuse(c, problemOf('invalid', wrong.message, [wrong]));
  });
};

/** Refuses a body of more bytes with 413, whether or not it says its length. */
export function limitBody(bytes: number): MiddlewareHandler<AppEnv> {
  const detail = `The body must not be larger than ${bytes} bytes.`;
  return bodyLimit({
    maxSize: bytes,
    onError: (c) => refuse(c as Parameters<typeof refuse>[0], problemOf('too-large', detail)),
  });
}

type Wrong = { field: string; rule: string; message: string };

function whatIsWrong(bytes: ArrayBuffer): Wrong | null {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    return { field: 'body', rule: 'utf-8', message: 'The body is not UTF-8.' };
  }
  try {
    const field = brokenText(JSON.parse(text));
    if (field === null) return null;
    return { field: field || 'body', rule: 'unicode', message: 'A text holds half a surrogate pair.' };
  } catch (error) {
    return error instanceof RangeError ? TOO_DEEP : whereItBreaks(text);
  }
}

const TOO_DEEP: Wrong = { field: 'body', rule: 'depth', message: 'The body is nested too deeply.' };

function whereItBreaks(text: string): Wrong {
  try {
    return { field: 'body', rule: 'json', message: `The body is not JSON: it breaks at ${breakOf(text)}.` };
  } catch {
    return TOO_DEEP;
  }
}

function breakOf(text: string): string {
  const errors: ParseError[] = [];
  parse(text, errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false });
  const offset = errors[0]?.offset ?? text.length;
  const before = text.slice(0, offset).split('\n');
  return `position ${offset} (line ${before.length}, column ${before.at(-1)!.length + 1})`;
}
