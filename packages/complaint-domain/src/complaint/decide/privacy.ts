import type { Complainant } from '../commands.ts';
import type { EventBody } from '../events.ts';
import type { Policy } from '../policy.ts';
import type { Decision, Rejection } from '../rejections.ts';
import type { Complaint } from '../state.ts';
import type { CaseCommand } from './case.ts';
import { identified } from './lodge.ts';
import { accept, compact, event, refuse, reject, rejection } from './outcome.ts';
import { regimesAfter } from './regimes.ts';

/** CO1 to CO4. A person's update states the whole complainant; a host's changes only what it names. */
export function updateComplainant({
  data,
  c,
  meta,
  policy,
}: CaseCommand<'UpdateComplainant'>): Decision<EventBody> {
  const known = c.complainant ?? {};
  const complainant = compact(meta.actor.kind === 'host' ? hostUpdate(data, known) : data);
  const problem = identified('CO1', complainant);
  if (problem) return refuse(problem);
  if (isSame(complainant, known))
    return reject('CO3', 'already-done', 'the complainant is recorded like this already');
  const facts = {
    country: complainant.country ?? c.country,
    anonymous: complainant.anonymous ?? false,
    complainantKind: complainant.kind ?? null,
  };
  return accept(event('ComplainantUpdated', facts, complainant), ...newRegimes(c, facts, policy));
}

/** CO2: a host knows who wrote there, and never tells who an anonymous complainant is. */
function hostUpdate(data: Complainant, known: Complainant): Complainant {
  if (!known.anonymous || data.anonymous === false) return { ...known, ...compact(data) };
  const { name: _name, email: _email, phone: _phone, ...rest } = data;
  return { ...known, ...compact(rest) };
}

function isSame(a: Complainant, b: Complainant): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof Complainant>;
  return [...keys].every((key) => a[key] === b[key]);
}

/** CO4: another country or kind of complainant may bring other law. */
function newRegimes(
  c: Complaint,
  facts: Pick<Complaint, 'country' | 'complainantKind'>,
  policy: Policy,
): EventBody[] {
  const regimes = regimesAfter(c, facts, policy);
  return regimes.join() === c.regimes.join() ? [] : [event('Classified', { issues: [], regimes })];
}

const DAY_MS = 86_400_000;

/** ER2: UTC ms until which the data must be kept; null while the case is not closed. */
export function keptUntil(c: Complaint, policy: Policy): number | null {
  return c.status === 'closed' ? c.closedAt + policy.settings.retentionDays * DAY_MS : null;
}

export function notErasable(c: Complaint, now: number, policy: Policy): Rejection | null {
  if (c.erasedAt !== null) return rejection('ER1', 'already-done', 'the personal data was erased already');
  const until = keptUntil(c, policy);
  if (until !== null && now >= until) return null;
  return rejection(
    'ER2',
    'retention',
    'the data must be kept until the retention period after closing ends',
    {
      until,
    },
  );
}

export function erasePersonalData({ c }: CaseCommand<'ErasePersonalData'>): Decision<EventBody> {
  return accept(event('PersonalDataErased', { dataKey: c.dataKey }));
}
