import { describe, expect, it } from 'vitest';
import { hostOrigin, isTrustedOrigin } from './origin.ts';
import { editorHtml } from './ticket.ts';

describe('which page may hold the app', () => {
  it.each([
    ['https://acme.zendesk.com', false, true],
    ['https://acme-eu.zendesk.com', false, true],
    ['http://acme.zendesk.com', false, false],
    ['https://zendesk.com', false, false],
    ['https://zendesk.com.evil.example', false, false],
    ['https://evil.example/.zendesk.com', false, false],
    ['https://acme.zendesk.com.evil.example', false, false],
    ['https://a.b.zendesk.com', false, false],
    ['https://acme.zendesk.com:8443', false, false],
    ['https://user@acme.zendesk.com', false, false],
    ['javascript:alert(1)', true, false],
    ['null', true, false],
    [null, true, false],
    ['http://127.0.0.1:8700', false, false],
    ['http://127.0.0.1:8700', true, true],
    ['http://localhost:8700', true, true],
    ['http://127.0.0.1.evil.example', true, false],
  ])('%s (local: %s) → %s', (origin, local, trusted) => expect(isTrustedOrigin(origin, local)).toBe(trusted));

  it('reads the origin from the query or from the hash, as Zendesk gives it', () => {
    expect(hostOrigin('https://s.example/x?origin=https%3A%2F%2Facme.zendesk.com&app_guid=1')).toBe(
      'https://acme.zendesk.com',
    );
    expect(hostOrigin('https://s.example/x#origin=https%3A%2F%2Facme.zendesk.com&app_guid=1')).toBe(
      'https://acme.zendesk.com',
    );
    expect(hostOrigin('https://s.example/x')).toBeNull();
  });
});

it('turns text into paragraphs without letting markup through', () => {
  expect(editorHtml('a\nb\n\n<img src=x>')).toBe('<p>a<br>b</p><p>&lt;img src=x&gt;</p>');
});
