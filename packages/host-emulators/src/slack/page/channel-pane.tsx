import type { ClientChannel } from '../client/shapes.ts';
import { ChannelHeader } from './channel-header.tsx';
import { Composer } from './composer.tsx';
import { MessageList } from './message-list.tsx';
import { useSlack } from './slack.ts';
import { conversationOf } from './use-live.ts';
import { useRead } from './use-read.ts';

/** A channel or a direct conversation: what it is, its messages, and where to write. */
export function ChannelPane() {
  const { state, place, content, missing, say, channel, go } = useSlack();
  const at = conversationOf(state, place.at) ?? '';
  const found = channel(at);
  if (missing || !found) {
    return (
      <main class="main" id="main" tabIndex={-1}>
        <p class="empty" role="status">
          {state.channels.length > 0 || missing ? say('notFound') : say('noMessages')}
        </p>
        <button type="button" class="back-link" onClick={() => go({ at: '' })}>
          {say('back')}
        </button>
      </main>
    );
  }
  return (
    <main class="main" id="main" tabIndex={-1}>
      <ChannelHeader channel={found} />
      <Conversation channel={found} loading={content === undefined} />
    </main>
  );
}

/** Messages and composer of a conversation, without its header. */
export function Conversation({ channel, loading }: { channel: ClientChannel; loading: boolean }) {
  const { content, say, nameOf } = useSlack();
  const place = nameOf(channel);
  const seenUntil = useRead(channel, content);
  if (loading || !content) {
    return (
      <p class="empty" role="status">
        {say('loading')}
      </p>
    );
  }
  return (
    <>
      <MessageList
        label={say('messagesIn', { place })}
        channel={channel.id}
        messages={content.messages}
        ephemerals={content.ephemerals.filter(({ thread_ts }) => !thread_ts)}
        seenUntil={seenUntil}
      />
      <Footer channel={channel} place={place} />
    </>
  );
}

function Footer({ channel, place }: { channel: ClientChannel; place: string }) {
  const { say, act } = useSlack();
  if (channel.archived) {
    return (
      <div class="notice">
        <p>{say('isArchived', { place })}</p>
        <button type="button" onClick={() => void act({ do: 'unarchive', channel: channel.id })}>
          {say('unarchive')}
        </button>
      </div>
    );
  }
  if (!channel.member) {
    return (
      <div class="notice">
        <p>{say('youPreview', { place })}</p>
        <button type="button" class="primary" onClick={() => void act({ do: 'join', channel: channel.id })}>
          {say('join')}
        </button>
      </div>
    );
  }
  return <Composer key={channel.id} channel={channel.id} label={say('message', { place })} />;
}
