import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Loose } from '../fixtures/app-server.ts';
import { ALICE, COMPLAINTS, RETAIL, SAM, type TestWorkspace, testWorkspace } from '../fixtures/workspace.ts';

let world: TestWorkspace;
beforeEach(async () => {
  world = await testWorkspace();
});
afterEach(() => world.close());

const get = async (path: string): Promise<Loose> => (await fetch(`${world.slack.url}/client/${path}`)).json();

async function act(
  body: unknown,
  headers: Record<string, string> = {},
): Promise<{ status: number; body: Loose }> {
  const response = await fetch(`${world.slack.url}/client/act`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, body: await response.json().catch(() => null) };
}

it('shows a person what they see, and the first person where none is named', async () => {
  const sam = await get(`state?as=${SAM}`);
  expect(sam.channels.map(({ id }: Loose) => id)).not.toContain(RETAIL);
  expect(sam).toMatchObject({
    me: 'U0SAM',
    app: { name: 'Recourse', installed: true },
    modals: [],
    home: null,
  });
  expect((await get('state')).me).toBe('U0ALICE');
  expect(await get('state?as=nobody@acme.example')).toEqual({
    error: 'The workspace has no person nobody@acme.example',
  });
});

it('counts what is new until it is read, without own messages and replies', async () => {
  await act({ as: ALICE, do: 'read', channel: COMPLAINTS });
  const root = (await act({ as: SAM, do: 'post', channel: COMPLAINTS, text: 'One for @Alice' })).body.result;
  await act({ as: SAM, do: 'post', channel: COMPLAINTS, text: 'a reply', thread: root.ts });
  await act({ as: ALICE, do: 'post', channel: RETAIL, text: 'my own' });
  const channel = async (id: string) =>
    (await get(`state?as=${ALICE}`)).channels.find((one: Loose) => one.id === id);
  expect(await channel(COMPLAINTS)).toMatchObject({ unread: 1, mentioned: true });
  expect(await channel(RETAIL)).toMatchObject({ unread: 0 });
  await act({ as: ALICE, do: 'read', channel: COMPLAINTS });
  expect(await channel(COMPLAINTS)).toMatchObject({ unread: 0, mentioned: false });
});

it('says why something is refused', async () => {
  const edit = {
    as: ALICE,
    do: 'edit',
    channel: COMPLAINTS,
    ts: world.slack.as(SAM!).messages(COMPLAINTS)[0].ts,
  };
  expect(await act({ ...edit, text: 'mine now' })).toMatchObject({
    status: 400,
    body: { error: expect.stringContaining('Alice Brandt did not write') },
  });
  expect(await act({ as: ALICE, do: 'launch' })).toMatchObject({
    status: 400,
    body: { error: 'invalid_arguments' },
  });
  expect(await act('{')).toMatchObject({ status: 400 });
  const own = { as: ALICE, do: 'react', channel: COMPLAINTS, ts: edit.ts, name: 'nonsense' };
  expect(await act(own)).toMatchObject({ status: 400, body: { error: 'invalid_name' } });
});

it('gives files only to those who see where they are', async () => {
  const form = new FormData();
  form.set('act', JSON.stringify({ as: ALICE, do: 'post', channel: RETAIL, text: '' }));
  form.append('file', new File(['<b>secret</b>'], 'page.html', { type: 'text/html' }));
  const headers = { origin: world.slack.url };
  await fetch(`${world.slack.url}/client/act`, { method: 'POST', headers, body: form });
  const [file] = (await get(`channel?as=${ALICE}&id=${RETAIL}`)).messages.at(-1).files;
  const load = (as: string) => fetch(`${world.slack.url}/client/files/${file.id}/page.html?as=${as}`);
  const mine = await load(ALICE!);
  expect(await mine.text()).toBe('<b>secret</b>');
  expect(mine.headers.get('content-disposition')).toContain('attachment');
  expect(mine.headers.get('content-security-policy')).toContain('sandbox');
  expect((await load(SAM!)).status).toBe(404);
});

it('takes no forms from other websites', async () => {
  const form = new FormData();
  form.set('act', JSON.stringify({ as: ALICE, do: 'post', channel: COMPLAINTS, text: 'forged' }));
  const response = await fetch(`${world.slack.url}/client/act`, {
    method: 'POST',
    headers: { origin: 'https://elsewhere.example' },
    body: form,
  });
  expect(response.status).toBe(403);
  expect(JSON.stringify(world.slack.as(ALICE!).messages(COMPLAINTS))).not.toContain('forged');
});

it('tells of each change', async () => {
  const response = await fetch(`${world.slack.url}/client/changes`);
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  expect((await reader.read()).value).toContain('event: ready');
  await world.slack.as(SAM!).post(COMPLAINTS, 'New');
  expect((await reader.read()).value).toContain('event: change');
  await reader.cancel();
});

it('lets a person dismiss only what they see', async () => {
  await world.call('chat.postEphemeral', { channel: COMPLAINTS, user: 'U0ALICE', text: 'for Alice' });
  const { id } = world.slack.as(ALICE!).ephemerals()[0]!;
  expect((await act({ as: SAM, do: 'dismiss', ephemeral: id })).status).toBe(400);
  expect((await act({ as: ALICE, do: 'dismiss', ephemeral: id })).status).toBe(200);
  expect(world.slack.as(ALICE!).ephemerals()).toEqual([]);
});
