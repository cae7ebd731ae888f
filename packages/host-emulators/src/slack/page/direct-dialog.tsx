import { Dialog } from './layers/dialog.tsx';
import { PersonFace } from './person-face.tsx';
import { useSlack } from './slack.ts';

/** Somebody to write to. */
export function DirectDialog({ close }: { close(): void }) {
  const { state, me, say, act, go } = useSlack();
  const others = state.people.filter(({ id, deleted }) => !deleted && id !== me.id && id !== state.app.user);
  const open = async (id: string) => {
    const done = await act({ do: 'openDirect', with: id });
    close();
    if (done) go({ at: (done.result as { channel: string }).channel });
  };
  return (
    <Dialog title={say('newDirect')} kind="small" cancel={close}>
      <ul class="dialog-body people-list">
        {others.map(({ id }) => (
          <li key={id}>
            <button type="button" class="person-row" onClick={() => void open(id)}>
              <PersonFace id={id} />
            </button>
          </li>
        ))}
      </ul>
      <footer class="dialog-foot">
        <button type="button" onClick={close}>
          {say('cancel')}
        </button>
      </footer>
    </Dialog>
  );
}
