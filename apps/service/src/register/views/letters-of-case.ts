import type { ComplaintView } from '@recourse/api-client';
import type { Complaint } from '@recourse/complaint-domain';
import type { Named } from './naming.ts';

type LettersOfCase = Pick<ComplaintView, 'draft' | 'followUps' | 'queries' | 'referrals'>;

/** What waits to be sent, and what came after the answer. */
export function lettersOfCase(c: Complaint, name: (by: Named) => Named): LettersOfCase {
  return {
    draft: c.draft && draftOf(c.draft, name),
    followUps: c.followUps.map(({ id, kind, template, language, at, state, why, message }) => ({
      ...{ id, kind, template, language, at, state },
      ...(why === undefined ? {} : { why }),
      ...(message === undefined ? {} : { message }),
    })),
    queries: c.queries,
    referrals: c.referrals,
  };
}

function draftOf(draft: NonNullable<Complaint['draft']>, name: (by: Named) => Named): ComplaintView['draft'] {
  const { text, language, at, by, offerUntil } = draft;
  return { text, language, at, by: name(by), ...(offerUntil === undefined ? {} : { offerUntil }) };
}
