import { ApiError } from '@recourse/api-client/client';

/**
 * Keeps the key of a request whose answer never came, so that trying the same again cannot do it twice. Any answer,
 * a refusal too, ends the attempt.
 */
export function createAttempts(newKey: () => string = () => crypto.randomUUID()) {
  const open = new Map<string, string>();
  return {
    async run<T>(what: string, send: (key: string) => Promise<T>): Promise<T> {
      const key = open.get(what) ?? newKey();
      open.set(what, key);
      try {
        const result = await send(key);
        open.delete(what);
        return result;
      } catch (error) {
        if (error instanceof ApiError) open.delete(what);
        throw error;
      }
    },
  };
}
