import { Hono } from 'hono';
import { logCall, tokenOf } from './api/dispatch.ts';
import { visibleFile } from './api/files.ts';
import { SlackError } from './errors.ts';
import type { Ctx, Env } from './http.ts';
import type { SlackFile } from './types.ts';
import { changed, type Workspace } from './workspace.ts';

/** Where bytes go up and down. */
export function fileRoutes(workspace: Workspace): Hono<Env> {
  const app = new Hono<Env>();

  app.post('/upload/v1/:token', async (c) => {
    const { uploads, files } = workspace.state;
    const file = files.get(uploads.get(c.req.param('token')) ?? '');
    if (!file) return c.text('invalid upload url', 404);
    const bytes = await bytesOf(c);
    if (bytes.byteLength !== file.length)
      return c.text(`expected ${file.length} bytes, got ${bytes.byteLength}`, 400);
    file.bytes = bytes;
    uploads.delete(c.req.param('token'));
    changed(workspace);
    return c.text(`OK - ${bytes.byteLength}`);
  });

  const download = (c: Ctx): Response => {
    const id = (c.req.param('file') ?? '').split('-')[1] ?? '';
    const file = allowed(workspace, c, id);
    if (file === 'sign-in')
      return c.redirect(`${workspace.url}/signin?redir=${encodeURIComponent(c.req.path)}`, 302);
    if (!file?.bytes) return c.text('Not found', 404);
    logCall(workspace, { method: 'url_private_download', scopes: ['files:read'], ok: true, error: null });
    return c.body(new Uint8Array(file.bytes), 200, {
      'content-type': file.mimetype,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'x-content-type-options': 'nosniff',
    });
  };
  app.get('/files-pri/:file/download/:name', download);
  app.get('/files-pri/:file/:name', download);
  // Without a good token Slack does not refuse: it sends its sign-in page, with status 200 in the end.
  app.get('/signin', (c) => c.html('<!doctype html><title>Slack</title><h1>Sign in to your workspace</h1>'));
  return app;
}

async function bytesOf(c: Ctx): Promise<Uint8Array> {
  if (!c.req.header('content-type')?.startsWith('multipart/'))
    return new Uint8Array(await c.req.arrayBuffer());
  const file = Object.values(await c.req.parseBody()).find((value) => value instanceof File);
  return new Uint8Array(file instanceof File ? await file.arrayBuffer() : []);
}

function allowed(workspace: Workspace, c: Ctx, id: string): SlackFile | 'sign-in' | undefined {
  try {
    const token = tokenOf(workspace, { args: {}, authorization: c.req.header('authorization') });
    if (!token.scopes.includes('files:read')) return 'sign-in';
    return visibleFile({ workspace, token }, id);
  } catch (error) {
    if (!(error instanceof SlackError)) throw error;
    return /^file_/.test(error.code) ? undefined : 'sign-in';
  }
}
