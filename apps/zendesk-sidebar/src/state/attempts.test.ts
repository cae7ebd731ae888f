import { ApiError, UnreachableError } from '@recourse/api-client/client';
import { describe, expect, it } from 'vitest';
import { createAttempts } from './attempts.ts';

const counting = () => {
  let n = 0;
  return createAttempts(() => `key-${++n}`);
};
const fail = (error: Error) => async (): Promise<never> => {
  throw error;
};
const refusal = new ApiError({ type: 'about:blank', title: 'x', status: 422, code: 'open-tasks' });

describe('trying again', () => {
  it('uses the same key while no answer came', async () => {
    const attempts = counting();
    await attempts.run('note', fail(new UnreachableError('gone'))).catch(() => undefined);
    await attempts.run('note', fail(new TypeError('network error'))).catch(() => undefined);
    expect(await attempts.run('note', async (key) => key)).toBe('key-1');
  });

  it('uses a new key after an answer, a refusal too', async () => {
    const attempts = counting();
    await attempts.run('note', async (key) => key);
    await attempts.run('note', fail(refusal)).catch(() => undefined);
    expect(await attempts.run('note', async (key) => key)).toBe('key-3');
  });

  it('keeps different requests apart', async () => {
    const attempts = counting();
    await attempts.run('a', fail(new UnreachableError('gone'))).catch(() => undefined);
    expect(await attempts.run('b', async (key) => key)).toBe('key-2');
  });
});
