import { afterEach, expect, it } from 'vitest';
import { COMPLAINTS, SAM, type TestWorkspace, testWorkspace } from './fixtures/workspace.ts';

const open: TestWorkspace[] = [];
afterEach(async () => {
  for (const world of open.splice(0)) await world.close();
});

async function kept(options = {}, more = {}) {
  const saved: string[] = [];
  const world = await testWorkspace({ onChange: (text) => saved.push(text), ...options }, more);
  open.push(world);
  return { ...world, last: () => saved.at(-1)! };
}

it('goes on where a workspace ended: people, channels, messages, files, modals, tokens and addresses', async () => {
  const first = await kept();
  await first.slack.as(SAM!).upload(COMPLAINTS, 'a.bin', new Uint8Array([1, 2, 3]), { text: 'Before' });
  await first.call('chat.postMessage', { channel: COMPLAINTS, text: 'By the app' });
  await first.slack.as(SAM!).command('/complaint new', { channel: COMPLAINTS });
  await first.slack.quiet();
  const { trigger_id } = first.app.taken.at(-1)!.body;
  const title = { type: 'plain_text', text: 'Open' };
  await first.call('views.open', { trigger_id, view: { type: 'modal', title, blocks: [] } });
  await first.slack.admin().configure({ redirectUrls: ['https://other.example/'] });
  const second = await kept({ restore: first.last() }, { install: false });
  expect(second.slack.state).toEqual(first.slack.state);
  expect([...second.slack.state.files.values()][0]!.bytes).toEqual(new Uint8Array([1, 2, 3]));
  expect(second.slack.as(SAM!).views()).toMatchObject([{ title: { text: 'Open' } }]);
  expect(await second.call('auth.test', {}, first.token)).toMatchObject({ ok: true });
  const before = second.slack.as(SAM!).messages(COMPLAINTS).at(-1);
  const next = await second.call('chat.postMessage', { channel: COMPLAINTS, text: 'After' }, first.token);
  expect(Number(next.ts)).toBeGreaterThan(Number(before.ts));
});

it('sends events again that had not got through', async () => {
  const first = await kept();
  first.slack.faults.set({ target: 'webhook', mode: 'delay', delayMs: 60_000, times: 10 });
  await first.slack.as(SAM!).post(COMPLAINTS, 'Late');
  const { id } = first.slack.deliveries.at(-1)!;
  // It goes where the app's settings say, which were restored as well.
  const second = await kept({ restore: first.last() }, { install: false });
  await second.slack.quiet();
  expect(first.app.taken.map(({ body }) => body.event_id)).toEqual([id]);
});

it('refuses a text that is no snapshot', async () => {
  await expect(kept({ restore: '{"format":"other"}' }, { install: false })).rejects.toThrow('no snapshot');
});
