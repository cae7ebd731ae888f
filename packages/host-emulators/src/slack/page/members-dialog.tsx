import { useState } from 'preact/hooks';
import type { ClientChannel } from '../client/shapes.ts';
import { Dialog } from './layers/dialog.tsx';
import { PersonFace } from './person-face.tsx';
import { useSlack } from './slack.ts';

/** Who is in a channel; members add and remove people, apps as well. */
export function MembersDialog({ channel, close }: { channel: ClientChannel; close(): void }) {
  const { say, act, me, person, nameOf } = useSlack();
  const writable = channel.member && !channel.archived;
  return (
    <Dialog title={say('membersOf', { place: nameOf(channel) })} kind="small" cancel={close}>
      <div class="dialog-body">
        {writable && <AddPerson channel={channel} />}
        <ul class="people-list">
          {channel.members.map((id) => (
            <li class="person-row" key={id}>
              <PersonFace id={id} />
              {writable && id !== me.id && (
                <button
                  type="button"
                  class="icon end"
                  aria-label={say('remove', { name: person(id)?.name ?? id })}
                  onClick={() => void act({ do: 'kick', channel: channel.id, who: id })}
                >
                  ×
                </button>
              )}
            </li>
          ))}
        </ul>
      </div>
      <footer class="dialog-foot">
        <button type="button" onClick={close}>
          {say('close')}
        </button>
      </footer>
    </Dialog>
  );
}

function AddPerson({ channel }: { channel: ClientChannel }) {
  const { state, say, act } = useSlack();
  const others = state.people.filter(({ id, deleted }) => !deleted && !channel.members.includes(id));
  const [who, setWho] = useState('');
  const chosen = others.some(({ id }) => id === who) ? who : (others[0]?.id ?? '');
  if (others.length === 0) return null;
  const submit = (event: Event) => {
    event.preventDefault();
    void act({ do: 'invite', channel: channel.id, who: chosen });
  };
  return (
    <form class="add-person" onSubmit={submit}>
      <label class="label" for="add-person">
        {say('addPerson')}
      </label>
      <div class="row">
        <select id="add-person" value={chosen} onChange={(event) => setWho(event.currentTarget.value)}>
          {others.map(({ id, name, isBot }) => (
            <option key={id} value={id}>
              {name}
              {isBot && ` (${say('app')})`}
            </option>
          ))}
        </select>
        <button type="submit">{say('add')}</button>
      </div>
    </form>
  );
}
