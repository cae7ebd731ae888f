import { describe, expect, it } from 'vitest';
import {
  ANN,
  ANSWERED,
  delivered,
  given,
  KEY,
  MIA,
  POLICY,
  policyWith,
  RESOLVED,
  STORY,
  step,
  T0,
} from '../../test/cases.ts';
import { PASSING } from '../../test/letters.ts';
import { availability } from '../availability.ts';
import { secondPersonNeeded } from './final-response.ts';

const LETTER = { text: PASSING };
const CRITICAL = step('Classify', { severity: 'critical' });
const DRAFTED = [...STORY.found, CRITICAL, ANSWERED];
const refund = (amount: number, currency = 'GBP') =>
  step('ProposeRedress', { kind: 'refund', amount, currency, description: 'Refund' }, { by: MIA });

describe('a second person', () => {
  it('[FR8] where the settings ask for one, the final response waits as a draft', () => {
    const { state } = given(...STORY.found, CRITICAL)
      .when('IssueFinalResponse', { ...LETTER, template: 'final-upheld' })
      .gives(['FinalResponseDrafted', { language: 'en', template: 'final-upheld' }]);
    expect(state).toMatchObject({ finalResponse: null, draft: { at: T0, by: { id: 'ann' } } });
    expect(state.messages.map(({ kind }) => kind)).not.toContain('final-response');
    given(...STORY.found)
      .when('IssueFinalResponse', LETTER)
      .gives(['MessageSent'], ['FinalResponseIssued']);
  });

  it.each<[string, Parameters<typeof policyWith>[0]['secondPerson'], boolean]>([
    ['severity reached', { severityFrom: 'medium' }, true],
    ['severity not reached', { severityFrom: 'high' }, false],
    ['a regime of the case', { regimes: ['uk-disp'] }, true],
    ['another regime', { regimes: ['au-rg271'] }, false],
    ['money reached', { redressFrom: 5_000 }, true],
    ['money not reached', { redressFrom: 5_001 }, false],
    ['nothing', {}, false],
  ])('[FR8] one condition is enough: %s', (_name, secondPerson, needed) => {
    const c = given(...STORY.found, refund(2_000), refund(3_000)).case;
    expect(secondPersonNeeded(c, policyWith({ secondPerson: secondPerson! }))).toBe(needed);
  });

  it('[FR8] money in a currency without limits is never little', () => {
    const approve = step('ApproveRedress', { redress: 'r1' }, { by: { ...MIA, id: 'mo' } });
    const c = given(...STORY.found, refund(1, 'EUR'), approve).case;
    expect(secondPersonNeeded(c, policyWith({ secondPerson: { redressFrom: 1_000_000 } }))).toBe(true);
    expect(secondPersonNeeded(c, policyWith({ secondPerson: {} }))).toBe(false);
  });

  it('[FR8] a new draft takes the place of the old, and a case that ends or is reopened has none', () => {
    const again = step('IssueFinalResponse', LETTER, { by: MIA });
    expect(given(...DRAFTED, again).case.draft?.by.id).toBe('mia');
    expect(given(...DRAFTED, step('Resolve', { reason: 'withdrawn' })).case.draft).toBeNull();
  });

  it('[FR9] nobody approves what they wrote', () => {
    const wrote = [...STORY.found, CRITICAL, step('IssueFinalResponse', LETTER, { by: MIA })];
    given(...wrote)
      .when('ApproveFinalResponse', {}, { by: MIA })
      .refused('FR9', 'second-person-needed');
    given(...wrote)
      .when('ApproveFinalResponse', {}, { by: KEY })
      .gives(['MessageSent'], ['FinalResponseIssued']);
    const may = (by: typeof MIA) => availability(given(...wrote).case, by, POLICY).ApproveFinalResponse;
    expect(may(MIA)).toMatchObject({ rule: 'FR9', code: 'second-person-needed' });
    expect(may(KEY)).toBeNull();
    expect(may(ANN)).toMatchObject({ rule: 'PE1' });
  });

  it('[FR9] without a draft there is nothing to approve or decline', () => {
    for (const past of [STORY.found, STORY.answered]) {
      given(...past)
        .when('ApproveFinalResponse', {}, { by: MIA })
        .refused('FR9', 'not-found');
      given(...past)
        .when('DeclineFinalResponse', { reason: 'x' }, { by: MIA })
        .refused('FR9', 'not-found');
    }
    const { state } = given(...DRAFTED)
      .when('DeclineFinalResponse', { reason: 'Too harsh.' }, { by: MIA })
      .gives(['FinalResponseDeclined', {}, { reason: 'Too harsh.' }]);
    expect(state.draft).toBeNull();
  });

  it('[FR10] what is approved goes out as it was written', () => {
    const posted = [...STORY.found, CRITICAL, step('IssueFinalResponse', { ...LETTER, sentOutside: 'post' })];
    const { text } = given(...posted).case.draft!;
    const { state } = given(...posted)
      .when('ApproveFinalResponse', {}, { by: MIA })
      .gives(
        ['MessageSent', { kind: 'final-response', surface: null }, { text, sentOutside: 'post' }],
        ['FinalResponseIssued', { message: 'm2', outcome: 'upheld', within: 'second-person' }],
      );
    expect(state).toMatchObject({ draft: null, finalResponse: { message: 'm2' } });
  });

  it('[FR10] the case may have changed since', () => {
    const approve = (...since: Parameters<typeof given>) =>
      given(...DRAFTED, ...since).when('ApproveFinalResponse', {}, { by: MIA });
    const another = step('Classify', { addIssues: ['The branch was rude'] });
    approve(another).refused('FR2', 'issues-without-finding', { issues: ['i2'] });
    const found = step('RecordFinding', { issue: 'i2', outcome: 'not-upheld', finding: 'It was polite.' });
    approve(another, found).refused('LT1', 'letter-incomplete');
    approve(
      step('ProposeRedress', { kind: 'refund', amount: 9_000, currency: 'GBP', description: 'x' }),
    ).refused('FR3', 'redress-undecided');
    const waiting = availability(given(...DRAFTED, another).case, MIA, POLICY).ApproveFinalResponse;
    expect(waiting).toMatchObject({ rule: 'FR2' });
  });

  it('[FR10] the way out and the last day of the offer are looked at again', () => {
    const gone = step('UnlinkSurface', { surface: 's1', reason: 'deleted' });
    given(...DRAFTED, gone)
      .when('ApproveFinalResponse', {}, { by: MIA })
      .refused('MS3', 'no-way-to-send');
    const offered = step('IssueFinalResponse', { ...LETTER, offerUntil: '2026-01-20' });
    const drafted = given(...STORY.found, CRITICAL, refund(100), offered);
    const late = { by: MIA, at: Date.UTC(2026, 0, 20, 9) };
    drafted.when('ApproveFinalResponse', {}, late).refused('FR11', 'unknown-value');
    drafted
      .when('ApproveFinalResponse', {}, { by: ANN_AS_MANAGER })
      .gives(['MessageSent'], ['FinalResponseIssued', { offerUntil: '2026-01-20' }]);
  });
});

