import { describe, expect, it } from 'vitest';
import { C1, sampleLog } from '../test/sample-log.ts';
import { parseBundle, serializeBundle } from './bundle.ts';

describe('buildBundle', () => {
  it('refuses an entry that the checkpoint does not cover yet', async () => {
    const beyond = sampleLog().bundle('c1', C1, 6);
    await expect(beyond).rejects.toThrow(expect.objectContaining({ code: 'out_of_range' }));
  });
});

describe('serializeBundle', () => {
  it('writes sorted keys without blanks, which parseBundle reads', async () => {
    const bundle = await sampleLog().bundle('c1', C1);
    const text = serializeBundle(bundle);
    expect(text.startsWith('{"checkpoint":"complaints.example.com/register/acme\\n9\\n')).toBe(true);
    expect(Object.keys(JSON.parse(text))).toEqual(Object.keys(bundle).sort());
    expect(parseBundle(text)).toEqual(bundle);
  });

  it('has no form for half a surrogate pair', async () => {
    const bundle = await sampleLog().bundle('c1', C1);
    const text = serializeBundle(bundle).replace('"acme"', '"\\ud800"');
    expect(() => parseBundle(text)).toThrow(expect.objectContaining({ code: 'bundle_malformed' }));
  });
});
