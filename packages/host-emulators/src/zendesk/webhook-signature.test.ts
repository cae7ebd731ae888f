import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { signWebhook } from './webhook-signature.ts';

interface Vector {
  src: string;
  secret: string;
  timestamp: string;
  body: string;
  signature: string;
}

const repository = resolve(import.meta.dirname, '../../../..');
const file = resolve(
  repository,
  process.env.RECOURSE_SHARED ?? '../shared',
  'vectors/request-signatures.json',
);
const here = existsSync(file);
if (!here) console.warn(`skipped: published signatures, because ${file} is not there`);

it.skipIf(!here)('signs as the published examples do', () => {
  const vectors = (JSON.parse(readFileSync(file, 'utf8')) as { zendesk: Vector[] }).zendesk;
  expect(vectors.length).toBeGreaterThan(0);
  for (const { secret, timestamp, body, signature } of vectors) {
    expect(signWebhook(secret, timestamp, body)).toBe(signature);
  }
});

it('takes every byte into account', () => {
  const signed = signWebhook('secret', '2026-11-24T09:00:00Z', '{"a":1}');
  expect(signWebhook('secreT', '2026-11-24T09:00:00Z', '{"a":1}')).not.toBe(signed);
  expect(signWebhook('secret', '2026-11-24T09:00:01Z', '{"a":1}')).not.toBe(signed);
  expect(signWebhook('secret', '2026-11-24T09:00:00Z', '{"a":2}')).not.toBe(signed);
});
