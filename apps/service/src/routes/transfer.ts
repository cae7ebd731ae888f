import * as routes from '@recourse/api-client/routes';
import type { Context } from 'hono';
import { type App, type AppEnv, answer, type Services } from '../app-env.ts';
import { LIMITS } from '../bodies.ts';
import type { RegisterStub } from '../env.ts';
import { LineTooLongError, linesOf } from '../lines.ts';
import { invalidField, problemOf, refuse } from '../problem.ts';
import type { Answer, Caller, ExportHead } from '../register/rpc.ts';

/** Entries fetched from, or sent to, a register in one call: with the largest entries still within 32 MB. */
const PAGE = 50;

/** The whole register out as one file, and back in. Neither direction holds more than one page in memory. */
export function transferRoutes(app: App, { register }: Services): void {
  answer(app, routes.exportRegister, async (c) => {
    const stub = register(c.get('registerName'));
    const head = await stub.exportHead(c.get('caller'));
    if (!head.ok) return refuse(c, head.problem);
    return c.body(exportStream(stub, c.get('caller'), head.value), 200, {
      'content-type': 'application/x-ndjson',
      'content-disposition': `attachment; filename="${c.get('registerName')}.recourse.ndjson"`,
    });
  });
  answer(app, routes.importRegister, async (c) => {
    const { body } = c.req.raw;
    if (!/^application\/x-ndjson\b/i.test(c.req.header('content-type') ?? ''))
      return refuse(c, problemOf('unsupported-media-type', 'Content-Type must be application/x-ndjson.'));
    if (body === null) return refuse(c, invalidField('body', 'IN3', 'must not be empty'));
    return importStream(c, register(c.get('registerName')), body);
  });
}

function exportStream(stub: RegisterStub, caller: Caller, head: ExportHead): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const ndjson = (values: object[]) => encoder.encode(values.map((v) => `${JSON.stringify(v)}\n`).join(''));
  let next = 0;
  return new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(ndjson([head])),
    async pull(controller) {
      if (next >= head.size) {
        controller.enqueue(ndjson([{ checkpoint: head.checkpoint }]));
        return controller.close();
      }
      const to = Math.min(next + PAGE, head.size);
      const lines = await stub.exportLines(caller, next, to);
      // The file then has no checkpoint line, which tells every reader that it is not whole.
      if (!lines.ok) throw new Error(lines.problem.title);
      next = to;
      controller.enqueue(ndjson(lines.value));
    },
  });
}

type Line = { number: number; length: number; value: Record<string, unknown> };

async function importStream(c: Context<AppEnv>, stub: RegisterStub, body: ReadableStream<Uint8Array>) {
  const caller = c.get('caller');
  const state = { head: false, checkpoint: false };
  let batch: unknown[] = [];
  let length = 0;
  const flush = async (): Promise<Answer<unknown>> => {
    const lines = batch;
    batch = [];
    length = 0;
    return lines.length === 0 ? { ok: true, value: null } : stub.importLines(caller, lines);
  };
  const take = async ({ number, value, length: more }: Line): Promise<Answer<unknown>> => {
    if (!state.head) {
      state.head = true;
      return stub.importHead(caller, value);
    }
    if (state.checkpoint) return { ok: false, problem: wrongLine(number, 'stands after the checkpoint') };
    if ('checkpoint' in value) {
      state.checkpoint = true;
      return flush();
    }
    batch.push(value);
    length += more;
    return batch.length < PAGE && length < LIMITS.importChunk ? { ok: true, value: null } : flush();
  };
  try {
    for await (const line of parsedLines(body)) {
      const taken = 'problem' in line ? line : await take(line);
      if ('problem' in taken) return refuse(c, taken.problem as ReturnType<typeof wrongLine>);
    }
  } catch (error) {
    if (error instanceof LineTooLongError) return refuse(c, problemOf('too-large', error.message));
    throw error;
  }
  if (!state.checkpoint)
    return refuse(c, invalidField('body', 'whole', 'has no checkpoint line: it is not whole'));
  return finish(c, stub);
}

async function finish(c: Context<AppEnv>, stub: RegisterStub): Promise<Response> {
  const checked = await stub.importEnd(c.get('caller'));
  if (!checked.ok) return refuse(c, checked.problem);
  const { entries, findings } = checked.value;
  if (findings.length === 0) return c.json({ entries }, 200);
  const errors = findings.map(({ code, message, reference }) => ({
    field: reference ?? 'body',
    rule: code,
    message,
  }));
  return refuse(c, {
    ...problemOf('invalid', 'What was taken in does not hold together.', errors),
    status: 422,
  });
}

async function* parsedLines(body: ReadableStream<Uint8Array>) {
  let number = 0;
  for await (const text of linesOf(body, LIMITS.importChunk)) {
    number++;
    if (text.trim() === '') continue;
    const value = parsed(text);
    yield value
      ? { number, length: text.length, value }
      : { problem: wrongLine(number, 'is not a JSON object') };
  }
}

function parsed(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && !Array.isArray(value)
      ? (value as Record<string, unknown> | null)
      : null;
  } catch {
    return null;
  }
}

function wrongLine(number: number, what: string) {
  return invalidField(`line ${number}`, 'ndjson', what);
}
