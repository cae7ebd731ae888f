import type { PostOfferTopic } from '../../vocabulary.ts';
import type { EventBody } from '../events.ts';
import type { Policy } from '../policy.ts';
import type { Decision, Rejection } from '../rejections.ts';
import type { Complaint, Redress } from '../state.ts';
import { type CaseCommand, isInFuture, nextId } from './case.ts';
import { accept, compact, event, refuse, reject, rejection } from './outcome.ts';

/** AA2: the stage that a question opens again; null: it is answered by a letter, and the answer stands. */
export const OPENS: Record<PostOfferTopic, string | null> = {
  finding: 'deciding',
  'new-evidence': 'investigating',
  offer: null,
  payment: null,
  other: null,
};

/** AA1 and AA2. A case that is open again stays at its stage, and what a complainant writes reopens nothing (CL7). */
export function recordPostOfferQuery({
  data,
  c,
  meta,
  policy,
}: CaseCommand<'RecordPostOfferQuery'>): Decision<EventBody> {
  const query = nextId('q', c.queries);
  const queried = event(
    'PostOfferQueried',
    { query, about: data.about },
    data.text === undefined ? null : { text: data.text },
  );
  const stage = OPENS[data.about];
  if (stage === null || !c.finalResponse || meta.actor.kind === 'complainant') return accept(queried);
  return accept(queried, event('Reopened', { stage: knownStage(stage, policy) }));
}

/** Settings may name their stages otherwise: then the first, as for every reopened case. */
function knownStage(wanted: string, policy: Policy): string {
  const { stages } = policy.settings;
  return (stages.find(({ id }) => id === wanted) ?? stages[0]!).id;
}

export function notAnsweredYet(c: Complaint): Rejection | null {
  if (c.messages.some(({ kind }) => kind === 'final-response')) return null;
  return rejection('AA1', 'not-answered', 'no final response was issued yet');
}

/** AA3. */
export function referExternally({ data, meta }: CaseCommand<'ReferExternally'>): Decision<EventBody> {
  if (isInFuture(data.at, meta.at))
    return reject('AA3', 'in-the-future', 'the referral lies in the future', { at: data.at });
  const referredAt = Math.min(data.at ?? meta.at, meta.at);
  const { body, externalReference } = data;
  return accept(event('ReferredExternally', { referredAt }, compact({ body, externalReference })));
}

/** AA4 to AA6: what was approved and not paid yet. */
export function recordPayment({ data, c, meta }: CaseCommand<'RecordPayment'>): Decision<EventBody> {
  if (isInFuture(data.paidAt, meta.at))
    return reject('AA6', 'in-the-future', 'the payment lies in the future', { paidAt: data.paidAt });
  for (const id of data.redress) {
    const problem = notPayable(id, c.redress);
    if (problem) return refuse(problem);
  }
  const paidAt = Math.min(data.paidAt ?? meta.at, meta.at);
  const redress = [...new Set(data.redress)];
  return accept(event('RedressPaid', compact({ redress, paidAt }), { confirmation: data.confirmation }));
}

function notPayable(id: string, all: readonly Redress[]): Rejection | null {
  const redress = all.find((candidate) => candidate.id === id);
  if (!redress) return rejection('AA4', 'not-found', `no redress ${id}`, { redress: id });
  if (redress.state !== 'approved')
    return rejection('AA4', 'wrong-status', `redress ${id} is ${redress.state}, not approved`, {
      redress: id,
      state: redress.state,
    });
  if (redress.paidAt === undefined) return null;
  return rejection('AA5', 'already-done', `redress ${id} was paid already`, { redress: id });
}

export function nothingToPay(c: Complaint): Rejection | null {
  if (unpaidRedress(c).length > 0) return null;
  return rejection('AA4', 'not-found', 'no approved redress waits for payment');
}

export function unpaidRedress(c: Complaint): Redress[] {
  return c.redress.filter(({ state, paidAt }) => state === 'approved' && paidAt === undefined);
}
