import type { Complaint, Message, Note } from '../state.ts';
import { UNKNOWN_RULE } from './lodged.ts';

/**
 * The case without any text of a person: exactly what its events give once their personal parts are gone. Dates,
 * outcomes, amounts and ids stay, and with them deadlines, statistics and proofs. Only closed cases are erased, and
 * they have no draft of a final response.
 */
export function erased(c: Complaint, at: number): Complaint {
  const bare: Complaint = {
    ...c,
    erasedAt: at,
    subject: null,
    description: null,
    complainant: null,
    remedySought: null,
    externalReference: null,
    defect: null,
    place: null,
    vulnerable: false,
    excluded: [],
    routing: { ...c.routing, rule: UNKNOWN_RULE },
    issues: c.issues.map(({ rootCause: _rootCause, ...issue }) => ({
      ...issue,
      text: null,
      ...(issue.finding !== undefined && { finding: null }),
    })),
    notes: c.notes.map(withoutText),
    messages: c.messages.map((message) => {
      const plain = withoutText(message);
      return plain.sentOutside === undefined ? plain : { ...plain, sentOutside: null };
    }),
    sendings: c.sendings.map((sending) => ({ ...sending, data: null })),
    tasks: c.tasks.map((task) => ({
      ...task,
      title: null,
      ...(task.remark !== undefined && { remark: null }),
    })),
    documents: c.documents.map((document) => ({ ...document, name: null })),
    redress: c.redress.map((redress) => ({
      ...redress,
      description: null,
      ...(redress.confirmation !== undefined && { confirmation: null }),
    })),
    answerToOffer: c.answerToOffer && { ...c.answerToOffer, comment: null },
    queries: c.queries.map((query) => ({ ...query, text: null })),
    referrals: c.referrals.map((referral) => ({ ...referral, body: null, externalReference: null })),
  };
  if (bare.status !== 'resolved' && bare.status !== 'closed') return bare;
  return { ...bare, resolution: { ...bare.resolution, summary: null } };
}

function withoutText<T extends Note | Message>(item: T): T {
  return { ...item, text: null, by: { kind: item.by.kind, id: item.by.id } };
}
