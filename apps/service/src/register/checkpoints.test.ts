import { expect, it } from 'vitest';
import { nextCheckpoint, postCheckpoint } from './checkpoints.ts';
import { openChat, type TestChat } from './testing/chat.ts';
import { lodge, START } from './testing/register.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const PLACE = { host: 'slack', account: 'T1', channel: 'C5' } as const;
const MIDNIGHT = Date.UTC(2026, 2, 4);

/** As the alarm does it. */
async function ring(chat: TestChat, at = chat.ctx.now()) {
  chat.ctx.moveClock(at - chat.ctx.now());
  postCheckpoint(chat.ctx);
  await chat.seal();
  await chat.deliver();
}
const posted = (chat: TestChat) => chat.slack.of('checkpoint').map(({ id, notice }) => [id, notice.size]);

it('the signed log is posted once a day, if it grew', async () => {
  const chat = openChat({ checkpoints: PLACE });
  expect(nextCheckpoint(chat.ctx)).toBeNull();
  const c = lodge(chat);
  expect(nextCheckpoint(chat.ctx)).toBe(START);
  await ring(chat);
  await ring(chat, START + HOUR);
  expect(posted(chat)).toEqual([['checkpoint:2026-03-03', 2]]);
  const [first] = chat.slack.of('checkpoint');
  expect(first?.ref).toBe('#C5');
  expect(first?.notice).toMatchObject({ register: 'main', at: START });
  expect(first?.notice.note).toBe(chat.ctx.stores.log.checkpoint()?.note);

  expect(nextCheckpoint(chat.ctx)).toBeNull();
  chat.give({ type: 'AddNote', data: { text: 'She called.' }, complaint: c.id });
  expect(nextCheckpoint(chat.ctx)).toBe(MIDNIGHT);
  await ring(chat, MIDNIGHT);
  // Delivered again by mistake, it is the same row; the log did not grow since.
  chat.ctx.stores.meta.remove('checkpoint-posted');
  await ring(chat, MIDNIGHT + HOUR);
  await ring(chat, MIDNIGHT + 5 * DAY);
  expect(posted(chat).map(([id]) => id)).toEqual(['checkpoint:2026-03-03', 'checkpoint:2026-03-04']);
  expect(await chat.fsck()).toMatchObject({ ok: true, findings: [] });
});

it('nothing is posted where no chat is connected', () => {
  const chat = openChat({ checkpoints: { ...PLACE, account: 'T7' } });
  lodge(chat);
  expect(nextCheckpoint(chat.ctx)).toBeNull();
});
