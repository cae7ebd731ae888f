import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { type ParseError, parse } from 'jsonc-parser';
import type { AppEnv } from './app-env.ts';
import { problemOf, refuse } from './problem.ts';

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
    c.res = refuse(c, problemOf('invalid', wrong.message, [{ field: 'body', ...wrong }]));
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

function whatIsWrong(bytes: ArrayBuffer): { rule: string; message: string } | null {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    return { rule: 'utf-8', message: 'The body is not UTF-8.' };
  }
  try {
    const value: unknown = JSON.parse(text);
    return isWellFormed(value) ? null : { rule: 'unicode', message: 'A text holds half a surrogate pair.' };
  } catch (error) {
    return error instanceof RangeError ? TOO_DEEP : whereItBreaks(text);
  }
}

const TOO_DEEP = { rule: 'depth', message: 'The body is nested too deeply.' };

function whereItBreaks(text: string): { rule: string; message: string } {
  try {
    return { rule: 'json', message: `The body is not JSON: it breaks at ${breakOf(text)}.` };
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

/** Half a surrogate pair cannot be written as UTF-8, so it could never be kept. */
function isWellFormed(value: unknown, depth = 0): boolean {
  if (depth > 64) throw new RangeError('nested too deeply');
  if (typeof value === 'string') return value.isWellFormed();
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([key, inner]) => key.isWellFormed() && isWellFormed(inner, depth + 1));
}
