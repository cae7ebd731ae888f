import * as domain from '@recourse/complaint-domain';
import { REJECTION_CODES } from '@recourse/complaint-domain';
import { describe, expect, it } from 'vitest';
import * as options from '../vocabulary.ts';
import { CATALOGUES, FURTHER } from './index.ts';
import type { Message } from './types.ts';

const ALL: Record<string, Record<string, Record<string, Message>>> = { main: CATALOGUES, ...FURTHER };
const catalogues = Object.entries(ALL).flatMap(([name, byLanguage]) =>
  Object.entries(byLanguage).map(
    ([language, catalogue]) => [name, language, catalogue, byLanguage.en ?? {}] as const,
  ),
);
const texts = (message: Message) => (typeof message === 'string' ? [message] : Object.values(message));
const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1]).sort();

describe.each(catalogues)('catalogue %s in %s', (_name, language, catalogue, wording) => {
  it('has each key of the English one and no other', () => {
    expect(Object.keys(catalogue).sort()).toEqual(Object.keys(wording).sort());
  });

  it('leaves no text empty', () => {
    const empty = Object.entries(catalogue).filter(([, m]) => texts(m).some((text) => !text.trim()));
    expect(empty).toEqual([]);
  });

  it('has the same places in each text as English', () => {
    for (const [key, message] of Object.entries(catalogue)) {
      const wanted = wording[key];
      if (typeof message === 'string')
        expect([key, places(message)]).toEqual([key, places(wanted as string)]);
      else expect([key, typeof wanted]).toEqual([key, 'object']);
    }
  });

  it('gives counted texts every plural form that its grammar has', () => {
    // French-type "many" is for millions only and falls back to "other".
    const needed = new Intl.PluralRules(language)
      .resolvedOptions()
      .pluralCategories.filter((c) => c !== 'many' || language === 'pl' || language === 'ar');
    for (const message of Object.values(catalogue)) {
      if (typeof message !== 'string') expect(Object.keys(message).sort()).toEqual([...needed].sort());
    }
  });
});

it('no key stands in two catalogues: a part is shown with those of the whole page', () => {
  const keys = Object.values(ALL).flatMap((byLanguage) => Object.keys(byLanguage.en ?? {}));
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
});

it('Italian speaks to the person formally', () => {
  const informal = /(?<!\p{L})(tu|tuo|tua|tuoi|tue|ti|te|hai|sei|puoi|devi|vuoi|sai)(?!\p{L})/iu;
  const italian = Object.values(ALL).flatMap((byLanguage) => Object.entries(byLanguage.it ?? {}));
  const found = italian.filter(([, message]) => texts(message).some((text) => informal.test(text)));
  expect(found).toEqual([]);
});

describe('coverage of the domain’s words', () => {
  const known = new Set(Object.values(ALL).flatMap((byLanguage) => Object.keys(byLanguage.en ?? {})));
  const groups: [string, readonly string[]][] = [
    ['rejection', REJECTION_CODES],
    ['status', domain.STATUSES],
    ['type', domain.COMPLAINT_TYPES],
    ['channel', domain.CHANNELS],
    ['severity', domain.SEVERITIES],
    ['impact', domain.IMPACTS],
    ['priority', domain.PRIORITIES],
    ['outcome', domain.OUTCOMES],
    ['redress', domain.REDRESS_KINDS],
    ['messageKind', domain.MESSAGE_KINDS],
    ['role', domain.ROLES],
    ['requirement', domain.STAGE_REQUIREMENTS],
    ['topic', domain.POST_OFFER_TOPICS],
    ['sector', domain.SECTORS],
    ['mark', domain.CASE_MARKS],
    ['complainantKind', domain.COMPLAINANT_KINDS],
    ['fact', domain.RECORDABLE_FACTS],
  ];
  it.each(groups)('%s', (group, words) => {
    expect(words.map((word) => `${group}.${word}`).filter((key) => !known.has(key))).toEqual([]);
  });

  it('offers the domain’s own lists in selects', () => {
    expect([...options.SEVERITY_OPTIONS]).toEqual([...domain.SEVERITIES]);
    expect([...options.IMPACT_OPTIONS]).toEqual([...domain.IMPACTS]);
    expect([...options.LANGUAGE_OPTIONS]).toEqual([...domain.LANGUAGES]);
    expect([...options.TYPE_OPTIONS]).toEqual([...domain.COMPLAINT_TYPES]);
    expect([...options.OUTCOME_OPTIONS]).toEqual([...domain.OUTCOMES]);
    expect([...options.REDRESS_OPTIONS]).toEqual([...domain.REDRESS_KINDS]);
    expect([...options.SECTOR_OPTIONS]).toEqual([...domain.SECTORS]);
    expect([...options.MARK_OPTIONS]).toEqual([...domain.CASE_MARKS]);
    expect([...options.COMPLAINANT_KIND_OPTIONS]).toEqual([...domain.COMPLAINANT_KINDS]);
    expect([...options.FACT_OPTIONS]).toEqual([...domain.RECORDABLE_FACTS]);
    expect([...options.TOPIC_OPTIONS]).toEqual([...domain.POST_OFFER_TOPICS]);
    expect([...options.CHANNEL_OPTIONS].sort()).toEqual([...domain.CHANNELS].sort());
  });
});
