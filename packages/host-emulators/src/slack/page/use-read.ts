import { useEffect, useRef } from 'preact/hooks';
import type { ClientChannel, ClientContent } from '../client/shapes.ts';
import { useSlack } from './slack.ts';

/**
 * Marks what is on the screen as read. Answers what had been read when the conversation was opened; undefined until
 * it is known.
 */
export function useRead(channel: ClientChannel, content: ClientContent | undefined): string | undefined {
  const { act } = useSlack();
  const opened = useRef<string>(undefined);
  if (content?.channel === channel.id) opened.current ??= content.lastRead;
  useEffect(() => {
    const shown = content !== undefined && document.getElementById('main')?.offsetParent !== null;
    if (!shown || channel.unread === 0 || document.visibilityState === 'hidden') return;
    void act({ do: 'read', channel: channel.id });
  }, [channel.id, channel.unread, content === undefined]);
  return opened.current;
}
