import { useEffect, useRef } from 'preact/hooks';
import { findPassage } from './wording.ts';

type Span = { start: number; end: number };

/** A text field in which passages can be shown: selected, in sight, with the focus. `text`: what stands in it. */
export function usePassage(text: string) {
  const ref = useRef<HTMLTextAreaElement>(null);
  const waiting = useRef<Span | null>(null);
  useEffect(() => {
    if (waiting.current) mark(ref.current, waiting.current);
    waiting.current = null;
  }, [text]);
  return {
    ref,
    /** Selects a passage of the text that is set in the same moment. */
    select: (span: Span) => {
      waiting.current = span;
    },
    /** Selects a quoted passage; one that is no longer there leaves the caret alone. */
    show: (quote: string) => {
      const span = findPassage(text, quote);
      if (span) mark(ref.current, span);
      else ref.current?.focus();
    },
  };
}

function mark(area: HTMLTextAreaElement | null, { start, end }: Span): void {
  if (!area) return;
  area.focus();
  area.setSelectionRange(start, end);
  // Browsers do not bring a selection into sight that a script made.
  const share = start / Math.max(1, area.value.length);
  area.scrollTop = share * area.scrollHeight - area.clientHeight / 3;
}
