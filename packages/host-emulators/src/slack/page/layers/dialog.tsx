import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';

const FIRST_FIELD = '.dialog-body :is(input, textarea, select, button, a)';

interface Given {
  title: string;
  kind: 'modal' | 'small';
  /** Escape. */
  cancel(): void;
  /** What the keyboard is in at first. Default: the first field. */
  first?: string;
  /** Beside the title. */
  head?: ComponentChildren;
  children: ComponentChildren;
}

/** A window above the page. The keyboard stays in it, and returns to where it was. */
export function Dialog({ title, kind, cancel, first = FIRST_FIELD, head, children }: Given) {
  const ref = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useLayoutEffect(() => {
    const dialog = ref.current!;
    const before = document.activeElement;
    dialog.showModal();
    focusFirst(dialog, first);
    return () => {
      dialog.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
      if (document.activeElement === document.body) document.getElementById('main')?.focus();
    };
  }, []);
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Tab') keepInside(event, ref.current!);
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    cancel();
  };
  return (
    <dialog
      ref={ref}
      class={`dialog dialog-${kind}`}
      closedby="none"
      aria-labelledby={heading}
      onKeyDown={onKey}
    >
      <header class="dialog-head">
        <h1 id={heading} dir="auto">
          {title}
        </h1>
        {head}
      </header>
      {children}
    </dialog>
  );
}

/** What can be seen of it; in a window without any fields its buttons. */
function focusFirst(dialog: HTMLElement, selector: string): void {
  const found = [selector, '.dialog-foot button'].flatMap((one) => [
    ...dialog.querySelectorAll<HTMLElement>(one),
  ]);
  found.find((one) => one.checkVisibility())?.focus();
}

const STOPS = ':is(a[href], button, input, select, textarea, [tabindex="0"]):not(:disabled, [tabindex="-1"])';

/** From the last to the first and back: the browser alone would let the keyboard out to its own buttons. */
function keepInside(event: KeyboardEvent, dialog: HTMLElement): void {
  const stops = [...dialog.querySelectorAll<HTMLElement>(STOPS)].filter((one) => one.checkVisibility());
  const [from, to] = event.shiftKey ? [stops[0], stops.at(-1)] : [stops.at(-1), stops[0]];
  const outside = !stops.includes(document.activeElement as HTMLElement) && event.shiftKey;
  if (document.activeElement !== from && !outside) return;
  event.preventDefault();
  to?.focus();
}
