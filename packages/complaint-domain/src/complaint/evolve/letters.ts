import type { Stored } from '../evolve.ts';
import type { Complaint } from '../state.ts';
import { author, change } from './common.ts';

export function finalResponseDrafted(c: Complaint, e: Stored<'FinalResponseDrafted'>): Complaint {
  const { text, sentOutside } = e.personal ?? { text: null };
  const outside = sentOutside === undefined ? {} : { sentOutside };
  return { ...c, draft: { ...e.data, text, ...outside, at: e.at, by: author(e) } };
}

export function followUpScheduled(c: Complaint, e: Stored<'FollowUpScheduled'>): Complaint {
  const { followUp: id, ...letter } = e.data;
  const waiting = { id, ...letter, state: 'waiting', scheduledAt: e.at, by: author(e) } as const;
  return { ...c, followUps: [...c.followUps, waiting] };
}

export function followUpCancelled(c: Complaint, e: Stored<'FollowUpCancelled'>): Complaint {
  const ended = { state: 'cancelled', why: e.data.why } as const;
  return { ...c, followUps: change(c.followUps, e.data.followUp, (one) => ({ ...one, ...ended })) };
}

export function followUpSent(c: Complaint, e: Stored<'FollowUpSent'>): Complaint {
  const sent = { state: 'sent', message: e.data.message } as const;
  return { ...c, followUps: change(c.followUps, e.data.followUp, (one) => ({ ...one, ...sent })) };
}

export function postOfferQueried(c: Complaint, e: Stored<'PostOfferQueried'>): Complaint {
  const { query: id, about } = e.data;
  return { ...c, queries: [...c.queries, { id, about, text: e.personal?.text ?? null, at: e.at }] };
}

export function referredExternally(c: Complaint, e: Stored<'ReferredExternally'>): Complaint {
  const body = e.personal?.body ?? null;
  const externalReference = e.personal?.externalReference ?? null;
  return { ...c, referrals: [...c.referrals, { body, at: e.data.referredAt, externalReference }] };
}
