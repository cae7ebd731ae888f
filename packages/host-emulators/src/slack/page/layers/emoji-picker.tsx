import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { EMOJI } from '../../emoji.ts';
import { useSlack } from '../slack.ts';
import { placeBeside } from './anchored.ts';

/** A button that offers all emoji of the workspace, found by their names. */
export function EmojiPicker({ label, pick }: { label: string; pick(name: string): void }) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const toggled = (event: Event) => setOpen((event as ToggleEvent).newState === 'open');
    layer.current!.addEventListener('toggle', toggled);
    return () => layer.current?.removeEventListener('toggle', toggled);
  }, []);
  useLayoutEffect(() => {
    if (open) placeBeside(layer.current!, button.current!);
    if (open) layer.current!.querySelector('input')?.focus();
  }, [open]);
  const chosen = (name: string) => {
    layer.current!.hidePopover();
    button.current!.focus();
    pick(name);
  };
  return (
    <>
      <button
        type="button"
        ref={button}
        class="icon"
        aria-label={label}
        title={label}
        aria-haspopup="dialog"
        aria-expanded={open}
        popovertarget={id}
      >
        ☺
      </button>
      <div ref={layer} id={id} class="menu emoji-picker" popover="auto" role="dialog" aria-label={label}>
        {open && <Choices chosen={chosen} />}
      </div>
    </>
  );
}

function Choices({ chosen }: { chosen(name: string): void }) {
  const { say } = useSlack();
  const [query, setQuery] = useState('');
  const wanted = query.trim().toLowerCase().replaceAll(':', '').replaceAll(' ', '_');
  const found = [...EMOJI].filter(([name]) => name.includes(wanted));
  const enter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    if (found[0]) chosen(found[0][0]);
  };
  return (
    <>
      <input
        type="search"
        aria-label={say('findEmoji')}
        placeholder={say('findEmoji')}
        value={query}
        onInput={(event) => setQuery(event.currentTarget.value)}
        onKeyDown={enter}
      />
      {found.length === 0 && <p role="status">{say('noEmoji')}</p>}
      <div class="emoji-grid">
        {found.map(([name, sign]) => (
          <button
            type="button"
            key={name}
            aria-label={`:${name}:`}
            title={`:${name}:`}
            onClick={() => chosen(name)}
          >
            {sign}
          </button>
        ))}
      </div>
    </>
  );
}
