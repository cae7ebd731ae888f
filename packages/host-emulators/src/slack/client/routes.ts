import { type Context, Hono } from 'hono';
import { csrf } from 'hono/csrf';
import { HTTPException } from 'hono/http-exception';
import { streamSSE } from 'hono/streaming';
import { SlackError } from '../errors.ts';
import type { Env } from '../http.ts';
import { type Person, personOf, type Upload } from '../people/person.ts';
import type { SlackFile } from '../types.ts';
import { isMember, type Workspace } from '../workspace.ts';
import { actInput, perform } from './acts.ts';
import { contentFor, stateFor } from './look.ts';
import { PAGE_HEADERS, pageAssets, pageHtml } from './page-files.ts';

type Ctx = Context<Env>;

/** The page that looks like Slack, at `/`, and what it asks for below `/client`. */
export function clientRoutes(workspace: Workspace): Hono<Env> {
  const app = new Hono<Env>();
  app.use('/client/*', csrf());
  app.onError((error) => {
    if (error instanceof HTTPException) return error.getResponse();
    throw error;
  });

  app.get('/', (c) => {
    const { pathname, search } = new URL(c.req.url);
    if (!pathname.endsWith('/')) return c.redirect(`${pathname}/${search}`);
    return c.html(pageHtml(workspace.options.team.name), 200, PAGE_HEADERS);
  });

  app.get('/client/assets/:file', async (c) => {
    const asset = (await pageAssets()).get(c.req.param('file'));
    if (!asset) return c.notFound();
    return c.body(asset.body, 200, { 'content-type': asset.type, 'cache-control': 'no-store' });
  });

  app.get('/client/state', (c) => answer(c, () => stateFor(workspace, who(workspace, c))));

  app.get('/client/channel', (c) =>
    answer(c, () =>
      contentFor(workspace, who(workspace, c), c.req.query('id') ?? '', c.req.query('thread') || undefined),
    ),
  );

  app.get('/client/changes', (c) => changes(workspace, c));
  app.get('/client/files/:id/:name', (c) => file(workspace, c));

  app.post('/client/act', (c) =>
    answer(c, async () => {
      const { body, files } = await readAct(c);
      const read = actInput.safeParse(body);
      if (!read.success) throw new SlackError('invalid_arguments', { problem: read.error.message });
      const as = (body as { as?: unknown }).as;
      const result = await perform(workspace, personOf(workspace, String(as)), read.data, files);
      return { result: result ?? null };
    }),
  );
  return app;
}

/** Without a choice, the first of the people who can sign in. */
function who(workspace: Workspace, c: Ctx): Person {
  const named = c.req.query('as');
  if (named) return personOf(workspace, named);
  const first = [...workspace.state.users.values()].find((user) => !user.isBot && !user.deleted);
  if (!first) throw new Error('The workspace has no people');
  return personOf(workspace, first.id);
}

/** What a person is refused is said with status 400, as `{error}` in words or as Slack's code. */
async function answer(c: Ctx, work: () => unknown): Promise<Response> {
  try {
    return c.json((await work()) as object, 200, { 'cache-control': 'no-store' });
  } catch (error) {
    if (error instanceof SlackError) return c.json({ error: error.code, ...error.more }, 400);
    if (error instanceof Error) return c.json({ error: error.message }, 400);
    throw error;
  }
}

async function readAct(c: Ctx): Promise<{ body: unknown; files: Upload[] }> {
  if (!c.req.header('content-type')?.startsWith('multipart/')) return { body: await c.req.json(), files: [] };
  const form = await c.req.formData();
  const given = form.getAll('file').filter((one): one is File => one instanceof File);
  const files = given.map(async (one) => ({
    name: one.name,
    bytes: new Uint8Array(await one.arrayBuffer()),
  }));
  return { body: JSON.parse(String(form.get('act'))), files: await Promise.all(files) };
}

/** Server-sent `change` events without content: the page then asks anew for what it shows. */
function changes(workspace: Workspace, c: Ctx): Response {
  return streamSSE(c, async (stream) => {
    const tell = (): void => {
      void stream.writeSSE({ event: 'change', data: '' });
    };
    workspace.changes.on('change', tell);
    await stream.writeSSE({ event: 'ready', data: '' });
    await new Promise<void>((resolve) => stream.onAbort(resolve));
    workspace.changes.off('change', tell);
  });
}

const SHOWN_IN_PLACE = /^image\/(png|jpeg|gif|webp)$/;

/** A file's bytes for a person who sees a place where it was shared. */
function file(workspace: Workspace, c: Ctx): Response {
  const found = seenFile(workspace, who(workspace, c).id, c.req.param('id') ?? '');
  if (!found?.bytes) return c.text('Not found', 404);
  const place = SHOWN_IN_PLACE.test(found.mimetype) ? 'inline' : 'attachment';
  return c.body(new Uint8Array(found.bytes), 200, {
    'content-type': found.mimetype,
    'content-disposition': `${place}; filename*=UTF-8''${encodeURIComponent(found.name)}`,
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
  });
}

function seenFile({ state }: Workspace, me: string, id: string): SlackFile | undefined {
  const found = state.files.get(id);
  if (!found || found.deleted) return undefined;
  const shared = found.shares.some(({ channel }) => {
    const place = state.channels.get(channel);
    return place && (place.kind === 'public' || isMember(place, me));
  });
  return shared || found.user === me ? found : undefined;
}
