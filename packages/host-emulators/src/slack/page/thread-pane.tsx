import { useEffect, useRef } from 'preact/hooks';
import type { ClientMessage } from '../client/shapes.ts';
import { Composer } from './composer.tsx';
import { MessageList } from './message-list.tsx';
import { useSlack } from './slack.ts';

/** One message with its replies, beside the conversation. Escape closes it. */
export function ThreadPane({ channel: id, messages }: { channel: string; messages: ClientMessage[] }) {
  const { say, go, place, content, channel, nameOf } = useSlack();
  const pane = useRef<HTMLElement>(null);
  const found = channel(id);
  const close = () => {
    go({ at: place.at || id, thread: undefined });
    document.getElementById('main')?.focus();
  };
  useEffect(() => pane.current?.focus(), []);
  const root = place.thread!;
  return (
    <section
      ref={pane}
      class="thread"
      aria-label={say('thread')}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) close();
      }}
    >
      <header class="main-head">
        <div class="main-title">
          <h2>{say('thread')}</h2>
          <p class="topic" dir="auto">
            {found && nameOf(found)}
          </p>
        </div>
        <button type="button" class="icon" aria-label={say('close')} onClick={close}>
          ×
        </button>
      </header>
      <MessageList
        label={say('thread')}
        channel={id}
        messages={messages}
        ephemerals={(content?.ephemerals ?? []).filter(({ thread_ts }) => thread_ts === root)}
        thread={root}
      />
      {found?.member && !found.archived && (
        <Composer channel={id} thread={root} label={say('replyTo')} place={nameOf(found)} />
      )}
    </section>
  );
}
