import { Dialog } from './layers/dialog.tsx';
import { useSlack } from './slack.ts';

/** Every channel that there is to see, with those that are archived or that the person is not in. */
export function BrowseDialog({ close }: { close(): void }) {
  const { state, say, go } = useSlack();
  const channels = state.channels.filter(({ kind }) => kind === 'public' || kind === 'private');
  const open = (id: string) => {
    close();
    go({ at: id });
  };
  return (
    <Dialog title={say('browse')} kind="small" cancel={close}>
      <ul class="dialog-body people-list">
        {channels.map(({ id, name, kind, archived, member, members, topic }) => (
          <li key={id}>
            <button type="button" class="person-row" onClick={() => open(id)}>
              <strong>
                <span aria-hidden="true">{kind === 'private' ? '🔒' : '#'}</span> <bdi>{name}</bdi>
              </strong>
              <span class="quiet">
                {archived ? say('archivedChannel') : say('members', { count: members.length })}
                {member && ' ✓'}
              </span>
              {topic && (
                <span class="quiet" dir="auto">
                  {topic}
                </span>
              )}
            </button>
          </li>
        ))}
      </ul>
      <footer class="dialog-foot">
        <button type="button" onClick={close}>
          {say('close')}
        </button>
      </footer>
    </Dialog>
  );
}
