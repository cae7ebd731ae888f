import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ClientMessage } from '../client/shapes.ts';
import { Composer } from './composer.tsx';
import { MessageList } from './message-list.tsx';
import { useSlack } from './slack.ts';
import { THREAD_ALONE, useMedia } from './use-media.ts';

/** One message with its replies, beside the conversation. Escape closes it. */
export function ThreadPane({ channel: id, messages }: { channel: string; messages: ClientMessage[] }) {
  const { say, go, place, content, channel, nameOf } = useSlack();
  const pane = useRef<HTMLElement>(null);
  const found = channel(id);
  const close = () => {
    go({ at: place.at || id, thread: undefined });
    document.getElementById('main')?.focus();
  };
  useLayoutEffect(() => pane.current?.focus(), []);
  const root = place.thread!;
  const alone = useMedia(THREAD_ALONE);
  const Pane = alone ? 'main' : 'section';
  const Heading = alone ? 'h1' : 'h2';
  return (
    <Pane
      ref={pane as RefObject<HTMLElement & HTMLDivElement>}
      class="thread"
      aria-label={say('thread')}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) close();
      }}
    >
      <header class="main-head">
        <div class="main-title">
          <Heading>{say('thread')}</Heading>
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
    </Pane>
  );
}
