import * as routes from '@recourse/api-client/routes';
import { create as contentDisposition } from 'content-disposition';
import type { Context } from 'hono';
import { type App, type AppEnv, answer, type Services } from '../app-env.ts';
import { LIMITS } from '../bodies.ts';
import { measure } from '../measure.ts';
import { fileNameOf, mediaTypeOf } from '../media-type.ts';
import { invalidField, problemOf, refuse, send } from '../problem.ts';
import type { DocumentMeta } from '../register/rpc.ts';

const TOO_LARGE = problemOf('too-large', 'A document must not be larger than 25 MB.');
const EMPTY = invalidField('body', 'IN3', 'must not be empty');
const BROKE_OFF = invalidField('body', 'whole', 'broke off while it was being sent');
type Taken = { meta: DocumentMeta } | { refusal: ReturnType<typeof problemOf> };

/** Documents: streamed in and out; the register keeps what they are, the blob store keeps the bytes. */
export function documentRoutes(app: App, services: Services): void {
  const { blobs, register, log } = services;

  answer(app, routes.upload, async (c) => {
    const { reference } = c.req.valid('param');
    const headers = c.req.valid('header');
    const name = fileNameOf(headers['x-filename']);
    if (name === null)
      return refuse(c, invalidField('x-filename', 'file-name', 'must be a percent-encoded file name'));
    const stub = register(c.get('registerName'));
    const may = await stub.mayAttach(c.get('caller'), reference);
    if (!may.ok) return refuse(c, may.problem);
    const taken = await takeBytes(c, services, name, may.value.blob);
    if ('refusal' in taken) return refuse(c, taken.refusal);
    const receipt = await stub
      .attach(c.get('caller'), reference, taken.meta, headers['idempotency-key'])
      .catch((error: unknown) => {
        // Nobody knows whether the entry was kept: bytes without an entry are better than an entry without bytes.
        log('warn', 'blob left behind', { id: c.get('requestId'), blob: taken.meta.blob });
        throw error;
      });
    const kept = receipt.ok && !receipt.value.repeated;
    if (!kept) await discard(services, taken.meta.blob);
    return send(c, receipt, { status: ({ repeated }) => (repeated ? 200 : 201) });
  });

  answer(app, routes.download, async (c) => {
    const { reference, id } = c.req.valid('param');
    const found = await register(c.get('registerName')).document(c.get('caller'), reference, id);
    if (!found.ok) return refuse(c, found.problem);
    const { name, mediaType, bytes, blob } = found.value;
    const body = await blobs.get(blob);
    if (body === null) {
      log('error', 'document without bytes', { id: c.get('requestId'), document: id });
      return refuse(c, problemOf('not-found', 'The bytes of this document are no longer there.'));
    }
    return c.body(body, 200, {
      'content-type': mediaType,
      'content-length': String(bytes),
      'content-disposition': contentDisposition(name, { type: 'attachment' }),
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'private, no-store',
    });
  });
}

/** Streams the body into the blob store. Whatever goes wrong, no bytes are left behind. */
async function takeBytes(c: Context<AppEnv>, services: Services, name: string, blob: string): Promise<Taken> {
  const body = c.req.raw.body;
  if (Number(c.req.header('content-length') ?? 0) > LIMITS.document) return { refusal: TOO_LARGE };
  if (body === null) return { refusal: EMPTY };
  const meter = measure(LIMITS.document);
  try {
    await services.blobs.put(blob, body.pipeThrough(meter.stream));
  } catch (error) {
    await discard(services, blob);
    if (meter.tooLarge()) return { refusal: TOO_LARGE };
    throw error;
  }
  const broken = meter.whole() ? null : BROKE_OFF;
  const { bytes, sha256, head } = meter.result();
  if (broken === null && bytes > 0) {
    const mediaType = mediaTypeOf(head, name, c.req.header('content-type') ?? '');
    return { meta: { name, mediaType, bytes, sha256, blob } };
  }
  await discard(services, blob);
  return { refusal: meter.tooLarge() ? TOO_LARGE : (broken ?? EMPTY) };
}

async function discard({ blobs, log }: Services, blob: string): Promise<void> {
  await blobs.delete(blob).catch(() => log('warn', 'blob left behind', { blob }));
}
