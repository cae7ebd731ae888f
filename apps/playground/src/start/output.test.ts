import { expect, it } from 'vitest';
import { announce } from './output.ts';

const addresses = {
  url: 'http://127.0.0.1:1',
  register: 'main',
  apiKey: 'key',
  signIn: 'http://127.0.0.1:1/s',
};

it('prints exactly one JSON line for programs', () => {
  const text = announce(addresses, { json: true, dataDir: '/data' });
  expect(text.trimEnd()).not.toContain('\n');
  expect(JSON.parse(text)).toEqual(addresses);
});

it('tells people where to go, and leaves out what is not there', () => {
  const text = announce(addresses, { json: false, dataDir: '/data' });
  for (const part of ['http://127.0.0.1:1/s', 'key', '/data', 'Ctrl+C']) expect(text).toContain(part);
  expect(text).not.toMatch(/Playground|undefined/);
  const playground = 'http://127.0.0.1:2/';
  expect(announce({ ...addresses, playground }, { json: false, dataDir: '/data' })).toContain(playground);
});
