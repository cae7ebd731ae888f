import { describe, expect, it } from 'vitest';
import type { ObligationFacts } from '../obligations/facts.ts';
import { obligationProblems, obligations } from '../obligations/index.ts';
import { facts, local, POLICY, wall } from '../obligations/test-facts.ts';
import type { MilestoneFact } from './index.ts';

const SYDNEY = 'Australia/Sydney';
const LONDON = 'Europe/London';
const BERLIN = 'Europe/Berlin';
const ROME = 'Europe/Rome';
const NEW_YORK = 'America/New_York';

type Change = Partial<ObligationFacts>;

/** A case of the rule's regime that was received at noon of a local day. */
function caseOf(rule: string, timeZone: string, received: string, change: Change = {}): ObligationFacts {
  const regimes = [rule.split('/')[0]!];
  return facts(local(timeZone, `${received}T12:00`), { timeZone, regimes, ...change });
}

/** The last local day on which the rule is met in time; every rule in days ends with that day. */
function lastDay(rule: string, timeZone: string, received: string, change: Change = {}): string {
  const found = obligations(caseOf(rule, timeZone, received, change), POLICY).find(({ id }) => id === rule);
  if (!found) return 'none';
  const end = wall(timeZone, found.due);
  return end.endsWith('T23:59:59.999') ? end.slice(0, 10) : end;
}

const assessed = (rule: string, change: Change = {}) =>
  obligationProblems(caseOf(rule, LONDON, '2025-03-04', change), POLICY)
    .filter((problem) => problem.code === 'assess')
    .map((problem) => problem.rule);

const on = (fact: MilestoneFact, timeZone: string, day: string) => ({
  milestones: [{ fact, at: local(timeZone, `${day}T12:00`), proof: 'm1' }],
});
const noticed = (rule: string, timeZone: string, day: string) => ({
  extensions: [{ rule, noticeSentAt: local(timeZone, `${day}T12:00`), proof: 'm1' }],
});

