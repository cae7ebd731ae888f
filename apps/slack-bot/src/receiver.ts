import type { SlackPayload } from '@recourse/adapter-slack';
import type { App, Receiver, ReceiverEvent } from '@slack/bolt';
import { traceOf } from './log.ts';
import type { Services } from './services.ts';

/** How a request says that it is a repetition. */
export type Retry = {
  /** 0: the first attempt. */
  num: number;
  reason: string | null;
};
export type WaitUntil = (work: Promise<unknown>) => void;
/** What a handler is there for. */
export type Handled = Extract<SlackPayload, { body: unknown }>;

/**
 * Hands one request to Bolt. The answer goes out with the handler's `ack`, or when no handler asked for one; what the
 * handler does after it goes on in the background.
 */
export class WorkerReceiver implements Receiver {
  #app: App | undefined;
  init(app: App): void {
    this.#app = app;
  }
  async start(): Promise<void> {}
  async stop(): Promise<void> {}

  answer(payload: Handled, retry: Retry, services: Services, waitUntil: WaitUntil): Promise<Response> {
    const { log } = services;
    return new Promise((resolve) => {
      const event: ReceiverEvent = {
        body: payload.body,
        ...(retry.num === 0 ? {} : { retryNum: retry.num }),
        ...(retry.reason === null ? {} : { retryReason: retry.reason }),
        ack: async (answer) => resolve(acknowledgement(answer)),
      };
      const work = this.#process(event).then(
        () => resolve(unanswered(payload)),
        (error) => {
          log('error', 'bug', { kind: payload.kind, type: typeOf(payload), ...traceOf(error) });
          resolve(unanswered(payload));
        },
      );
      waitUntil(work);
    });
  }

  async #process(event: ReceiverEvent): Promise<void> {
    if (this.#app === undefined) throw new Error('the receiver has no app');
    await this.#app.processEvent(event);
  }
}

/** What an `ack` of Bolt becomes: nothing, a text, or JSON. */
function acknowledgement(answer: unknown): Response {
  if (answer === undefined || answer === '') return new Response('');
  return typeof answer === 'string' ? new Response(answer) : Response.json(answer);
}

/** A form that nobody acknowledged must not close as if it were done: Slack then says that there was trouble. */
function unanswered(payload: Handled): Response {
  const form = payload.kind === 'interaction' && payload.body.type === 'view_submission';
  return new Response('', { status: form ? 500 : 200 });
}

/** The type within its kind, for the log. */
export function typeOf(payload: Handled): string {
  if (payload.kind === 'event') return payload.body.event.type;
  return payload.kind === 'command' ? payload.body.command : payload.body.type;
}
