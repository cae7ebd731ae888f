import type { ComponentChildren } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { placeBeside } from './anchored.ts';

export interface MenuItem {
  key: string;
  text: ComponentChildren;
  danger?: boolean | undefined;
  run(): void;
}

interface Given {
  /** The button's name. */
  label: string;
  face: ComponentChildren;
  class?: string;
  busy?: boolean;
  items: MenuItem[];
}

/** A button with a menu: arrows move, Escape and Tab close. */
export function Menu({ label, face, class: kind = 'icon', busy, items }: Given) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        ref={button}
        class={kind}
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-busy={busy}
        popovertarget={id}
      >
        {face}
      </button>
      <MenuList {...{ id, label, items, open, setOpen }} button={() => button.current!} />
    </>
  );
}

interface Listed {
  id: string;
  label: string;
  items: MenuItem[];
  open: boolean;
  setOpen(open: boolean): void;
  button(): HTMLButtonElement;
}

function MenuList({ id, label, items, open, setOpen, button }: Listed) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const toggled = (event: Event) => setOpen((event as ToggleEvent).newState === 'open');
    list.current!.addEventListener('toggle', toggled);
    return () => list.current?.removeEventListener('toggle', toggled);
  }, []);
  useLayoutEffect(() => {
    if (!open) return;
    placeBeside(list.current!, button());
    itemsOf(list.current!)[0]?.focus();
  }, [open]);
  const close = () => {
    list.current!.hidePopover();
    button().focus();
  };
  return (
    <div
      ref={list}
      id={id}
      class="menu"
      popover="auto"
      role="menu"
      aria-label={label}
      onKeyDown={(event) => move(event, list.current!, close)}
    >
      {open &&
        items.map(({ key, text, danger, run }) => (
          <button
            type="button"
            role="menuitem"
            tabIndex={-1}
            key={key}
            class={danger ? 'menu-danger' : ''}
            onClick={() => {
              close();
              run();
            }}
          >
            {text}
          </button>
        ))}
    </div>
  );
}

const itemsOf = (list: Element): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[role=menuitem]')];

const STEPS: Record<string, (now: number, count: number) => number> = {
  ArrowDown: (now, count) => (now + 1) % count,
  ArrowUp: (now, count) => (now + count - 1) % count,
  Home: () => 0,
  End: (_now, count) => count - 1,
};

function move(event: KeyboardEvent, list: HTMLElement, close: () => void): void {
  event.stopPropagation();
  if (event.key === 'Escape' || event.key === 'Tab') {
    event.preventDefault();
    close();
    return;
  }
  const step = STEPS[event.key];
  if (!step) return;
  event.preventDefault();
  const all = itemsOf(list);
  all[step(all.indexOf(document.activeElement as HTMLElement), all.length)]?.focus();
}
