import { createHash } from 'node:crypto';
import { canonicalBytes } from '@recourse/complaint-domain';
import { expect, it } from 'vitest';
import { lodge, openRegister } from '../testing/register.ts';
import { openStores } from './index.ts';

it('what is kept of a command tells nobody who guesses its text whether the guess is right', () => {
  const register = openRegister();
  const c = lodge(register);
  const guess = { type: 'AddNote', data: { text: 'She owes 40 euros.' }, complaint: c.id, command: 'k1' };
  const { command: commandId, ...intent } = guess;
  expect(register.give({ ...intent, commandId }).kind).toBe('done');
  const bytes = canonicalBytes(guess);
  const { body } = register.ctx.stores.receipts.find('k1')!;
  for (const encoding of ['base64', 'hex'] as const)
    expect(body).not.toBe(createHash('sha256').update(bytes).digest(encoding));
  expect(body).toBe(register.ctx.stores.receipts.mark(bytes));
  const needs = { master: new Uint8Array(32).fill(8), randomBytes: () => new Uint8Array(), newId: () => 'x' };
  expect(openStores(register.sql, needs).receipts.mark(bytes)).not.toBe(body);

  expect(register.give({ ...intent, commandId })).toMatchObject({
    kind: 'done',
    receipt: { repeated: true },
  });
  const other = { ...intent, data: { text: 'She owes 41 euros.' }, commandId };
  expect(register.give(other).kind).toBe('reused');
});
