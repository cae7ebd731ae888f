/**
 * What one isolate remembers for a while. Only values, never promises or connections: what one request has opened must
 * not be touched by another.
 */
export type Memory<V> = {
  get(key: string): V | undefined;
  /** `until`: UTC ms. */
  set(key: string, value: V, until: number): void;
  delete(key: string): void;
};

/** Holds up to `most` values; the one that came first goes first. */
export function createMemory<V>(now: () => number, most: number): Memory<V> {
  const kept = new Map<string, { value: V; until: number }>();
  return {
    get(key) {
      const found = kept.get(key);
      if (found !== undefined && found.until > now()) return found.value;
      kept.delete(key);
      return undefined;
    },
    set(key, value, until) {
      kept.delete(key);
      kept.set(key, { value, until });
      const oldest = kept.keys().next();
      if (kept.size > most && !oldest.done) kept.delete(oldest.value);
    },
    delete: (key) => void kept.delete(key),
  };
}
