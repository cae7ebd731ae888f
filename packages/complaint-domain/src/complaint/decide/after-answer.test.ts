import { describe, expect, it } from 'vitest';
import {
  ANSWERED,
  DAY,
  delivered,
  FOUND,
  given,
  HOUR,
  LODGED,
  MIA,
  PERSON,
  POLICY,
  policyWith,
  STORY,
  step,
  T0,
} from '../../test/cases.ts';
import { PASSING } from '../../test/letters.ts';
import type { PostOfferTopic } from '../../vocabulary.ts';
import { availability } from '../availability.ts';
import { nothingToPay } from './after-answer.ts';

const REFUND = step('ProposeRedress', { kind: 'refund', amount: 4_000, currency: 'GBP', description: 'x' });
const APOLOGY = step('ProposeRedress', { kind: 'apology', description: 'x' });
const asked = (about: PostOfferTopic) => step('RecordPostOfferQuery', { about, text: 'Why?' });
const REPLY = step('SendMessage', { kind: 'post-offer-answer', text: 'On Friday.' });

describe('RecordPostOfferQuery', () => {
  it('[AA1] a final response was issued before', () => {
    for (const past of [STORY.open, STORY.found]) {
      given(...past)
        .when('RecordPostOfferQuery', { about: 'offer' })
        .refused('AA1', 'not-answered');
      expect(availability(given(...past).case, MIA, POLICY).RecordPostOfferQuery?.rule).toBe('AA1');
    }
    given(...STORY.answered)
      .when('RecordPostOfferQuery', { about: 'offer', text: 'How much?' }, { by: PERSON })
      .gives(['PostOfferQueried', { query: 'q1', about: 'offer' }, { text: 'How much?' }]);
  });

  it.each<[PostOfferTopic, string]>([
    ['finding', 'deciding'],
    ['new-evidence', 'investigating'],
  ])('[AA2] a question about %s opens the case again at stage %s', (about, stage) => {
    for (const past of [STORY.answered, STORY.resolved, STORY.closed]) {
      const { state } = given(...past)
        .when('RecordPostOfferQuery', { about })
        .gives(['PostOfferQueried', { about }, null], ['Reopened', { stage }, null]);
      expect(state).toMatchObject({ status: 'in_progress', stage, finalResponse: null });
    }
    const policy = policyWith({ stages: [{ id: 'inbox', label: { en: 'Inbox' }, requires: [] }] });
    given(...STORY.resolved)
      .when('RecordPostOfferQuery', { about }, { policy })
      .gives(['PostOfferQueried'], ['Reopened', { stage: 'inbox' }]);
  });

  it('[AA2] any other question leaves the answer standing, and an open case stays where it is', () => {
    for (const about of ['offer', 'payment', 'other'] as const) {
      const { state } = given(...STORY.closed)
        .when('RecordPostOfferQuery', { about })
        .gives(['PostOfferQueried']);
      expect(state).toMatchObject({ status: 'closed', finalResponse: { message: 'm2' } });
    }
    given(...STORY.resolved, asked('new-evidence'))
      .when('RecordPostOfferQuery', { about: 'finding' })
      .gives(['PostOfferQueried', { query: 'q2' }]);
    given(...STORY.closed)
      .when('RecordPostOfferQuery', { about: 'new-evidence' }, { by: PERSON })
      .gives(['PostOfferQueried', { query: 'q1' }]);
  });

  it('[AA7] a letter that answers answers all that was asked before it', () => {
    const { queries } = given(...STORY.closed, asked('offer'), asked('payment'), REPLY, asked('other')).case;
    expect(queries.map(({ answeredBy }) => answeredBy)).toEqual(['m3', 'm3', undefined]);
    const letter = step('IssueFinalResponse', { text: PASSING });
    const again = given(...STORY.resolved, asked('finding'), FOUND, letter).case;
    expect(again.queries).toMatchObject([{ id: 'q1', about: 'finding', text: 'Why?', answeredBy: 'm3' }]);
    const chat = given(...STORY.resolved, asked('offer'), step('SendMessage', { text: 'Hello' })).case;
    expect(chat.queries[0]).not.toHaveProperty('answeredBy');
  });
});

describe('ReferExternally', () => {
  it('[AA3] it is recorded with its day, in every status and never ahead', () => {
    const body = 'Financial Ombudsman Service';
    for (const past of [[LODGED], STORY.answered, STORY.closed])
      given(...past)
        .when('ReferExternally', { body, at: T0 - DAY, externalReference: 'FOS-1' })
        .gives(['ReferredExternally', { referredAt: T0 - DAY }, { body, externalReference: 'FOS-1' }]);
    const { state } = given(...STORY.closed).when('ReferExternally', { body }, { at: T0 + HOUR });
    expect(state.referrals).toEqual([{ body, at: T0 + HOUR, externalReference: null }]);
    given(LODGED)
      .when('ReferExternally', { body, at: T0 + 60_001 })
      .refused('AA3', 'in-the-future');
    given(LODGED)
      .when('ReferExternally', { body, at: T0 + 60_000 })
      .gives(['ReferredExternally', { referredAt: T0 }]);
  });
});

describe('RecordPayment', () => {
  const paid = (...redress: string[]) => ({ redress, confirmation: 'Bank 17' });

  it('[AA4] only approved redress of the case is paid', () => {
    const offered = given(...STORY.found, REFUND);
    offered.when('RecordPayment', paid('r1', 'r2')).refused('AA4', 'not-found', { redress: 'r2' });
    const big = step('ProposeRedress', { kind: 'refund', amount: 9_000, currency: 'GBP', description: 'x' });
    given(...STORY.found, big)
      .when('RecordPayment', paid('r1'))
      .refused('AA4', 'wrong-status', { redress: 'r1', state: 'proposed' });
    expect(availability(given(...STORY.found, big).case, MIA, POLICY).RecordPayment?.rule).toBe('AA4');
    expect(nothingToPay(offered.case)).toBeNull();
  });

  it('[AA5] it is paid once, whole or in parts, and after the case was closed too', () => {
    const way = [...STORY.found, REFUND, APOLOGY, ANSWERED, delivered('m2'), step('Resolve', {})];
    const { state } = given(...way, step('Close', {}))
      .when('RecordPayment', { ...paid('r1', 'r1'), paidAt: T0 - HOUR })
      .gives(['RedressPaid', { redress: ['r1'], paidAt: T0 - HOUR }, { confirmation: 'Bank 17' }]);
    expect(state.redress).toMatchObject([{ id: 'r1', paidAt: T0 - HOUR, confirmation: 'Bank 17' }, {}]);
    expect(state.redress[1]).not.toHaveProperty('paidAt');
    const half = given(...way, step('RecordPayment', paid('r1')));
    half.when('RecordPayment', paid('r2', 'r1')).refused('AA5', 'already-done', { redress: 'r1' });
    half.when('RecordPayment', paid('r2')).gives(['RedressPaid', { redress: ['r2'] }]);
    expect(availability(half.story.case, MIA, POLICY).RecordPayment?.rule).toBe('AA4');
  });

  it('[AA6] a payment is never ahead', () => {
    const offered = given(...STORY.found, REFUND);
    offered
      .when('RecordPayment', { ...paid('r1'), paidAt: T0 + 60_001 })
      .refused('AA6', 'in-the-future', { paidAt: T0 + 60_001 });
    offered
      .when('RecordPayment', { ...paid('r1'), paidAt: T0 + 60_000 })
      .gives(['RedressPaid', { paidAt: T0 }]);
  });
});
