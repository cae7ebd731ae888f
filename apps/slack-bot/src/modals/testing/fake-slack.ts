import type { KnownBlock, ModalView } from '@slack/types';
import { problemsIn } from './view-limits.ts';

type Raw = Record<string, unknown>;
export type Posted = { channel: string; text: string; blocks?: KnownBlock[]; to?: string };

/**
 * As much of Slack's Web API as forms and buttons use, with what it keeps: people, messages, and the stack of forms that
 * one person has open. A form that Slack would refuse is refused.
 */
export class FakeSlack {
  readonly users: Record<string, Raw> = {};
  /** By `channel:ts`. */
  readonly messages: Record<string, Raw> = {};
  /** Channels in which the app is. */
  readonly within = new Set<string>(['C1']);
  readonly files: Record<string, string> = {};
  readonly posted: Posted[] = [];
  /** Told to one person alone. */
  readonly told: Posted[] = [];
  /** What the response URL was given. */
  readonly replaced: Raw[] = [];
  /** The forms on the screen, the topmost last. */
  readonly open: { id: string; view: ModalView }[] = [];
  #views = 0;

  fetch: typeof fetch = async (input, init) => {
    const url = new URL(String(input));
    if (url.hostname === 'hooks.slack.com') {
      this.replaced.push(JSON.parse(String(init?.body)) as Raw);
      return new Response('ok');
    }
    if (url.hostname === 'files.slack.com') return new Response(this.files[url.pathname] ?? '', FILE);
    const method = url.pathname.split('/').at(-1) ?? '';
    const body = Object.fromEntries(new URLSearchParams(String(init?.body ?? '')));
    const answer = this.#answer(method, body);
    return Response.json('error' in answer ? { ok: false, ...answer } : { ok: true, ...answer });
  };

  #answer(method: string, body: Record<string, string>): Raw {
    const { channel = '', user = '', ts = '' } = body;
    switch (method) {
      case 'users.info':
        return this.users[user] ? { user: this.users[user] } : { error: 'user_not_found' };
      case 'views.open':
      case 'views.push':
        return this.show(JSON.parse(body.view ?? '') as ModalView);
      case 'views.update':
        return this.#update(body.view_id ?? '', JSON.parse(body.view ?? '') as ModalView);
      case 'chat.postEphemeral':
        if (!this.within.has(channel)) return { error: 'channel_not_found' };
        this.told.push({ channel, to: user, text: body.text ?? '' });
        return { message_ts: '1' };
      case 'chat.postMessage':
        this.posted.push({
          channel,
          text: body.text ?? '',
          blocks: JSON.parse(body.blocks ?? '[]') as KnownBlock[],
        });
        return { ts: '1', channel };
      case 'chat.getPermalink':
        return { permalink: `https://acme.slack.com/archives/${channel}/p${body.message_ts}` };
      case 'conversations.replies':
        return this.#replies(channel, ts, body);
      default:
        return { error: 'unknown_method' };
    }
  }

  show(view: ModalView): Raw {
    const problems = problemsIn(view);
    if (problems.length > 0) return { error: 'invalid_arguments', response_metadata: { messages: problems } };
    this.#views += 1;
    this.open.push({ id: `V${this.#views}`, view });
    return { view: { id: `V${this.#views}` } };
  }

  #update(id: string, view: ModalView): Raw {
    const problems = problemsIn(view);
    if (problems.length > 0) return { error: 'invalid_arguments', response_metadata: { messages: problems } };
    const form = this.open.find((one) => one.id === id);
    if (form === undefined) return { error: 'not_found' };
    form.view = view;
    return { view: { id } };
  }

  #replies(channel: string, ts: string, { oldest, latest }: Record<string, string>): Raw {
    if (!this.within.has(channel)) return { error: 'not_in_channel' };
    const all = Object.entries(this.messages).flatMap(([key, message]) =>
      key.startsWith(`${channel}:`) && (message.ts === ts || message.thread_ts === ts) ? [message] : [],
    );
    if (all.length === 0) return { error: 'thread_not_found' };
    const inside = all.filter(
      (one) => one.ts === ts || (String(one.ts) >= (oldest ?? '') && String(one.ts) <= (latest ?? '9')),
    );
    return { messages: inside, has_more: false };
  }
}

const FILE = { headers: { 'content-type': 'application/octet-stream' } };
