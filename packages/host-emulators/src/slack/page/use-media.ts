import { useEffect, useState } from 'preact/hooks';

/** Only one pane has room: the list, the conversation or the thread. As in `styles/frame.css`. */
export const ONE_PANE = '(max-width: 700px)';
/** The thread stands in place of the conversation. */
export const THREAD_ALONE = '(max-width: 1000px)';

export function useMedia(query: string): boolean {
  const [matches, setMatches] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const list = matchMedia(query);
    const changed = () => setMatches(list.matches);
    list.addEventListener('change', changed);
    return () => list.removeEventListener('change', changed);
  }, [query]);
  return matches;
}
