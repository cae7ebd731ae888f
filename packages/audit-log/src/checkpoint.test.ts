import { describe, expect, it } from 'vitest';
import { newKey, ORIGIN } from '../test/sample-log.ts';
import { sha256 } from '../test/sha256.ts';
import { toBase64 } from './bytes.ts';
import { formatCheckpoint, openCheckpoint, parseCheckpoint, requireSoleSignature } from './checkpoint.ts';
import { noteVerifier, signNote } from './note.ts';
import { webCryptoVerify } from './web-crypto.ts';

const root = new Uint8Array(32).fill(9);
const ROOT = toBase64(root);
const code = (expected: string) => expect.objectContaining({ name: 'AuditLogError', code: expected });

describe('checkpoints', () => {
  it('are three lines, read back as written', () => {
    const checkpoint = { origin: ORIGIN, size: 20_852_163, root };
    const text = formatCheckpoint(checkpoint);
    expect(text).toBe(`${ORIGIN}\n20852163\n${ROOT}\n`);
    expect(parseCheckpoint(text)).toEqual(checkpoint);
  });

  it('keep extension lines', () => {
    const checkpoint = { origin: ORIGIN, size: 0, root, extensions: ['one', 'two 2'] };
    expect(parseCheckpoint(formatCheckpoint(checkpoint))).toEqual(checkpoint);
  });

  it.each([
    ['nothing', ''],
    ['two lines', `${ORIGIN}\n1\n`],
    ['no last newline', `${ORIGIN}\n1\n${ROOT}`],
    ['no origin', `\n1\n${ROOT}\n`],
    ['a leading zero', `${ORIGIN}\n01\n${ROOT}\n`],
    ['a sign', `${ORIGIN}\n+1\n${ROOT}\n`],
    ['hexadecimal', `${ORIGIN}\n0x1\n${ROOT}\n`],
    ['a size that no number holds', `${ORIGIN}\n9007199254740993\n${ROOT}\n`],
    ['a short root', `${ORIGIN}\n1\n${toBase64(root.subarray(1))}\n`],
    ['base64 that is not canonical', `${ORIGIN}\n1\n${ROOT.replace('k=', 'l=')}\n`],
    ['an empty extension line', `${ORIGIN}\n1\n${ROOT}\n\n`],
  ])('with %s are refused', (_, text) => {
    expect(() => parseCheckpoint(text)).toThrow(code('checkpoint_malformed'));
  });

  it.each([
    ['a size below zero', { size: -1 }],
    ['half an entry', { size: 1.5 }],
    ['a root of another length', { root: root.subarray(1) }],
    ['an origin of two lines', { origin: `${ORIGIN}\n7` }],
    ['an extension of two lines', { extensions: ['a\nb'] }],
    ['an empty extension', { extensions: [''] }],
  ])('with %s are not written', (_, change) => {
    expect(() => formatCheckpoint({ origin: ORIGIN, size: 1, root, ...change })).toThrow(
      code('checkpoint_malformed'),
    );
  });
});

describe('signed checkpoints', () => {
  const { key, signer } = newKey();
  const verifier = noteVerifier(sha256, key, webCryptoVerify);

  it('of another log under this key are refused', async () => {
    const note = await signNote(formatCheckpoint({ origin: 'elsewhere.example.com', size: 1, root }), signer);
    await expect(openCheckpoint(note, verifier)).rejects.toThrow(code('origin_mismatch'));
  });

  it('can be held to one signature', async () => {
    const text = formatCheckpoint({ origin: ORIGIN, size: 1, root });
    const note = await signNote(text, signer);
    const foreign = await signNote(text, newKey('witness.example.com').signer);
    expect(() => requireSoleSignature(note, verifier)).not.toThrow();
    expect(() => requireSoleSignature(note + foreign.split('\n\n')[1], verifier)).toThrow(
      code('note_unsigned'),
    );
    expect(() => requireSoleSignature(foreign, verifier)).toThrow(code('note_unsigned'));
  });
});
