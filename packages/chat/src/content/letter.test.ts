import type { LetterView } from '@recourse/api-client/schemas';
import { HOST_CARRIES, HOSTS } from '@recourse/complaint-domain';
import { describe, expect, it } from 'vitest';
import { plain } from '../rich.ts';
import { view } from '../test/samples.ts';
import { createWords } from '../words/index.ts';
import { letterContent, REACHES_COMPLAINANT, recipientOf, recipientText, waysOf } from './letter.ts';

const en = createWords('en');
const clean: LetterView = { text: '**Dear Nora**', html: '', language: 'en', missing: [], findings: [] };
const finding = { element: 'ombudsman', regime: 'uk-disp', citation: 'DISP 1.6.2R(1)(e)', wording: null };

describe('letterContent', () => {
  it('is ready when nothing is missing', () => {
    const content = letterContent(clean, en, view());
    expect(content).toMatchObject({ ready: true, findings: [], preview: '**Dear Nora**' });
    expect(content.summary).toBe('Checked against the rules: nothing is missing.');
    expect(content.lines.map(({ value }) => plain(value))).toEqual([
      'Nora Quist <nora@example.org>',
      'English',
    ]);
  });

  it('puts what stops it before advice, each with its source and passage', () => {
    const findings: LetterView['findings'] = [
      { ...finding, level: 'advice', message: 'Shorter sentences.', citation: null },
      { ...finding, level: 'forbidden', message: 'No admission clause.', quote: 'without admission' },
      { ...finding, level: 'gap', message: 'The ombudsman is not named.' },
    ];
    const content = letterContent({ ...clean, findings }, en);
    expect(content.ready).toBe(false);
    expect(content.summary).toBe('It cannot be sent like this: 1 thing missing and 1 passage must go.');
    expect(content.findings.map(({ label, value }) => `${label}: ${plain(value)}`)).toEqual([
      'Missing: The ombudsman is not named. (DISP 1.6.2R(1)(e))',
      'Must not stand here: No admission clause. (DISP 1.6.2R(1)(e)) without admission',
      'Advice: Shorter sentences.',
    ]);
  });

  it('is not ready while it is empty or its template lacks a value', () => {
    expect(letterContent({ ...clean, text: ' ' }, en).ready).toBe(false);
    const missing = [{ variable: 'delayReasons', message: 'the reasons for the delay' }];
    const content = letterContent({ ...clean, text: '', missing }, en);
    expect(content.ready).toBe(false);
    expect(plain(content.findings[0]!.value)).toBe('the reasons for the delay');
  });
});

describe('who gets it and by which way', () => {
  it('names the recipient, or says why there is none', () => {
    expect(recipientText(view({ complainant: null }), en)).toBe('No address is known');
    expect(recipientText(view({ complainant: { anonymous: true } }), en)).toBe(
      'The complainant is anonymous',
    );
    const complainant = { name: 'Nora Quist', representative: 'Quist & Co', safeContact: 'only by phone' };
    expect(recipientText(view({ complainant }), en)).toBe('Nora Quist, represented by Quist & Co');
    expect(recipientOf({ complainant })).toMatchObject({ email: null, safeContact: 'only by phone' });
  });

  it('offers live places that reach the complainant and no others', () => {
    const surfaces = [
      { id: 's1', host: 'slack', account: 'T1', ref: 'C1', state: 'live' },
      { id: 's2', host: 'zendesk', account: 'acme', ref: '35', state: 'live' },
      { id: 's3', host: 'zendesk', account: 'acme', ref: '36', state: 'gone' },
    ] as const;
    expect(waysOf(view({ surfaces: [...surfaces] }), en)).toEqual([
      { surface: 's2', text: 'Public reply in Zendesk ticket 35' },
    ]);
  });

  it('knows the same hosts as the domain', () => {
    expect([...REACHES_COMPLAINANT].sort()).toEqual(
      HOSTS.filter((host) => HOST_CARRIES[host].messages).sort(),
    );
  });
});
