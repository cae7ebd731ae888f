import { afterAll, beforeAll, expect, it } from 'vitest';
import { COMPLAINTS, RETAIL, SAM, type TestWorkspace, testWorkspace } from '../fixtures/workspace.ts';

let world: TestWorkspace;
beforeAll(async () => {
  world = await testWorkspace();
});
afterAll(() => world.close());

const bytes = new TextEncoder().encode('%PDF-1.7 a letter');
const announce = (length = bytes.length) =>
  world.call('files.getUploadURLExternal', { filename: 'letter.pdf', length });

it('a file goes up in two steps and stands in the channel', async () => {
  const { upload_url, file_id } = await announce();
  expect(await world.call('files.completeUploadExternal', { files: [{ id: file_id }] })).toMatchObject({
    error: 'file_update_failed',
  });
  expect((await fetch(upload_url, { method: 'POST', body: 'too short' })).status).toBe(400);
  expect(await (await fetch(upload_url, { method: 'POST', body: bytes })).text()).toBe(
    `OK - ${bytes.length}`,
  );
  const done = {
    files: [{ id: file_id, title: 'The letter' }],
    channel_id: COMPLAINTS,
    initial_comment: 'Here it is',
  };
  const { files } = await world.call('files.completeUploadExternal', done);
  expect(files).toMatchObject([
    { id: file_id, title: 'The letter', mimetype: 'application/pdf', size: bytes.length },
  ]);
  const [message] = world.slack.as(SAM!).messages(COMPLAINTS).slice(-1);
  expect(message).toMatchObject({
    subtype: 'file_share',
    text: 'Here it is',
    bot_id: 'B0RECOURSEBOT',
    files: [{ id: file_id }],
  });
});

it('a multipart form does for the bytes as well', async () => {
  const { upload_url } = await announce();
  const form = new FormData();
  form.set('file', new Blob([bytes]), 'letter.pdf');
  expect((await fetch(upload_url, { method: 'POST', body: form })).status).toBe(200);
});

it('is downloaded with the token; without it there is only a page to sign in', async () => {
  const { file } = await world.slack.as(SAM!).upload(COMPLAINTS, 'scan.png', bytes);
  const { file: info } = await world.call('files.info', { file });
  const get = (headers: Record<string, string>) => fetch(info.url_private_download, { headers });
  const good = await get({ authorization: `Bearer ${world.token}` });
  expect(new Uint8Array(await good.arrayBuffer())).toEqual(bytes);
  expect(good.headers.get('content-type')).toBe('image/png');
  expect(world.slack.calls().at(-1)).toMatchObject({
    method: 'url_private_download',
    scopes: ['files:read'],
  });
  const bad = await get({ authorization: 'Bearer xoxb-other' });
  expect([bad.status, bad.headers.get('content-type')]).toEqual([200, 'text/html; charset=UTF-8']);
});

it('is unknown to an app that is not where it is, and gone with its message', async () => {
  const alice = world.slack.as('U0ALICE');
  const secret = await alice.upload(RETAIL, 'secret.txt', bytes);
  expect(await world.call('files.info', { file: secret.file })).toMatchObject({ error: 'file_not_found' });
  const seen = await alice.upload(COMPLAINTS, 'seen.txt', bytes);
  expect(await world.call('files.info', { file: seen.file })).toMatchObject({ ok: true });
  await alice.delete(seen);
  expect(await world.call('files.info', { file: seen.file })).toMatchObject({ error: 'file_deleted' });
  expect(await announce(0)).toMatchObject({ error: 'invalid_arguments' });
});
