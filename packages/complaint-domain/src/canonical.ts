import canonicalize from 'canonicalize';

const encoder = new TextEncoder();

/**
 * The one byte form of a JSON value: RFC 8785 (JSON Canonicalization Scheme) in UTF-8. Equal values give equal
 * bytes whatever the order of their keys; members that are `undefined` are left out.
 * Throws for what JSON cannot say: NaN, infinities, lone surrogates, cycles, and a bare `undefined`.
 */
export function canonicalBytes(value: unknown): Uint8Array {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('a value without a JSON form has no canonical bytes');
  return encoder.encode(text);
}
