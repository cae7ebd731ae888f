import { useState } from 'preact/hooks';
import { useApp } from './context.ts';

/** Where typed text survives a reload or the end of a session: this browser tab, one ticket. */
export type Drafts = {
  read: <T>(name: string) => T | null;
  write: (name: string, value: unknown) => void;
  remove: (name: string) => void;
};

/** The tab's store, or null where the browser denies it to a page inside another site's page. */
export function tabStorage(page: { sessionStorage: Storage }): Storage | null {
  try {
    return page.sessionStorage;
  } catch {
    return null;
  }
}

type TextStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Holds drafts for as long as the page lives, where there is no better place. */
export function createMemoryStorage(): TextStore {
  const held = new Map<string, string>();
  return {
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => void held.set(key, value),
    removeItem: (key) => void held.delete(key),
  };
}

/** `scope` keeps the drafts of tickets and registers apart. A full or forbidden store costs the safety, not the app. */
export function createDrafts(storage: TextStore, scope: string): Drafts {
  const key = (name: string) => `recourse:${scope}:${name}`;
  const quietly = <T>(work: () => T): T | null => {
    try {
      return work();
    } catch {
      return null;
    }
  };
  return {
    read: <T>(name: string) => quietly(() => JSON.parse(storage.getItem(key(name)) ?? 'null') as T | null),
    write: (name, value) => void quietly(() => storage.setItem(key(name), JSON.stringify(value))),
    remove: (name) => void quietly(() => storage.removeItem(key(name))),
  };
}

/** State of a form that outlives the page, unless `name` is null. `clear` is for when the text has arrived. */
export function useDraft<T extends Record<string, unknown>>(name: string | null, initial: T) {
  const { drafts } = useApp();
  const [value, setValue] = useState<T>(() => ({ ...initial, ...(name && drafts.read<T>(name)) }));
  const set = (change: Partial<T>) =>
    setValue((old) => {
      const next = { ...old, ...change };
      if (name) drafts.write(name, next);
      return next;
    });
  const clear = () => {
    if (name) drafts.remove(name);
    setValue(initial);
  };
  return { value, set, clear };
}
