import { Fragment } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ClientMessage, Ephemeral } from '../client/shapes.ts';
import { EphemeralMessage } from './ephemeral.tsx';
import { Message } from './message.tsx';
import { useSlack } from './slack.ts';

interface Given {
  label: string;
  channel: string;
  messages: ClientMessage[];
  ephemerals: Ephemeral[];
  /** The thread whose messages these are. */
  thread?: string;
  /** The last message that had been read; later ones stand under a line. */
  seenUntil?: string | undefined;
}

type Line = { ts: string; message?: ClientMessage; ephemeral?: Ephemeral };

/** Messages, oldest first. Arrow keys move from one to the next. */
export function MessageList({ label, channel, messages, ephemerals, thread, seenUntil }: Given) {
  const { say, times, me } = useSlack();
  const [current, setCurrent] = useState('');
  const [hovered, setHovered] = useState('');
  const lines: Line[] = [
    ...messages.map((message) => ({ ts: message.ts, message })),
    ...ephemerals.map((ephemeral) => ({ ts: ephemeral.ts, ephemeral })),
  ].sort((a, b) => (a.ts < b.ts ? -1 : 1));
  const list = useStickyEnd(lines.at(-1)?.ts ?? '', lines.length);
  const tabStop = lines.some(({ ts }) => ts === current) ? current : lines.at(-1)?.ts;
  const firstNew = seenUntil
    ? lines.find(({ ts, message }) => ts > seenUntil && message && message.user !== me.id)?.ts
    : undefined;
  const enter = (ts: string) => {
    if (!document.querySelector('.menu:popover-open')) setHovered(ts);
  };
  if (lines.length === 0) return <p class="empty">{say('noMessages')}</p>;
  return (
    <div
      ref={list}
      class="messages"
      role="log"
      aria-label={label}
      tabIndex={-1}
      onKeyDown={moveFocus}
      onPointerLeave={() => enter('')}
    >
      {lines.map(({ ts, message, ephemeral }, index) => {
        const before = lines[index - 1];
        const newDay = !before || times.dayKey(before.ts) !== times.dayKey(ts);
        const stand = {
          stop: ts === tabStop,
          tools: ts === hovered || ts === current,
          enter: () => enter(ts),
          focus: () => setCurrent(ts),
          leave: () => setCurrent((now) => (now === ts ? '' : now)),
        };
        return (
          <Fragment key={ephemeral?.id ?? ts}>
            {newDay && !thread && <h2 class="day">{times.day(ts)}</h2>}
            {ts === firstNew && (
              <p class="new-line">
                <span>{say('newMessages')}</span>
              </p>
            )}
            {message && (
              <Message
                {...{ channel, message, stand, thread }}
                follows={!newDay && ts !== firstNew && follows(before?.message, message)}
              />
            )}
            {ephemeral && <EphemeralMessage ephemeral={ephemeral} stand={stand} />}
          </Fragment>
        );
      })}
    </div>
  );
}

const TOGETHER_S = 300;

/** Whether a message stands under the same name as the one before it. */
function follows(
  before: ClientMessage | undefined,
  { ts, user, username, subtype, bot_id }: ClientMessage,
): boolean {
  if (!before || (subtype && subtype !== 'file_share') || (before.subtype && before.subtype !== 'file_share'))
    return false;
  const same = before.user === user && before.username === username && before.bot_id === bot_id;
  return same && Number(ts) - Number(before.ts) < TOGETHER_S;
}

/** Stays at the end when there is something new, if it was there before. */
function useStickyEnd(last: string, count: number) {
  const list = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    const scrolled = () => {
      atEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < 60;
    };
    const grown = new ResizeObserver(() => atEnd.current && element.scrollTo({ top: element.scrollHeight }));
    element.addEventListener('scroll', scrolled, { passive: true });
    for (const child of element.children) grown.observe(child);
    if (atEnd.current) element.scrollTo({ top: element.scrollHeight });
    return () => {
      element.removeEventListener('scroll', scrolled);
      grown.disconnect();
    };
  }, [last, count]);
  return list;
}

function moveFocus(event: KeyboardEvent): void {
  const from = event.target as HTMLElement;
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  if (!step || !from.matches('.message')) return;
  event.preventDefault();
  const all = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('.message')];
  all[all.indexOf(from) + step]?.focus();
}
