import { randomBytes } from 'node:crypto';
import { Hono } from 'hono';
import { notFound, recordInvalid, ZendeskError } from '../errors.ts';
import type { Env, Routes } from '../http.ts';
import { iso } from '../store.ts';
import type { Attachment } from '../types.ts';
import { attachmentView } from '../views.ts';

const LARGEST = 50 * 1024 * 1024;
const THREE_DAYS = 3 * 24 * 3_600_000;

export const uploadRoutes: Routes = ({ store }) => {
  const app = new Hono<Env>();
  const { state } = store;

  app.post('/uploads', async (c) => {
    const fileName = c.req.query('filename');
    if (!fileName) throw recordInvalid({ filename: 'filename: cannot be blank' });
    const bytes = new Uint8Array(await c.req.arrayBuffer());
    if (bytes.byteLength === 0) throw recordInvalid({ base: 'File: cannot be empty' });
    if (bytes.byteLength > LARGEST) {
      throw new ZendeskError(413, {
        error: 'AttachmentTooLarge',
        description: 'The file is larger than 50 MB',
      });
    }
    const attachment: Attachment = {
      id: store.nextId(),
      token: randomBytes(16).toString('base64url'),
      fileName,
      contentType: c.req.header('content-type') ?? 'application/octet-stream',
      bytes,
    };
    const token = c.req.query('token') ?? randomBytes(16).toString('base64url');
    const all = [...(state.uploads.get(token) ?? []), attachment];
    state.uploads.set(token, all);
    state.attachments.set(attachment.token, attachment);
    const upload = {
      token,
      expires_at: iso(store.now() + THREE_DAYS),
      attachment: attachmentView(store, attachment),
      attachments: all.map((entry) => attachmentView(store, entry)),
    };
    return c.json({ upload }, 201);
  });

  app.delete('/uploads/:token', (c) => {
    if (!state.uploads.delete(c.req.param('token'))) throw notFound();
    return c.body(null, 204);
  });

  return app;
};
