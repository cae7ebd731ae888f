import type { RefObject } from 'preact';
import { useId, useState } from 'preact/hooks';
import { useSlack } from './slack.ts';

interface Offer {
  key: string;
  /** What is put in place of what was typed. */
  text: string;
  name: string;
  more: string;
}

interface Given {
  text: string;
  setText(text: string): void;
  box: RefObject<HTMLTextAreaElement | null>;
  thread: boolean;
}

/** The word before the caret that asks for something: a command at the start, or a name after `@`. */
const WORD = /(?:^(\/[\w-]*)|(?:^|\s)(@[\p{L}\p{N}._-]*))$/u;

/** What can be meant by what is being typed. */
export function useSuggestions({ text, setText, box, thread }: Given) {
  const { state, say } = useSlack();
  const id = useId();
  const [at, setAt] = useState(0);
  const [closed, setClosed] = useState('');
  const caret = box.current?.selectionEnd ?? text.length;
  const upTo = text.slice(0, caret === 0 ? text.length : caret);
  const [, command, name] = WORD.exec(upTo) ?? [];
  const word = command ?? name ?? '';
  const commands = thread ? [] : state.app.commands;
  const offers: Offer[] = command
    ? commands
        .filter((one) => one.command.startsWith(command))
        .map(({ command: own, description, usageHint = '' }) => ({
          ...{ key: own, text: `${own} `, name: `${own} ${usageHint}`.trim(), more: description },
        }))
    : name
      ? state.people
          .filter(({ name: own, deleted }) => !deleted && fits(own, name.slice(1)))
          .slice(0, 8)
          .map(({ id: key, name: own, isBot }) => ({
            key,
            text: `@${own} `,
            name: own,
            more: isBot ? say('app') : '',
          }))
      : [];
  const shown = word !== '' && word !== closed ? offers : [];
  const current = Math.min(at, shown.length - 1);
  const take = (offer: Offer) => {
    const start = upTo.length - word.length;
    setText(text.slice(0, start) + offer.text + text.slice(upTo.length).trimStart());
    setAt(0);
    box.current?.focus();
    const end = start + offer.text.length;
    requestAnimationFrame(() => box.current?.setSelectionRange(end, end));
  };
  const moves: Record<string, () => void> = {
    ArrowDown: () => setAt((current + 1) % shown.length),
    ArrowUp: () => setAt((current + shown.length - 1) % shown.length),
    Tab: () => take(shown[current]!),
    Enter: () => take(shown[current]!),
    Escape: () => setClosed(word),
  };
  /** True: the key was for the suggestions. */
  const keys = (event: KeyboardEvent): boolean => {
    const move = shown.length > 0 && !event.shiftKey ? moves[event.key] : undefined;
    const written = event.key === 'Enter' && shown.some((offer) => offer.text.trim() === word);
    if (!move || written) return false;
    event.preventDefault();
    event.stopPropagation();
    move();
    return true;
  };
  const marks = {
    'aria-autocomplete': 'list' as const,
    'aria-controls': shown.length > 0 ? id : undefined,
    'aria-activedescendant': shown.length > 0 ? `${id}-${current}` : undefined,
  };
  return { id, shown, current, take, keys, marks, label: say(command ? 'commands' : 'people') };
}

const fits = (name: string, typed: string): boolean =>
  name
    .toLowerCase()
    .split(/\s+/)
    .some((part) => part.startsWith(typed.toLowerCase()));

export function Suggestions({ offers }: { offers: ReturnType<typeof useSuggestions> }) {
  const { id, shown, current, take, label } = offers;
  if (shown.length === 0) return null;
  return (
    <div class="suggestions" role="listbox" id={id} aria-label={label}>
      {shown.map((offer, index) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the text box keeps the focus and points here
        // biome-ignore lint/a11y/useKeyWithClickEvents: the text box takes the keys
        <div
          role="option"
          key={offer.key}
          id={`${id}-${index}`}
          class="option"
          data-at={index === current}
          aria-selected={index === current}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => take(offer)}
        >
          <strong>
            <bdi>{offer.name}</bdi>
          </strong>{' '}
          <span class="quiet">{offer.more}</span>
        </div>
      ))}
    </div>
  );
}
