import { useId, useRef, useState } from 'preact/hooks';
import type { AppAnswer } from '../interactions.ts';
import { ComposerFiles } from './composer-files.tsx';
import { useSlack } from './slack.ts';
import { Suggestions, useSuggestions } from './suggestions.tsx';
import { useBusy } from './use-busy.ts';
import { answered } from './use-surface-of.ts';

interface Given {
  channel: string;
  thread?: string;
  label: string;
  /** Of a reply: where it can also be sent to. */
  place?: string;
}

/** What was being written stays while the page is open, by conversation and thread. */
const DRAFTS = new Map<string, string>();

/** Writes: Enter sends, Shift+Enter starts a new line, `/` offers commands and `@` people. */
export function Composer({ channel, thread, label, place }: Given) {
  const slack = useSlack();
  const { say, me } = slack;
  const key = `${me.id} ${channel} ${thread ?? ''}`;
  const box = useRef<HTMLTextAreaElement>(null);
  const hint = useId();
  const [text, setTextOnly] = useState(DRAFTS.get(key) ?? '');
  const [files, setFiles] = useState<File[]>([]);
  const [broadcast, setBroadcast] = useState(false);
  const [busy, run] = useBusy();
  const setText = (next: string) => {
    DRAFTS.set(key, next);
    setTextOnly(next);
  };
  const offers = useSuggestions({ text, setText, box, thread: thread !== undefined });
  const send = () =>
    run(async () => {
      if (text.trim() === '' && files.length === 0) return;
      if (!(await sendText(slack, { channel, thread, text: text.trim(), files, broadcast }))) return;
      setText('');
      setFiles([]);
      setBroadcast(false);
      box.current?.focus();
    });
  const keys = (event: KeyboardEvent) => {
    if (event.isComposing || offers.keys(event)) return;
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    void send();
  };
  return (
    <form
      class="composer"
      aria-busy={busy}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        setFiles([...files, ...(event.dataTransfer?.files ?? [])]);
      }}
    >
      <Suggestions offers={offers} />
      <textarea
        ref={box}
        dir="auto"
        rows={Math.min(8, Math.max(1, text.split('\n').length))}
        aria-label={label}
        aria-describedby={hint}
        placeholder={label}
        maxLength={40_000}
        value={text}
        {...offers.marks}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={keys}
        onPaste={(event) => {
          const pasted = [...(event.clipboardData?.files ?? [])];
          if (pasted.length > 0) event.preventDefault();
          setFiles([...files, ...pasted]);
        }}
      />
      <span class="hidden" id={hint}>
        {say('writeHint')}
      </span>
      <div class="composer-foot">
        <ComposerFiles files={files} setFiles={setFiles} />
        {thread && place && (
          <label class="choice">
            <input
              type="checkbox"
              checked={broadcast}
              onChange={(event) => setBroadcast(event.currentTarget.checked)}
            />
            <span>{say('alsoSend', { place })}</span>
          </label>
        )}
        <button type="submit" class="primary send end" aria-label={say('send')} aria-busy={busy}>
          {busy ? <span class="spinner" aria-hidden="true" /> : <span class="turn">➤</span>}
        </button>
      </div>
    </form>
  );
}

interface Draft {
  channel: string;
  thread: string | undefined;
  text: string;
  files: File[];
  broadcast: boolean;
}

type Ours = ReturnType<typeof useSlack>;

/** False: it was not sent, and the person knows why. */
async function sendText(slack: Ours, { channel, thread, text, files, broadcast }: Draft): Promise<boolean> {
  const command = /^\/[\p{L}\p{N}_-]+(?=\s|$)/u.exec(text)?.[0];
  if (command && files.length === 0) return sendCommand(slack, channel, thread, command, text);
  const more = { ...(thread ? { thread } : {}), ...(broadcast ? { broadcast } : {}) };
  return (await slack.act({ do: 'post', channel, text, ...more }, files)) !== undefined;
}

async function sendCommand(
  slack: Ours,
  channel: string,
  thread: string | undefined,
  command: string,
  text: string,
): Promise<boolean> {
  const { say, tell, act, state } = slack;
  const known = state.app.commands.some((one) => one.command === command);
  if (thread || !known) {
    tell(thread ? say('commandInThread', { command }) : say('notCommand', { command }));
    return false;
  }
  const done = await act({ do: 'command', channel, text });
  if (!done) return false;
  const answer = done.result as AppAnswer;
  // Of what else goes wrong with a command Slack tells in the channel, to this person alone.
  if (!answer.ok && answer.error === 'app_not_installed') answered(slack, answer);
  return true;
}