describe('dates under Australian and British regimes, worked out by hand', () => {
  it.each([
    ['au-rg271/delay-notice', '2025-03-04', '2025-04-03'],
    ['au-rg271/quick-close', '2025-05-06', '2025-05-13'],
    ['au-rg271/quick-close', '2025-04-16', '2025-04-28'],
    ['au-rg271-super/acknowledge', '2025-03-07', '2025-03-10'],
    ['au-rg271-super/final-response', '2025-03-04', '2025-04-18'],
    ['au-rg271-super/delay-notice', '2025-03-04', '2025-04-18'],
    ['au-rg271-super/quick-close', '2025-05-06', '2025-05-13'],
    ['au-rg271-death-benefit/acknowledge', '2025-03-07', '2025-03-10'],
    ['au-rg271-credit/acknowledge', '2025-03-07', '2025-03-10'],
    ['au-rg271-credit/final-response', '2025-03-04', '2025-03-25'],
    ['au-rg271-credit/delay-notice', '2025-03-04', '2025-03-25'],
  ])('[DL5] [DL6] [DL7] [DL8] [DL9] %s received on %s: %s', (rule, received, expected) => {
    expect(lastDay(rule, SYDNEY, received)).toBe(expected);
  });

  it('[DL5] more time counts when the notification went out by the thirtieth day and named a date', () => {
    const until = { until: local(SYDNEY, '2025-05-09T12:00') };
    const extension = (day: string) => {
      const [asked] = noticed('au-rg271/final-response', SYDNEY, day).extensions;
      return lastDay('au-rg271/final-response', SYDNEY, '2025-03-04', {
        extensions: [{ ...asked!, ...until }],
      });
    };
    expect(extension('2025-04-03')).toBe('2025-05-09');
    expect(extension('2025-04-04')).toBe('2025-04-03');
  });

  it.each(['response-requested', 'hardship', 'declined-claim', 'claim-value', 'trustee-decision'])(
    '[DL6] resolved on the fifth business day frees from the response, but not with %s',
    (mark) => {
      const resolved = {
        ...on('resolved', SYDNEY, '2025-05-13'),
        exemptions: [{ rule: 'au-rg271/final-response', proof: 'e1' }],
      };
      const state = (marks: string[]) =>
        obligations(
          caseOf('au-rg271/final-response', SYDNEY, '2025-05-06', { ...resolved, marks }),
          POLICY,
        ).find(({ id }) => id === 'au-rg271/final-response')?.state;
      expect(state([])).toBe('met');
      expect(state([mark])).toBe('open');
    },
  );

  it('[DL8] the ninety days start when the objection period ends, and with nothing else', () => {
    const rule = 'au-rg271-death-benefit/final-response';
    expect(lastDay(rule, SYDNEY, '2025-01-20')).toBe('none');
    const ended = on('objection-period-ended', SYDNEY, '2025-03-04');
    expect(lastDay(rule, SYDNEY, '2025-01-20', ended)).toBe('2025-06-02');
  });

  it.each([
    ['uk-disp/delay-notice', '2025-03-04', '2025-04-29'],
    ['uk-disp/quick-close', '2025-03-04', '2025-03-07'],
    ['uk-disp/quick-close', '2025-04-17', '2025-04-24'],
    ['uk-disp-payments/quick-close', '2025-04-17', '2025-04-24'],
    ['uk-disp-payments/final-response', '2025-04-14', '2025-05-08'],
    ['uk-disp-payments/holding-response', '2025-04-14', '2025-05-08'],
    ['uk-dpa-complaint/acknowledge', '2026-07-01', '2026-07-31'],
    ['uk-dpa-complaint/acknowledge', '2026-07-02', '2026-08-03'],
    ['uk-dpa-complaint/acknowledge', '2026-08-01', '2026-09-01'],
    ['uk-dpa-complaint/acknowledge', '2026-06-18', 'none'],
  ])('[DL11] [DL12] [DL14] [DL15] [DL16] %s received on %s: %s', (rule, received, expected) => {
    expect(lastDay(rule, LONDON, received)).toBe(expected);
  });

  it('[DL14] a holding response in time gives 35 business days from receipt', () => {
    const rule = 'uk-disp-payments/final-response';
    expect(lastDay(rule, LONDON, '2025-04-14', noticed(rule, LONDON, '2025-05-08'))).toBe('2025-06-06');
    expect(lastDay(rule, LONDON, '2025-04-14', noticed(rule, LONDON, '2025-05-09'))).toBe('2025-05-08');
  });

  it('[DL10] [DL17] prompt and without undue delay give no date but a question', () => {
    expect(assessed('uk-disp/acknowledge')).toEqual(['uk-disp/acknowledge']);
    expect(assessed('uk-disp-payments/acknowledge')).toEqual(['uk-disp-payments/acknowledge']);
    const late = { receivedAt: local(LONDON, '2026-07-01T12:00') };
    expect(assessed('uk-dpa-complaint/final-response', late)).toEqual(['uk-dpa-complaint/final-response']);
  });

  it.each(['uk-disp', 'uk-disp-payments'])('[DL13] %s/summary-resolution is owed in place only', (regime) => {
    const resolved = on('resolved', LONDON, '2025-03-07');
    const exemptions = [{ rule: `${regime}/final-response`, proof: 'e1' }];
    expect(assessed(`${regime}/x`, resolved)).not.toContain(`${regime}/summary-resolution`);
    expect(assessed(`${regime}/x`, { ...resolved, exemptions })).toContain(`${regime}/summary-resolution`);
    const late = on('resolved', LONDON, '2025-03-10');
    expect(assessed(`${regime}/x`, { ...late, exemptions })).not.toContain(`${regime}/summary-resolution`);
  });
});

