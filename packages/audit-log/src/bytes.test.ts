import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concatBytes, equalBytes, fromBase64, fromUtf8, toBase64, utf8 } from './bytes.ts';

describe('base64', () => {
  it('agrees with the platform, also for long input', () => {
    const bytes = fc.oneof(fc.uint8Array({ maxLength: 100 }), fc.constant(new Uint8Array(100_001).fill(251)));
    fc.assert(
      fc.property(bytes, (data) => {
        expect(toBase64(data)).toBe(Buffer.from(data).toString('base64'));
        expect(equalBytes(fromBase64(toBase64(data)), data)).toBe(true);
      }),
      { seed: 4648 },
    );
  });

  it.each(['QQ', 'QQ=', 'QR==', 'QUJ=', ' QQ==', 'QQ==\n', 'Q-Q=', 'QQ==QQ==', '====', 'ą', 'QUI=='])(
    'takes no other spelling: %j',
    (text) => {
      expect(() => fromBase64(text)).toThrow(expect.objectContaining({ code: 'base64_malformed' }));
    },
  );
});

describe('bytes', () => {
  it('are UTF-8 or nothing, byte order mark included', () => {
    expect(fromUtf8(Uint8Array.of(0xff))).toBeNull();
    expect(fromUtf8(Uint8Array.of(0xc0, 0x80))).toBeNull();
    expect(fromUtf8(Uint8Array.of(0xef, 0xbb, 0xbf, 0x41))).toBe('\ufeffA');
  });

  it('are joined and compared whole', () => {
    expect(concatBytes([utf8('ab'), utf8(''), utf8('c')])).toEqual(utf8('abc'));
    expect(equalBytes(utf8('ab'), utf8('abc'))).toBe(false);
    expect(equalBytes(utf8('abd'), utf8('abc'))).toBe(false);
  });
});
