import type {
  Assessment,
  ComplaintRow,
  ComplaintSummary,
  ComplaintView,
  ExplainedObligation,
  TimelineEntry,
} from '@recourse/api-client/schemas';
import type { Failure } from '@recourse/ui/components';
import type { Ticket } from '../host/ticket.ts';

export type Case = { view: ComplaintView; timeline: TimelineEntry[]; obligations: ExplainedObligation[] };

/** What the app shows. Lost connections and ended sessions are banners above it, so that typed text stays. */
export type Screen =
  | { kind: 'loading' }
  | { kind: 'failed'; failure: Failure }
  | { kind: 'forbidden' }
  | { kind: 'new-ticket'; ticket: Ticket }
  | { kind: 'not-registered'; ticket: Ticket; assessment: Assessment | null }
  | ({ kind: 'registered' } & Case)
  | { kind: 'summary'; summary: ComplaintSummary }
  | { kind: 'list'; list: 'user' | 'queue'; rows: ComplaintRow[] };

/** A place in the case to go to: a part, and a form in it that opens and takes the focus. */
export type Place = { tab: TabId; form?: string | undefined };
export type TabId = 'case' | 'messages' | 'team' | 'decision' | 'law' | 'history';
