import type { ClientMessage } from '../client/shapes.ts';
import type { AppAnswer } from '../interactions.ts';
import { EmojiPicker } from './layers/emoji-picker.tsx';
import { Menu, type MenuItem } from './layers/menu.tsx';
import { useSlack } from './slack.ts';
import { useBusy } from './use-busy.ts';
import { answered } from './use-surface-of.ts';

interface Given {
  channel: string;
  message: ClientMessage;
  thread: string | undefined;
  edit(): void;
}

/** React, reply, and everything else that can be done with a message. */
export function MessageTools({ channel, message, thread, edit }: Given) {
  const slack = useSlack();
  const { say, act, go, channel: find } = slack;
  const [busy, run] = useBusy();
  const { ts } = message;
  const place = find(channel);
  if (!place?.member || place.archived) return null;
  return (
    <div class="tools" role="toolbar" aria-label={say('actions')}>
      <EmojiPicker label={say('react')} pick={(name) => void act({ do: 'react', channel, ts, name })} />
      {!thread && (
        <button
          type="button"
          class="icon"
          aria-label={say('replyInThread')}
          title={say('replyInThread')}
          onClick={() => go({ at: channel, thread: message.thread_ts ?? ts })}
        >
          💬
        </button>
      )}
      <MoreMenu {...{ channel, message, edit, busy, run }} />
    </div>
  );
}

interface More extends Omit<Given, 'thread'> {
  busy: boolean;
  run(work: () => Promise<unknown>): Promise<void>;
}

/** The app's shortcuts, then what the author can do. */
function MoreMenu({ channel, message, edit, busy, run }: More) {
  const slack = useSlack();
  const { state, say, act, ask, me } = slack;
  const { ts } = message;
  const shortcuts = state.app.shortcuts.map(
    ({ callbackId, name }): MenuItem => ({
      key: callbackId,
      text: (
        <>
          <bdi>{name}</bdi> <span class="quiet">{state.app.name}</span>
        </>
      ),
      run: () =>
        void run(async () => {
          const done = await act({ do: 'shortcut', channel, ts, callbackId });
          if (done) answered(slack, done.result as AppAnswer);
        }),
    }),
  );
  const remove = async () => {
    const question = { title: say('deleteTitle'), text: say('deleteText') };
    const yes = await ask({ ...question, confirm: say('deleteConfirm'), deny: say('cancel'), danger: true });
    if (yes) await act({ do: 'delete', channel, ts });
  };
  const own: MenuItem[] =
    message.user === me.id && !message.bot_id
      ? [
          { key: 'edit', text: say('edit'), run: edit },
          { key: 'delete', text: say('delete'), danger: true, run: () => void remove() },
        ]
      : [];
  if (shortcuts.length + own.length === 0) return null;
  return (
    <Menu
      label={say('more')}
      face="⋮"
      busy={busy}
      items={[...own.slice(0, 1), ...shortcuts, ...own.slice(1)]}
    />
  );
}
