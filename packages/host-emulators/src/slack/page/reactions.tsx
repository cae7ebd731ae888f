import type { ClientMessage } from '../client/shapes.ts';
import { sign } from './blocks/pieces.tsx';
import { useSlack } from './slack.ts';

/** Reactions with how many; pressing one adds or takes back one's own. */
export function Reactions({ channel, message }: { channel: string; message: ClientMessage }) {
  const { say, act, me, person } = useSlack();
  if (!message.reactions) return null;
  const toggle = (name: string, mine: boolean) =>
    void act({ do: mine ? 'unreact' : 'react', channel, ts: message.ts, name });
  return (
    <div class="reactions">
      {message.reactions.map(({ name, users }) => {
        const mine = users.includes(me.id);
        const people = users.map((id) => person(id)?.name ?? id).join(', ');
        const label = say('reacted', { name, count: users.length, people });
        return (
          <button
            type="button"
            key={name}
            class="reaction"
            aria-pressed={mine}
            aria-label={label}
            title={label}
            onClick={() => toggle(name, mine)}
          >
            <span aria-hidden="true">{sign(name)}</span> {users.length}
          </button>
        );
      })}
    </div>
  );
}
