import { useEffect, useState } from 'preact/hooks';
import type { Group } from './combobox.tsx';

const PAUSE_MS = 200;

export interface Found {
  groups: Group[];
  state: 'short' | 'searching' | 'found';
}

const SEARCHING: Found = { groups: [], state: 'searching' };

/** What there is for a query; asked for when typing pauses. Without a query nothing is looked for. */
export function useFound(
  find: (query: string) => Promise<Group[]>,
  query: string | undefined,
  minimum: number,
): Found {
  const [found, setFound] = useState(SEARCHING);
  useEffect(() => {
    if (query === undefined) return setFound(SEARCHING);
    if (query.trim().length < minimum) return setFound({ groups: [], state: 'short' });
    let wanted = true;
    const look = async () => {
      const groups = await find(query);
      if (wanted) setFound({ groups, state: 'found' });
    };
    const timer = setTimeout(look, query === '' ? 0 : PAUSE_MS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [query, minimum]);
  return found;
}
