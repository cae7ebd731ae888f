import fc from 'fast-check';
import { expect, it } from 'vitest';
import { blindIndex, deriveKey, seal, unseal } from './seal.ts';

const key = new Uint8Array(32).fill(1);
const iv = new Uint8Array(12).fill(2);

it('opens what was sealed, and nothing that was changed or moved', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(), (plain, at) => {
      const sealed = seal(key, iv, plain, 'event-1');
      expect(new Uint8Array(unseal(key, sealed, 'event-1'))).toEqual(plain);
      expect(() => unseal(key, sealed, 'event-2')).toThrow();
      expect(() => unseal(new Uint8Array(32), sealed, 'event-1')).toThrow();
      const flipped = new Uint8Array(sealed);
      flipped[at % flipped.length]! ^= 1;
      expect(() => unseal(key, flipped, 'event-1')).toThrow();
    }),
  );
});

it('derives another key for another purpose', () => {
  expect(deriveKey(key, 'data-keys')).not.toEqual(deriveKey(key, 'blind-index'));
});

it('finds a person by e-mail in any spelling without telling the e-mail', () => {
  expect(blindIndex(key, ' Nora@Example.org ')).toBe(blindIndex(key, 'nora@example.org'));
  expect(blindIndex(key, 'nora@example.org')).not.toContain('nora');
});