const ANN_AS_MANAGER = { kind: 'member', id: 'mo', roles: ['manager'] } as const;

describe('how long an offer stands', () => {
  const until = (offerUntil: string) => ({ ...LETTER, offerUntil });

  it('[FR11] its last day lies ahead, in the zone of the organisation', () => {
    const offering = given(...STORY.found, refund(100));
    offering.when('IssueFinalResponse', until('2026-01-05')).refused('FR11', 'unknown-value');
    // 23:30 in London is the next day in Warsaw.
    const at = Date.UTC(2026, 0, 5, 23, 30);
    const warsaw = policyWith({ timeZone: 'Europe/Warsaw' });
    offering
      .when('IssueFinalResponse', until('2026-01-06'), { at, policy: warsaw })
      .refused('FR11', 'unknown-value');
    const { state } = offering
      .when('IssueFinalResponse', until('2026-01-06'), { at })
      .gives(['MessageSent'], ['FinalResponseIssued', { offerUntil: '2026-01-06' }]);
    expect(state.finalResponse?.offerUntil).toBe('2026-01-06');
  });

  it('[FR11] without approved redress there is no offer to end', () => {
    given(...STORY.found)
      .when('IssueFinalResponse', until('2026-01-20'))
      .refused('FR11', 'offer-missing');
  });

  it('[FR12] an offer expires only once its last day is over', () => {
    const offer = [...STORY.found, refund(100), step('IssueFinalResponse', until('2026-01-20'))];
    const expire = (day: number, ...past: Parameters<typeof given>) =>
      given(...past).when('RecordAnswerToOffer', { answer: 'expired' }, { at: Date.UTC(2026, 0, day, 12) });
    expire(20, ...offer).refused('FR12', 'wrong-status', { offerUntil: '2026-01-20' });
    expire(21, ...offer, delivered('m2'), RESOLVED).gives(['OfferAnswered', { answer: 'expired' }]);
    expire(21, ...STORY.found, refund(100), ANSWERED).refused('FR12', 'wrong-status', { offerUntil: null });
    const accepted = given(...offer).when('RecordAnswerToOffer', { answer: 'accepted' }, { at: T0 });
    accepted.gives(['OfferAnswered', { answer: 'accepted' }]);
  });
});
