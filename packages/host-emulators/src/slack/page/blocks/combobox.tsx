import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { placeBeside } from '../layers/anchored.ts';
import { useSlack } from '../slack.ts';
import { useFound } from './use-found.ts';

export interface Entry {
  key: string;
  text: string;
  more?: string | undefined;
  given: unknown;
}

export interface Group {
  label: string;
  entries: Entry[];
}

interface Given {
  many: boolean;
  chosen: Entry[];
  find(query: string): Promise<Group[]>;
  picked(entries: Entry[]): void;
  marks: Record<string, unknown>;
  name: string;
  placeholder: string;
  /** Characters to type before anything is looked for. */
  minimum: number;
  most?: number | undefined;
  clearable: boolean;
}

/** A text box that finds, and a list to choose from: arrows move, Enter takes, Escape closes. */
export function Combobox(props: Given) {
  const { many, chosen, picked, name, most } = props;
  const { say } = useSlack();
  const list = useId();
  const box = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState<string>();
  const [at, setAt] = useState(0);
  const open = query !== undefined;
  const { groups, state } = useFound(props.find, query, props.minimum);
  const all = groups.flatMap(({ entries }) => entries);
  const close = () => setQuery(undefined);
  const look = (text: string) => {
    setQuery(text);
    setAt(0);
  };
  const take = (entry: Entry) => {
    const without = chosen.filter(({ key }) => key !== entry.key);
    if (!many) picked([entry]);
    else if (without.length < chosen.length) picked(without);
    else if (most === undefined || chosen.length < most) picked([...chosen, entry]);
    if (many) look('');
    else close();
    box.current?.focus();
  };
  const keys = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Escape' && open) stop(event, close);
    else if (event.key === 'Enter' && open) stop(event, () => all[at] && take(all[at]));
    else if (event.key === 'Tab') close();
    else if (event.key === 'ArrowDown')
      stop(event, () => (open ? setAt(Math.min(at + 1, all.length - 1)) : look('')));
    else if (event.key === 'ArrowUp') stop(event, () => (open ? setAt(Math.max(at - 1, 0)) : look('')));
    else if (event.key === 'Backspace' && many && !query && chosen.length > 0) picked(chosen.slice(0, -1));
  };
  const shown = open ? query : many ? '' : (chosen[0]?.text ?? '');
  const note =
    state === 'short'
      ? say('keepTyping', { count: props.minimum })
      : state === 'searching'
        ? say('searching')
        : say('noOptions');
  return (
    <div class={`combobox ${many ? 'combobox-many' : ''}`}>
      {many && <Chips chosen={chosen} picked={picked} />}
      <input
        ref={box}
        type="text"
        role="combobox"
        autocomplete="off"
        dir="auto"
        {...props.marks}
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={list}
        aria-activedescendant={open && all[at] ? `${list}-${at}` : undefined}
        placeholder={props.placeholder}
        value={shown}
        onInput={(event) => look(event.currentTarget.value)}
        onClick={() => !open && look('')}
        onKeyDown={keys}
        onBlur={close}
      />
      {!many && props.clearable && chosen.length > 0 && (
        <button
          type="button"
          class="combobox-clear"
          aria-label={say('clear', { name })}
          onClick={() => {
            picked([]);
            box.current?.focus();
          }}
        >
          ×
        </button>
      )}
      <Offers
        {...{ list, open, groups, at, take, name, note }}
        taken={chosen}
        anchor={() => box.current!}
        many={many}
      />
    </div>
  );
}

function stop(event: Event, then: () => void): void {
  event.preventDefault();
  event.stopPropagation();
  then();
}

function Chips({ chosen, picked }: Pick<Given, 'chosen' | 'picked'>) {
  const { say } = useSlack();
  if (chosen.length === 0) return null;
  return (
    <ul class="chips">
      {chosen.map(({ key, text }) => (
        <li class="chip" key={key}>
          <bdi>{text}</bdi>
          <button
            type="button"
            aria-label={say('remove', { name: text })}
            onClick={() => picked(chosen.filter((one) => one.key !== key))}
          >
            ×
          </button>
        </li>
      ))}
    </ul>
  );
}

interface Offered {
  list: string;
  open: boolean;
  many: boolean;
  groups: Group[];
  at: number;
  taken: Entry[];
  take(entry: Entry): void;
  name: string;
  /** Instead of options. */
  note: string;
  anchor(): HTMLElement;
}

function Offers({ list, open, many, groups, at, taken, take, name, note, anchor }: Offered) {
  const layer = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = layer.current!;
    if (!open) return element.hidePopover();
    element.showPopover();
    const place = () => placeBeside(element, anchor(), 'same');
    place();
    element.querySelector('[data-at=true]')?.scrollIntoView({ block: 'nearest' });
    addEventListener('scroll', place, true);
    addEventListener('resize', place);
    return () => {
      removeEventListener('scroll', place, true);
      removeEventListener('resize', place);
    };
  }, [open, groups, at]);
  let count = -1;
  const option = (entry: Entry) => {
    count += 1;
    return (
      // biome-ignore lint/a11y/useFocusableInteractive: the text box keeps the focus and points here
      // biome-ignore lint/a11y/useKeyWithClickEvents: the text box takes the keys
      <div
        role="option"
        key={entry.key}
        id={`${list}-${count}`}
        class="option"
        data-at={count === at}
        aria-selected={taken.some(({ key }) => key === entry.key)}
        dir="auto"
        onClick={() => take(entry)}
      >
        {entry.text}
        {entry.more && <span class="quiet choice-more">{entry.more}</span>}
      </div>
    );
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only keeps the focus in the text box
    <div ref={layer} class="menu options" popover="manual" onMouseDown={(event) => event.preventDefault()}>
      <div role="listbox" id={list} aria-label={name} aria-multiselectable={many || undefined}>
        {open &&
          groups.map(({ label, entries }) =>
            label ? (
              // biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields
              <div role="group" aria-label={label} key={label}>
                <div class="option-group" aria-hidden="true" dir="auto">
                  {label}
                </div>
                {entries.map(option)}
              </div>
            ) : (
              entries.map(option)
            ),
          )}
      </div>
      {open && groups.length === 0 && <p role="status">{note}</p>}
    </div>
  );
}
