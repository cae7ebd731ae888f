import { describe, expect, it } from 'vitest';
import { flipBit, newKey, ORIGIN } from '../test/sample-log.ts';
import { sha256 } from '../test/sha256.ts';
import { utf8 } from './bytes.ts';
import { keyId, parseVerifierKey, verifierKey } from './key.ts';
import { noteVerifier, openNote, parseNote, signNote } from './note.ts';
import { webCryptoSigner, webCryptoVerifier, webCryptoVerify } from './web-crypto.ts';

// The example of the Go implementation's documentation: another hand's key and note.
const PETER = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const PETER_NOTE = `If you think cryptography is the answer to your problem,
then you don't know what your problem is.

— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
`;

const ours = newKey();
const other = newKey('other.example.com');
const verifierOf = (key: string) => noteVerifier(sha256, key, webCryptoVerify);
const code = (expected: string) => expect.objectContaining({ name: 'AuditLogError', code: expected });

describe('verifier keys', () => {
  it('are written and read as other implementations do', () => {
    const { name, publicKey, keyId: id } = parseVerifierKey(sha256, PETER);
    expect(name).toBe('PeterNeumann');
    expect(Buffer.from(id).toString('hex')).toBe('c74f20a3');
    expect(verifierKey(sha256, name, publicKey)).toBe(PETER);
    expect(keyId(sha256, name, publicKey)).toEqual(id);
  });

  it('are refused when any bit of any character is turned over', async () => {
    const bytes = utf8(ours.key);
    for (let at = 0; at < bytes.length; at++) {
      for (let bit = 0; bit < 7; bit++) {
        const key = new TextDecoder().decode(flipBit(bytes, at, bit));
        expect(() => parseVerifierKey(sha256, key), key).toThrow(
          expect.objectContaining({ name: 'AuditLogError' }),
        );
        await expect(webCryptoVerifier(key), key).rejects.toThrow(
          expect.objectContaining({ name: 'AuditLogError' }),
        );
      }
    }
  });

  it.each(['', 'a b', 'a+b', 'a\nb', 'a\u00a0b', 'a\u0085b', 'a\ud800'])('have no name like %j', (name) => {
    expect(() => verifierKey(sha256, name, ours.publicKey)).toThrow(code('key_malformed'));
  });

  it('hold 32 bytes of Ed25519', () => {
    expect(() => verifierKey(sha256, ORIGIN, ours.publicKey.subarray(1))).toThrow(code('key_malformed'));
    const ecdsa = PETER.replace('+AR', '+Ah');
    expect(() => parseVerifierKey(sha256, ecdsa)).toThrow(code('key_malformed'));
  });
});

describe('notes', () => {
  it('of another implementation open', async () => {
    const { text, signatures } = await openNote(PETER_NOTE, [await webCryptoVerifier(PETER)]);
    expect(text.endsWith('your problem is.\n')).toBe(true);
    expect(signatures.map(({ name }) => name)).toEqual(['PeterNeumann']);
  });

  it('open for who knows the key, empty lines and all', async () => {
    const text = 'first\n\n\nłast 🙂\n';
    const note = await signNote(text, ours.signer);
    const opened = await openNote(note, [verifierOf(other.key), verifierOf(ours.key)]);
    expect(opened.text).toBe(text);
    expect(opened.signatures).toHaveLength(1);
  });

  it('are signed with a Web Crypto key as well', async () => {
    const pair = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']);
    const publicKey = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
    const note = await signNote('text\n', await webCryptoSigner(ORIGIN, pair.privateKey, publicKey));
    const verifier = await webCryptoVerifier(verifierKey(sha256, ORIGIN, publicKey));
    expect((await openNote(note, [verifier])).text).toBe('text\n');
  });

  it('may carry signatures of keys that nobody here knows, and the same one twice', async () => {
    const note = await signNote('text\n', ours.signer);
    const [foreign, own] = [await signNote('text\n', other.signer), note].map((n) => n.split('\n\n')[1]);
    const opened = await openNote(`text\n\n${foreign}${own}${own}`, [verifierOf(ours.key)]);
    expect(opened.signatures.map(({ name }) => name)).toEqual([ORIGIN]);
    expect(parseNote(`text\n\n${foreign}${own}`).signatures).toHaveLength(2);
  });

  it('do not open without a known signature, nor with a false one', async () => {
    const note = await signNote('text\n', ours.signer);
    await expect(openNote(note, [])).rejects.toThrow(code('note_unsigned'));
    await expect(openNote(note, [verifierOf(other.key)])).rejects.toThrow(code('note_unsigned'));
    const namesake = newKey();
    await expect(openNote(note, [verifierOf(namesake.key)])).rejects.toThrow(code('note_unsigned'));
    const changed = note.replace('text', 'next');
    await expect(openNote(changed, [verifierOf(ours.key)])).rejects.toThrow(code('signature_invalid'));
    const foreign = await signNote('text\n', other.signer);
    const mixed = changed + foreign.split('\n\n')[1];
    const both = [verifierOf(other.key), verifierOf(ours.key)];
    await expect(openNote(mixed, both)).rejects.toThrow(code('signature_invalid'));
  });

  it('that are not notes are refused', async () => {
    const note = await signNote('text\n', ours.signer);
    const line = note.split('\n\n')[1]!;
    const bad = [
      '',
      'text\n',
      'text\n\n',
      note.slice(0, -1),
      note.replace('\n\n', '\n'),
      note.replace('text', 'te\txt'),
      note.replace('text', 'te\u0000xt'),
      note.replaceAll('\n', '\r\n'),
      note.replace('text', 'te\ud800xt'),
      note.replace('— ', '- '),
      note.replace('— ', '—  '),
      note.replace('=\n', '\n'),
      `${note}\n`,
      `text\n\n— ${ORIGIN} AAAAAA==\n`,
      `text\n\n— a+b ${line.split(' ')[2]}`,
      `text\n\n${line.repeat(101)}`,
    ];
    for (const text of bad) {
      await expect(openNote(text, [verifierOf(ours.key)]), text).rejects.toThrow(code('note_malformed'));
    }
  });

  it('without a newline at the end, or with control characters, are not signed', async () => {
    await expect(signNote('text', ours.signer)).rejects.toThrow(code('note_malformed'));
    await expect(signNote('te\u0007xt\n', ours.signer)).rejects.toThrow(code('note_malformed'));
    await expect(signNote('text\n', { ...ours.signer, name: 'a b' })).rejects.toThrow(code('key_malformed'));
  });
});

describe('webCryptoVerify', () => {
  it('says false for a key that is no key', async () => {
    expect(await webCryptoVerify(new Uint8Array(31), utf8('x'), new Uint8Array(64))).toBe(false);
    expect(await webCryptoVerify(ours.publicKey, utf8('x'), new Uint8Array(63))).toBe(false);
  });
});
