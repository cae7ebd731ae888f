import { useState } from 'preact/hooks';
import { Dialog } from './layers/dialog.tsx';
import { useSlack } from './slack.ts';
import { useBusy } from './use-busy.ts';

/** A new channel. */
export function CreateDialog({ close }: { close(): void }) {
  const { say, act, go } = useSlack();
  const [name, setName] = useState('');
  const [hidden, setHidden] = useState(false);
  const [busy, run] = useBusy();
  const submit = (event: Event) => {
    event.preventDefault();
    void run(async () => {
      const done = await act({ do: 'create', name, private: hidden });
      if (!done) return close();
      close();
      go({ at: (done.result as { channel: string }).channel });
    });
  };
  return (
    <Dialog title={say('newChannel')} kind="small" cancel={close}>
      <form onSubmit={submit} class="dialog-form">
        <div class="dialog-body">
          <label class="label" for="channel-name">
            {say('channelName')}
          </label>
          <input
            id="channel-name"
            required
            maxLength={80}
            aria-describedby="channel-name-hint"
            value={name}
            onInput={(event) => setName(event.currentTarget.value.toLowerCase().replaceAll(' ', '-'))}
          />
          <p class="hint" id="channel-name-hint">
            {say('channelNameHint')}
          </p>
          <label class="choice">
            <input
              type="checkbox"
              checked={hidden}
              onChange={(event) => setHidden(event.currentTarget.checked)}
            />
            <span>{say('makePrivate')}</span>
          </label>
        </div>
        <footer class="dialog-foot">
          <button type="button" onClick={close}>
            {say('cancel')}
          </button>
          <button type="submit" class="primary" aria-busy={busy}>
            {say('create')}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
