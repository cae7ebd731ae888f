import type { ChatWorker, Delivery, Notice, SlackConnection } from '@recourse/channel';
import type { SurfaceRef } from '@recourse/complaint-domain';
import type { Services } from './services.ts';

export async function deliverTo(
  _services: Services,
  _connection: SlackConnection,
  _surface: SurfaceRef,
  _notice: Notice,
  _delivery: Parameters<ChatWorker['deliver']>[3],
): Promise<Delivery> {
  return { kind: 'failed', retryable: true, reason: 'not there yet' };
}

export async function refreshToken(
  _services: Services,
  _connection: SlackConnection,
): Promise<SlackConnection | null> {
  return null;
}
