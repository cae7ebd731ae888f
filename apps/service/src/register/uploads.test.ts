import type { Delivery } from '@recourse/channel';
import { expect, it } from 'vitest';
import { nextWake, sweepUploads } from './alarm.ts';
import { openRegister, START } from './testing/register.ts';

const HOUR = 3_600_000;
const GONE: Delivery = { kind: 'delivered', externalId: 'documents' };

it('clears away the bytes of an upload that broke off, an hour later, and only those', async () => {
  const { ctx } = openRegister();
  ctx.stores.uploads.begin('main/broken', START);
  ctx.moveClock(HOUR / 2);
  ctx.stores.uploads.begin('main/under-way', ctx.now());
  expect(nextWake(ctx)).toBe(START + HOUR);
  ctx.moveClock(HOUR / 2);
  const removed: string[] = [];
  const remove = async (blob: string) => {
    removed.push(blob);
    return GONE;
  };
  await sweepUploads(ctx, remove);
  await sweepUploads(ctx, remove);
  expect(removed).toEqual(['main/broken']);
  expect(ctx.stores.uploads.oldest()).toBe(START + HOUR / 2);
});

it('tries again later when the store does not delete', async () => {
  const { ctx } = openRegister();
  ctx.stores.uploads.begin('main/stuck', START);
  ctx.moveClock(HOUR);
  await sweepUploads(ctx, async () => ({ kind: 'failed', retryable: true, reason: 'down' }));
  expect(nextWake(ctx)).toBe(START + 2 * HOUR);
});

it('no longer counts an upload whose document is kept', () => {
  const { ctx } = openRegister();
  ctx.stores.uploads.begin('main/kept', START);
  ctx.stores.uploads.end('main/kept');
  expect(nextWake(ctx)).toBeNull();
});
