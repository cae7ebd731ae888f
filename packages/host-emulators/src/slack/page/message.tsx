import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { ClientMessage } from '../client/shapes.ts';
import { Mrkdwn } from './blocks/mrkdwn.tsx';
import { MessageContent } from './message-content.tsx';
import { MessageEditor } from './message-editor.tsx';
import { MessageTools } from './message-tools.tsx';
import { Avatar } from './person-face.tsx';
import { Reactions } from './reactions.tsx';
import { useSlack } from './slack.ts';

/** How a message stands in its list. */
export interface Stand {
  /** It is the one that Tab leads to. */
  stop: boolean;
  /** Its tools are shown. */
  tools: boolean;
  enter(): void;
  focus(): void;
  leave(): void;
}

interface Given {
  channel: string;
  message: ClientMessage;
  stand: Stand;
  thread: string | undefined;
  /** Of the same author as the one above it. */
  follows: boolean;
}

const USERS_OWN = new Set(['file_share', 'thread_broadcast', 'me_message', 'bot_message']);

/** One message, with all that hangs on it. */
export function Message(props: Given) {
  const { message } = props;
  if (message.subtype && !USERS_OWN.has(message.subtype)) return <SystemLine {...props} />;
  return <PlainMessage {...props} />;
}

function SystemLine({ message, stand }: Given) {
  return (
    <Frame message={message} stand={stand} label={message.text} system>
      <p class="system text" dir="auto">
        {message.subtype !== 'tombstone' && <AuthorName message={message} />}{' '}
        <Mrkdwn text={systemText(message)} />
        <Stamp ts={message.ts} />
      </p>
    </Frame>
  );
}

/** Slack's own lines start with the name that already stands before them. */
const systemText = ({ text, user }: ClientMessage): string => text.replace(`<@${user}>`, '').trim();

function PlainMessage({ channel, message, stand, thread, follows }: Given) {
  const { say } = useSlack();
  const [editing, setEditing] = useState(false);
  const heading = useId();
  return (
    <Frame message={message} stand={stand} labelledBy={heading} follows={follows}>
      <div class="message-face">{!follows && <Avatar id={message.user} />}</div>
      <div class="message-main">
        <header class={follows ? 'hidden' : 'message-head'} id={heading}>
          <AuthorName message={message} /> <Stamp ts={message.ts} />
        </header>
        {message.subtype === 'thread_broadcast' && !thread && (
          <BroadcastLine channel={channel} message={message} />
        )}
        {editing ? (
          <MessageEditor {...{ channel, message }} close={() => setEditing(false)} />
        ) : (
          <MessageContent {...{ channel, message }} />
        )}
        {message.edited && !editing && <span class="quiet edited"> ({say('edited')})</span>}
        <Reactions {...{ channel, message }} />
        {!thread && message.reply_count ? <Replies {...{ channel, message }} /> : null}
      </div>
      {stand.tools && !editing && (
        <MessageTools {...{ channel, message, thread }} edit={() => setEditing(true)} />
      )}
    </Frame>
  );
}

interface Framed {
  message: { ts: string };
  stand: Stand;
  label?: string;
  labelledBy?: string;
  follows?: boolean;
  system?: boolean;
  only?: boolean;
  children: ComponentChildren;
}

/** What every message is to keyboard and screen reader. */
export function Frame({ message, stand, label, labelledBy, follows, system, only, children }: Framed) {
  const kind = [follows && 'follows', system && 'of-system', only && 'only-you'].filter(Boolean).join(' ');
  const left = (event: FocusEvent) => {
    const inside = (event.currentTarget as HTMLElement).contains(event.relatedTarget as Node | null);
    // A window that opened from here gives the focus back.
    if (!inside && !document.querySelector('.menu:popover-open, dialog[open]')) stand.leave();
  };
  return (
    <article
      class={`message ${kind}`}
      data-ts={message.ts}
      aria-label={label}
      aria-labelledby={labelledBy}
      tabIndex={stand.stop ? 0 : -1}
      onPointerEnter={stand.enter}
      onFocusIn={stand.focus}
      onFocusOut={left}
    >
      {children}
    </article>
  );
}

export function AuthorName({ message }: { message: Pick<ClientMessage, 'user' | 'username' | 'bot_id'> }) {
  const { person, say, state } = useSlack();
  const name =
    message.username ?? person(message.user)?.name ?? (message.bot_id ? state.app.name : 'Slackbot');
  return (
    <>
      <strong>
        <bdi>{name}</bdi>
      </strong>
      {(message.bot_id || person(message.user)?.isBot) && <span class="tag">{say('app')}</span>}
    </>
  );
}

export function Stamp({ ts }: { ts: string }) {
  const { times } = useSlack();
  return (
    <time
      class="stamp"
      dir="auto"
      datetime={new Date(Number(ts) * 1_000).toISOString()}
      title={times.full(ts)}
    >
      {times.time(ts)}
    </time>
  );
}

function BroadcastLine({ channel, message }: { channel: string; message: ClientMessage }) {
  const { say, go } = useSlack();
  return (
    <button type="button" class="link" onClick={() => go({ at: channel, thread: message.thread_ts })}>
      {say('inThread')}
    </button>
  );
}

function Replies({ channel, message }: { channel: string; message: ClientMessage }) {
  const { say, go, times } = useSlack();
  const { reply_count: count = 0, latest_reply: last } = message;
  return (
    <button type="button" class="replies" onClick={() => go({ at: channel, thread: message.ts })}>
      <span class="reply-faces">
        {message.reply_users?.slice(0, 3).map((id) => (
          <Avatar key={id} id={id} />
        ))}
      </span>
      <strong>{count === 1 ? say('reply') : say('replies', { count })}</strong>
      {last && <span class="quiet">{say('lastReply', { time: times.time(last) })}</span>}
    </button>
  );
}
