import { useState } from 'preact/hooks';
import type { ClientChannel } from '../client/shapes.ts';
import { Dialog } from './layers/dialog.tsx';
import { useSlack } from './slack.ts';

export function RenameDialog({ channel, close }: { channel: ClientChannel; close(): void }) {
  const { say, act } = useSlack();
  const [name, setName] = useState(channel.name);
  const submit = async (event: Event) => {
    event.preventDefault();
    await act({ do: 'rename', channel: channel.id, name });
    close();
  };
  return (
    <Dialog title={say('rename')} kind="small" cancel={close}>
      <form class="dialog-form" onSubmit={(event) => void submit(event)}>
        <div class="dialog-body">
          <label class="label" for="new-name">
            {say('channelName')}
          </label>
          <input
            id="new-name"
            required
            maxLength={80}
            value={name}
            onInput={(event) => setName(event.currentTarget.value)}
          />
          <p class="hint">{say('channelNameHint')}</p>
        </div>
        <footer class="dialog-foot">
          <button type="button" onClick={close}>
            {say('cancel')}
          </button>
          <button type="submit" class="primary">
            {say('save')}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
