import { factsOf } from '../complaint/facts.ts';
import type { Policy } from '../complaint/policy.ts';
import type { Complaint } from '../complaint/state.ts';
import { obligations } from '../obligations/index.ts';

/**
 * The day (UTC ms of its end) by which an answer is expected once its time was extended: the earliest last day that
 * the rules of the case allow. Null where no rule names a longest time; a person then says what they expect.
 */
export function expectedDay(c: Complaint, policy: Policy): number | null {
  const { regimes, calendars } = policy;
  const facts = factsOf(c, policy);
  const owed = obligations(facts, { regimes, calendars }).filter(({ kind }) => kind === 'final-response');
  const asked = owed
    .filter(({ id }) => !facts.extensions.some(({ rule }) => rule === id))
    .map(({ id, start }) => ({ rule: id, noticeSentAt: start.at, proof: 'letter' }));
  const extended = obligations(
    { ...facts, extensions: [...facts.extensions, ...asked] },
    { regimes, calendars },
  );
  const dues = extended.flatMap(({ extension, due }) => (extension?.accepted ? due : []));
  return dues.length > 0 ? Math.min(...dues) : null;
}
