import type { Bot } from '../bot.ts';
import type { Payload } from '../payload.ts';

type EventBody = Extract<Payload, { kind: 'event' }>['body'];

/**
 * What people wrote, changed or deleted is kept before Slack hears that it arrived. An answer means that it was not:
 * Slack then sends it again. `null`: go on.
 */
export async function takeInFirst(_bot: Bot, _body: EventBody): Promise<Response | null> {
  return null;
}
