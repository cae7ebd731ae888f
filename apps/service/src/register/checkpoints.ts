import type { Notice } from '@recourse/channel';
import { isoFromDay, localDay, startOfLocalDay } from '@recourse/complaint-domain';
import type { RegisterContext } from './context.ts';
import { channelLine, isConnected } from './lines.ts';

/** Which local day's checkpoint was posted last, and how many entries the log had. */
type Posted = { day: number; size: number };
const POSTED = 'checkpoint-posted';

/** When a checkpoint is to be posted next, UTC ms: once a local day, if the log grew. Null: not before it grows. */
export function nextCheckpoint(ctx: RegisterContext): number | null {
  const { log, meta, settings } = ctx.stores;
  const { chat, timeZone } = settings.current();
  if (chat.checkpoints === null || !isConnected(ctx, chat.checkpoints)) return null;
  const kept = meta.get(POSTED);
  const { day, size } = kept === undefined ? { day: null, size: 0 } : (JSON.parse(kept) as Posted);
  if (log.size() <= size) return null;
  return day === null ? ctx.now() : startOfLocalDay(timeZone, day + 1);
}

/** Puts the day's checkpoint into the outbox when it is time for it. What is signed until it leaves goes with it. */
export function postCheckpoint(ctx: RegisterContext): void {
  const wish = nextCheckpoint(ctx);
  const now = ctx.now();
  if (wish === null || wish > now) return;
  const { log, meta, outbox, settings } = ctx.stores;
  const { chat, timeZone } = settings.current();
  const day = localDay(timeZone, now);
  const item = isoFromDay(day);
  const surface = channelLine(chat.checkpoints!);
  ctx.stores.transaction(() => {
    outbox.add({ id: `checkpoint:${item}`, complaint: '', surface, kind: 'checkpoint', item, at: now });
    meta.set(POSTED, JSON.stringify({ day, size: log.size() } satisfies Posted));
  });
}

export function checkpointNotice(ctx: RegisterContext): Notice | null {
  const signed = ctx.stores.log.checkpoint();
  if (!signed) return null;
  const { note, size, at } = signed;
  const language = ctx.stores.settings.current().defaultLanguage;
  return { kind: 'checkpoint', language, register: ctx.name, note, size, at };
}
