import {
  CALENDARS,
  explainObligations,
  type ObligationFacts,
  type ObligationPolicy,
  type PortfolioInput,
  REGIMES,
  simulatePortfolio,
} from '@recourse/complaint-domain';
import { type Figure, figure, quantile, type Size } from './figure.ts';

const LAW: ObligationPolicy = { regimes: REGIMES, calendars: CALENDARS };
const HOUR = 3_600_000;
const NOW = Date.UTC(2026, 2, 2, 9);

/** Every obligation of a case, dates and explanations, case after case on one core. */
export async function obligationsExplained({ small }: Size): Promise<Figure[]> {
  const cases = Array.from({ length: small ? 2_000 : 20_000 }, (_, i) => caseAt(i));
  let explained = 0;
  const rounds = Array.from({ length: small ? 3 : 5 }, () => {
    explained = 0;
    return timed(() => {
      for (const facts of cases) explained += explainObligations(facts, LAW).length;
    });
  });
  const seconds = quantile(rounds, 0.5) / 1000;
  const perCase = explained / cases.length;
  const detail = `cases a second with all ${perCase.toFixed(1)} obligations of each, day by day: ${Math.round(explained / seconds)} obligations a second`;
  return [figure('obligations-explained', cases.length / seconds, 'cases/s', ['>=', 20_000], detail)];
}

/** The open portfolio worked down by a team, before and after a change of the rule. */
export async function portfolio({ small }: Size): Promise<Figure[]> {
  const input = portfolioOf(small ? 1_000 : 10_000);
  let missed = 0;
  const rounds = Array.from({ length: small ? 3 : 7 }, () =>
    timed(() => {
      const result = simulatePortfolio(input, LAW);
      if (!result.ok) throw new Error(result.problem.message);
      missed = result.value.missed.length;
    }),
  );
  const detail = `${input.cases.length} open cases, two people away and a rule changed: ${missed} missed`;
  return [figure('portfolio-10000', quantile(rounds, 1) / 1000, 's', ['<=', 1], detail)];
}

/** A case under an Australian regime, answered or not, received at any hour of a year. */
function caseAt(i: number): ObligationFacts {
  const receivedAt = Date.UTC(2025, 0, 1) + ((i * 7_919) % 8_760) * HOUR;
  const acknowledged = { fact: 'acknowledgement-sent', at: receivedAt + 20 * HOUR, proof: 'm1' } as const;
  return {
    openedAt: receivedAt,
    receivedAt,
    timeZone: 'Australia/Sydney',
    regimes: ['au-rg271', 'internal'],
    milestones: i % 2 === 0 ? [acknowledged] : [],
    pauses: [],
    extensions: [],
    country: 'AU',
  };
}

function portfolioOf(size: number): PortfolioInput {
  const cases = Array.from({ length: size }, (_, i) => {
    const startedAt = NOW - ((i * 7_919) % 1_000) * HOUR;
    const rule = i % 3 === 0 ? 'uk-disp-payments/final-response' : 'uk-disp/final-response';
    return { id: `C-${i}`, rule, startedAt, due: startedAt + 56 * 24 * HOUR, work: i % 5 === 0 ? 1.5 : 1 };
  });
  return {
    cases,
    now: NOW,
    zone: 'Europe/London',
    calendar: 'gb-eng',
    team: { people: 20, closesPerPersonPerDay: 12 },
    away: [{ people: 2, from: '2026-03-09', to: '2026-03-20' }],
    ruleChange: {
      rule: 'uk-disp/final-response',
      limit: { amount: 20, unit: 'business-day' },
      from: '2026-02-15',
    },
  };
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
