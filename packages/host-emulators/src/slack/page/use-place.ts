import { useEffect, useState } from 'preact/hooks';
import { addressOf, type Place, readPlace } from './place.ts';

/** The page's address as state. Going to another conversation leaves the thread. */
export function usePlace(): [Place, (to: Partial<Place>) => void] {
  const [place, setPlace] = useState(() => readPlace(location.search));
  useEffect(() => {
    const back = () => setPlace(readPlace(location.search));
    addEventListener('popstate', back);
    return () => removeEventListener('popstate', back);
  }, []);
  const go = (to: Partial<Place>) => {
    const next = { ...readPlace(location.search), thread: undefined, ...to };
    history.pushState(null, '', addressOf(next));
    setPlace(next);
  };
  return [place, go];
}
