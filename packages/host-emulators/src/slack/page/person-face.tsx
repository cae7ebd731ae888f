import { useSlack } from './slack.ts';

const COLOURS = 6;

/** A person's initials on a colour of their own; the app's sign for the app. */
export function Avatar({ id }: { id: string | undefined }) {
  const { person } = useSlack();
  const found = person(id);
  const words = (found?.name ?? '?').split(/\s+/);
  const initials = words.map((word) => [...word][0] ?? '').slice(0, 2);
  const colour = [...(id ?? '')].reduce((sum, sign) => sum + sign.charCodeAt(0), 0) % COLOURS;
  return (
    <span class={`avatar avatar-${colour} ${found?.isBot ? 'avatar-app' : ''}`} aria-hidden="true">
      {found?.isBot ? '◆' : initials.join('')}
    </span>
  );
}

/** Picture and name, with what is special about somebody. */
export function PersonFace({ id }: { id: string }) {
  const { person, say, me } = useSlack();
  const found = person(id);
  return (
    <>
      <Avatar id={id} />
      <bdi>{found?.name ?? id}</bdi>
      {id === me.id && <span class="quiet">({say('you')})</span>}
      {found?.isBot && <span class="tag">{say('app')}</span>}
      {found?.guest && <span class="tag">{say('guest')}</span>}
    </>
  );
}
