import {
  type Explanation,
  explainObligation,
  type MilestoneFact,
  type Obligation,
  type ObligationFacts,
  type ObligationPolicy,
  obligations,
} from '../obligations/index.ts';
import type { Policy } from './policy.ts';
import type { Complaint, Message } from './state.ts';

type Milestone = ObligationFacts['milestones'][number];

/**
 * A case as its deadlines see it. Only what is proven counts: a message that is pending, failed or uncertain
 * satisfies nothing. Proofs are ids of the case: a message (`m3`), or `resolved`, `closed`, `offer`.
 */
export function factsOf(c: Complaint, policy: Policy): ObligationFacts {
  return {
    openedAt: c.lodgedAt,
    receivedAt: c.receivedAt,
    timeZone: policy.settings.timeZone,
    regimes: c.regimes,
    milestones: [...c.messages.flatMap(messageMilestones), ...caseMilestones(c)],
    pauses: c.pauses,
    extensions: [],
    type: c.type,
    channel: c.channel,
    product: c.product ?? undefined,
    country: c.country ?? undefined,
  };
}

export function obligationsOf(c: Complaint, policy: Policy): Obligation[] {
  return obligations(factsOf(c, policy), lawOf(policy));
}

/** How one obligation's date was counted; undefined when the case has no such obligation. */
export function explainObligationOf(
  c: Complaint,
  obligationId: string,
  policy: Policy,
): Explanation | undefined {
  return explainObligation(obligationId, factsOf(c, policy), lawOf(policy));
}

/** UTC ms at which an outbound message certainly went out; null while nobody knows. */
export function sentAt(message: Message): number | null {
  const { delivery } = message;
  return delivery?.state === 'delivered' || delivery?.state === 'recorded' ? delivery.at : null;
}

function lawOf(policy: Policy): ObligationPolicy {
  const { regimes, calendars, settings } = policy;
  return { regimes, calendars, warnAtShare: settings.warnAtShare };
}

/** FA1 to FA3. A final response also acknowledges and also is a first answer. */
const SHOWN_BY: Record<Message['kind'], readonly MilestoneFact[]> = {
  acknowledgement: ['acknowledgement-sent'],
  message: ['first-answer-sent'],
  'final-response': ['acknowledgement-sent', 'first-answer-sent', 'final-response-sent'],
};

function messageMilestones(message: Message): Milestone[] {
  const at = message.direction === 'out' ? sentAt(message) : null;
  if (at === null) return [];
  return SHOWN_BY[message.kind].map((fact) => ({ fact, at, proof: message.id }));
}

/** FA4: who withdraws a complaint accepts that no answer follows, so nothing stays owed from then on. */
const ENDED_BY_WITHDRAWAL: readonly MilestoneFact[] = [
  'acknowledgement-accepted',
  'first-answer-accepted',
  'final-response-accepted',
];

function caseMilestones(c: Complaint): Milestone[] {
  const found: Milestone[] = [];
  if (c.answerToOffer?.answer === 'accepted')
    found.push({ fact: 'offer-accepted', at: c.answerToOffer.at, proof: 'offer' });
  if (c.status !== 'resolved' && c.status !== 'closed') return found;
  const { at, reason } = c.resolution;
  found.push({ fact: 'resolved', at, proof: 'resolved' });
  if (reason === 'withdrawn')
    for (const fact of ENDED_BY_WITHDRAWAL) found.push({ fact, at, proof: 'resolved' });
  if (c.status === 'closed') found.push({ fact: 'closed', at: c.closedAt, proof: 'closed' });
  return found;
}
