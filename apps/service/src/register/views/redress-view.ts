import type { ComplaintView } from '@recourse/api-client';
import {
  type Complaint,
  type Language,
  type Policy,
  redressTotalsOf,
  workedExampleOf,
} from '@recourse/complaint-domain';
import type { Named } from './naming.ts';

export function redressViews(
  c: Complaint,
  policy: Policy,
  language: Language,
  name: (by: Named) => Named,
): ComplaintView['redress'] {
  return c.redress.map((r) => {
    const example = workedExampleOf(r, policy, language);
    return {
      ...r,
      proposedBy: name(r.proposedBy),
      ...(r.decidedBy ? { decidedBy: name(r.decidedBy) } : {}),
      ...(example === null ? {} : { workedExample: example.text.split('\n') }),
    };
  });
}

/** Approved redress in money, one sum a currency. */
export function totalsOf(c: Complaint): ComplaintView['redressTotals'] {
  return redressTotalsOf(c).map(({ total, currency }) => ({ amount: total, currency }));
}
