import * as schemas from '@recourse/api-client/schemas';
import { expect, it } from 'vitest';
import * as fixtures from './fixtures.ts';
import { lawCase, lawObligations } from './law-fixtures.ts';

const LANGUAGES = ['en', 'it', 'pl', 'pt', 'ar'] as const;

it.each(LANGUAGES)('what the fake service answers keeps the contract (%s)', (language) => {
  const { session, assessment, complaint } = fixtures;
  expect(schemas.SessionViewSchema.parse(session(language))).toEqual(session(language));
  expect(schemas.AssessmentSchema.parse(assessment(language))).toEqual(assessment(language));
  expect(schemas.ComplaintViewSchema.parse(complaint(language))).toEqual(complaint(language));
});

it('so do obligations, timeline and rows', () => {
  for (const item of fixtures.obligations())
    expect(schemas.ExplainedObligationSchema.parse(item)).toEqual(item);
  for (const item of lawObligations()) expect(schemas.ExplainedObligationSchema.parse(item)).toEqual(item);
  expect(schemas.ComplaintViewSchema.parse(lawCase())).toEqual(lawCase());
  for (const item of fixtures.timeline()) expect(schemas.TimelineEntrySchema.parse(item)).toEqual(item);
  for (const item of fixtures.rows()) expect(schemas.ComplaintRowSchema.parse(item)).toEqual(item);
});

it('marks words that stand in the ticket’s text', () => {
  for (const language of LANGUAGES)
    for (const { word, start, end } of fixtures.assessment(language).words)
      expect(fixtures.ticketText(language).description.slice(start, end)).toBe(word);
});