describe('dates under American, European and own regimes, worked out by hand', () => {
  it.each([
    ['us-cfpb/final-response', '2025-03-01'],
    ['us-cfpb/holding-response', '2025-03-01'],
  ])('[DL18] [DL19] %s counts from the day sent to the company: %s', (rule, expected) => {
    expect(lastDay(rule, NEW_YORK, '2025-02-10')).toBe('none');
    const sent = on('sent-to-firm', NEW_YORK, '2025-02-14');
    expect(lastDay(rule, NEW_YORK, '2025-02-10', sent)).toBe(expected);
  });

  it('[DL18] marked as in progress in time, sixty days from the same day', () => {
    const rule = 'us-cfpb/final-response';
    const sent = on('sent-to-firm', NEW_YORK, '2025-02-14');
    const change = { ...sent, ...noticed(rule, NEW_YORK, '2025-02-28') };
    expect(lastDay(rule, NEW_YORK, '2025-02-10', change)).toBe('2025-04-15');
  });

  it('[DL20] [DL27] a disposition and an answer without a number give no date but a question', () => {
    expect(assessed('us-hipaa/final-response')).toEqual(['us-hipaa/final-response']);
    expect(assessed('iso-10002/x')).toEqual(['iso-10002/acknowledge', 'iso-10002/final-response']);
  });

  it.each([
    ['eu-gdpr-request/final-response', '2025-01-31', '2025-02-28'],
    ['eu-gdpr-request/final-response', '2025-03-15', '2025-04-15'],
    ['eu-gdpr-request/final-response', '2025-03-25', '2025-04-28'],
    ['eu-gdpr-request/final-response', '2025-05-15', '2025-06-16'],
    ['eu-gdpr-request/delay-notice', '2025-05-15', '2025-06-16'],
  ])('[DL21] [DL22] %s received in Italy on %s: %s', (rule, received, expected) => {
    expect(lastDay(rule, ROME, received, { country: 'IT' })).toBe(expected);
  });

  it('[DL21] an extension told in time runs three months from receipt, not two from a month cut short', () => {
    const rule = 'eu-gdpr-request/final-response';
    const change = { country: 'IT', ...noticed(rule, ROME, '2025-02-28') };
    expect(lastDay(rule, ROME, '2025-01-31', change)).toBe('2025-04-30');
  });

  it.each(['eu-psd2/final-response', 'eu-psd2/holding-response'])(
    '[DL23] [DL24] %s counts the business days of the country',
    (rule) => {
      expect(lastDay(rule, BERLIN, '2025-04-14', { country: 'DE' })).toBe('2025-05-08');
    },
  );

  it('[DL23] a holding reply in time gives 35 business days from receipt', () => {
    const rule = 'eu-psd2/final-response';
    const change = { country: 'DE', ...noticed(rule, BERLIN, '2025-05-05') };
    expect(lastDay(rule, BERLIN, '2025-04-14', change)).toBe('2025-06-06');
  });

  it('[DL25] [DL26] seven days from receipt, three months from the acknowledgement or from their end', () => {
    const rule = 'eu-whistleblower/feedback';
    expect(lastDay('eu-whistleblower/acknowledge', ROME, '2025-02-26')).toBe('2025-03-05');
    expect(lastDay(rule, ROME, '2025-02-26')).toBe('2025-06-05');
    const sent = (day: string) => on('acknowledgement-sent', ROME, day);
    expect(lastDay(rule, ROME, '2025-02-26', sent('2025-03-03'))).toBe('2025-06-03');
    expect(lastDay(rule, ROME, '2024-11-28', sent('2024-11-30'))).toBe('2025-02-28');
  });

  it('[DL28] redress is paid within 28 days of acceptance', () => {
    const rule = 'internal/redress-payment';
    expect(lastDay(rule, LONDON, '2025-01-20')).toBe('none');
    const accepted = on('offer-accepted', LONDON, '2025-03-04');
    expect(lastDay(rule, LONDON, '2025-01-20', accepted)).toBe('2025-04-01');
  });

  it('[DL29] a grievance is acknowledged in 3 and decided in 28 days, waiting left out', () => {
    expect(lastDay('grievance/acknowledge', LONDON, '2025-03-04')).toBe('2025-03-07');
    expect(lastDay('grievance/final-response', LONDON, '2025-03-04')).toBe('2025-04-01');
    const pauses = [{ from: local(LONDON, '2025-03-10T09:00'), to: local(LONDON, '2025-03-12T09:00') }];
    expect(lastDay('grievance/final-response', LONDON, '2025-03-04', { pauses })).toBe('2025-04-03');
  });
});
