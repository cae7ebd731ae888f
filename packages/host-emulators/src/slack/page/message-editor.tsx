import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ClientMessage } from '../client/shapes.ts';
import { useSlack } from './slack.ts';
import { asTyped } from './typed.ts';
import { useBusy } from './use-busy.ts';

interface Given {
  channel: string;
  message: ClientMessage;
  close(): void;
}

/** In place of a message's text: Enter saves, Escape leaves it as it was. */
export function MessageEditor({ channel, message, close }: Given) {
  const slack = useSlack();
  const { say, act } = slack;
  const box = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(() => asTyped(message.text, slack));
  const [busy, run] = useBusy();
  useLayoutEffect(() => {
    box.current?.focus();
    box.current?.setSelectionRange(text.length, text.length);
  }, []);
  const done = () => {
    const article = box.current?.closest<HTMLElement>('.message');
    close();
    article?.focus();
  };
  const save = () =>
    run(async () => {
      if (text.trim() === '' && !message.files) return;
      if (await act({ do: 'edit', channel, ts: message.ts, text })) done();
    });
  const keys = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const leave = event.key === 'Escape';
    if (!leave && (event.key !== 'Enter' || event.shiftKey)) return;
    event.preventDefault();
    event.stopPropagation();
    if (leave) done();
    else void save();
  };
  return (
    <div class="composer editing">
      <textarea
        ref={box}
        dir="auto"
        rows={2}
        aria-label={say('edit')}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={keys}
      />
      <div class="composer-foot">
        <button type="button" class="end" onClick={done}>
          {say('cancel')}
        </button>
        <button type="button" class="primary" aria-busy={busy} onClick={() => void save()}>
          {say('save')}
        </button>
      </div>
    </div>
  );
}
