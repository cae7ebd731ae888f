import type { ComplaintView } from '@recourse/api-client';
import {
  type Complaint,
  calculateInterest,
  type Language,
  type Redress,
  redressTotals,
  type Settings,
  workedExample,
} from '@recourse/complaint-domain';
import type { Named } from './naming.ts';

export function redressViews(
  c: Complaint,
  settings: Settings,
  language: Language,
  name: (by: Named) => Named,
): ComplaintView['redress'] {
  return c.redress.map((r) => {
    const lines = interestLines(r, settings, language);
    return {
      ...r,
      proposedBy: name(r.proposedBy),
      ...(r.decidedBy ? { decidedBy: name(r.decidedBy) } : {}),
      ...(lines === null ? {} : { workedExample: lines }),
    };
  });
}

/** How interest was reckoned. Nothing once the rule was changed: its lines would not lead to the amount. */
function interestLines(r: Redress, settings: Settings, language: Language): string[] | null {
  const { calculation, currency, amount } = r;
  const rule = settings.interestRules.find(({ id }) => id === calculation?.rule);
  if (!calculation || !rule || currency === undefined) return null;
  const { principal, from, to } = calculation;
  const interest = calculateInterest({ principal, currency, from, to }, rule);
  return interest.ok && interest.net === amount ? workedExample(interest, language).text.split('\n') : null;
}

/** Approved redress in money, one sum a currency. */
export function totalsOf(c: Complaint): ComplaintView['redressTotals'] {
  const approved = c.redress.filter(({ state }) => state === 'approved');
  const result = redressTotals(approved.map(({ kind, amount, currency }) => ({ kind, amount, currency })));
  return result.ok ? result.totals.map(({ total, currency }) => ({ amount: total, currency })) : [];
}
