import { createSlackChannel } from '@recourse/adapter-slack';
import type { ChatWorker, Delivery, Notice, SlackConnection } from '@recourse/channel';
import type { SurfaceRef } from '@recourse/complaint-domain';
import type { Services } from './services.ts';

/** Gives a place in Slack what it is owed. Never rejects because of what Slack answers. */
export async function deliverTo(
  { config, fetch, now, log }: Services,
  connection: SlackConnection,
  surface: SurfaceRef,
  notice: Notice,
  { id, again, timeZone }: Parameters<ChatWorker['deliver']>[3],
): Promise<Delivery> {
  const channel = createSlackChannel({
    connection,
    signingSecret: config.signingSecret,
    slackApiUrl: config.apiUrl,
    fetch,
    now,
    timeZone,
  });
  const delivery = await channel.deliver(surface, notice, id, again);
  if (delivery.kind !== 'delivered')
    log('warn', `delivery ${delivery.kind}`, {
      delivery: id,
      notice: notice.kind,
      account: connection.account,
      reason: delivery.reason,
    });
  return delivery;
}
