import { describe, expect, it } from 'vitest';
import { checkPackage, RULES } from './check-manifest.ts';
import { filesFor } from './package.ts';
import type { AppPackage, Fields } from './rules/package.ts';

type Change = {
  rule: string;
  what: string;
  manifest?: (m: Fields) => unknown;
  files?: (f: Map<string, Uint8Array>) => void;
};

const bytes = (text: string) => new TextEncoder().encode(text);
const place = (m: Fields, name: string, value: unknown) => {
  (m.location as Record<string, Fields>).support = { [name]: value };
};
const parameters =
  (...list: Fields[]) =>
  (m: Fields) => {
    Object.assign(m, { parameters: list });
  };

/** Each spoils one thing in the app that we ship. */
const CHANGES: Change[] = [
  { rule: 'M1', what: 'no version', manifest: (m) => void delete m.version },
  { rule: 'M2', what: 'no author', manifest: (m) => void delete m.author },
  {
    rule: 'M2',
    what: 'an author without a usable address',
    manifest: (m) => Object.assign(m, { author: { name: 'A', email: 'nobody' } }),
  },
  { rule: 'M3', what: 'framework 1.0', manifest: (m) => Object.assign(m, { frameworkVersion: '1.0' }) },
  { rule: 'M4', what: 'a flag as text', manifest: (m) => Object.assign(m, { signedUrls: 'true' }) },
  { rule: 'M5', what: 'no location', manifest: (m) => Object.assign(m, { location: {} }) },
  {
    rule: 'M5',
    what: 'an unknown location',
    manifest: (m) => place(m, 'ticket_footer', { url: 'https://a.example/x' }),
  },
  {
    rule: 'M6',
    what: 'a page over http',
    manifest: (m) => place(m, 'ticket_sidebar', { url: 'http://a.example/x' }),
  },
  {
    rule: 'M6',
    what: 'a page that is not in the package',
    manifest: (m) => place(m, 'ticket_sidebar', 'assets/none.html'),
  },
  { rule: 'M7', what: 'unsigned pages', manifest: (m) => Object.assign(m, { signedUrls: false }) },
  {
    rule: 'M8',
    what: 'an address as a host name',
    manifest: (m) => Object.assign(m, { domainWhitelist: ['https://a.example/'] }),
  },
  { rule: 'P1', what: 'a parameter without a name', manifest: parameters({ type: 'text' }) },
  { rule: 'P1', what: 'an unknown type', manifest: parameters({ name: 'colour', type: 'password' }) },
  { rule: 'P2', what: 'a secret in clear', manifest: parameters({ name: 'api_token', type: 'text' }) },
  {
    rule: 'P2',
    what: 'a hidden secret',
    manifest: parameters({ name: 'shared_secret', type: 'hidden', secure: true }),
  },
  {
    rule: 'P3',
    what: 'a secure parameter for any host',
    manifest: parameters({ name: 'shared_secret', type: 'text', secure: true }),
  },
  {
    rule: 'P4',
    what: 'a hidden required parameter',
    manifest: parameters({ name: 'x', type: 'hidden', required: true }),
  },
  {
    rule: 'T1',
    what: 'a default language without file',
    manifest: (m) => Object.assign(m, { defaultLocale: 'de' }),
  },
  { rule: 'T2', what: 'a broken translation', files: (f) => void f.set('translations/pl.json', bytes('{')) },
  {
    rule: 'T2',
    what: 'a number as text',
    files: (f) => void f.set('translations/pl.json', bytes('{"app":{"name":1}}')),
  },
  {
    rule: 'T3',
    what: 'a key too many',
    files: (f) => void f.set('translations/ar.json', bytes('{"app":{"name":"R","extra":"x"}}')),
  },
  { rule: 'T4', what: 'a parameter without label', manifest: parameters({ name: 'colour', type: 'text' }) },
  { rule: 'A1', what: 'no logo', files: (f) => void f.delete('assets/logo.png') },
  {
    rule: 'A1',
    what: 'a logo of the wrong size',
    files: (f) => void f.set('assets/logo.png', f.get('assets/logo-small.png') as Uint8Array),
  },
  { rule: 'A2', what: 'no icon for the bar', files: (f) => void f.delete('assets/icon_nav_bar.svg') },
  {
    rule: 'A3',
    what: 'a script in a picture',
    files: (f) => void f.set('assets/x.svg', bytes('<svg onload="x()"/>')),
  },
  { rule: 'F1', what: 'a stray file', files: (f) => void f.set('.env', bytes('A=1')) },
  {
    rule: 'F2',
    what: 'an API key',
    files: (f) => void f.set('assets/x.js', bytes(`const k = "rk_acme_${'a1B2'.repeat(6)}"`)),
  },
];

function spoiled({ manifest, files }: Change): AppPackage {
  const app = filesFor('https://complaints.acme.example', 'acme');
  const copy = structuredClone(app.manifest) as Fields;
  manifest?.(copy);
  files?.(app.files);
  return { manifest: copy, files: app.files };
}

describe('manifest check', () => {
  it('finds nothing in the app that we ship', () => {
    expect(checkPackage(filesFor('https://complaints.acme.example', 'acme'))).toEqual([]);
  });

  it.each(CHANGES)('$rule refuses $what', (change) => {
    expect(checkPackage(spoiled(change)).map((finding) => finding.rule)).toContain(change.rule);
  });

  it('has a case for each rule, and rules only with ids of their own', () => {
    const ids = RULES.map((rule) => rule.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !CHANGES.some((change) => change.rule === id))).toEqual([]);
  });

  it('refuses a service that Zendesk could only reach unencrypted', () => {
    expect(checkPackage(filesFor('http://complaints.acme.example', 'acme')).map((f) => f.rule)).toContain(
      'M6',
    );
  });
});
