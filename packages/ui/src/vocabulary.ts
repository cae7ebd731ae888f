import type {
  CaseMark,
  ChannelName,
  ComplainantKind,
  ComplaintType,
  Impact,
  Language,
  Outcome,
  PostOfferTopic,
  RecordableFact,
  RedressKind,
  Role,
  Sector,
  Severity,
} from '@recourse/complaint-domain';

/** The domain's lists in the order in which a screen offers them; kept here so that pages need not load the domain. */
export const SEVERITY_OPTIONS = ['low', 'medium', 'high', 'critical'] as const satisfies Severity[];
export const IMPACT_OPTIONS = ['individual', 'several', 'many'] as const satisfies Impact[];
export const LANGUAGE_OPTIONS = ['en', 'it', 'pl', 'pt', 'ar'] as const satisfies Language[];
export const TYPE_OPTIONS = [
  'complaint',
  'grievance',
  'data-protection',
  'whistleblowing',
  'enquiry',
] as const satisfies ComplaintType[];
export const OUTCOME_OPTIONS = [
  'upheld',
  'partly-upheld',
  'not-upheld',
  'withdrawn',
  'out-of-scope',
] as const satisfies Outcome[];
export const REDRESS_OPTIONS = [
  'refund',
  'loss',
  'distress',
  'interest',
  'goodwill',
  'apology',
  'repair',
  'replacement',
  'correction',
  'other',
] as const satisfies RedressKind[];
export const ANSWER_OPTIONS = ['accepted', 'declined', 'no-answer', 'expired'] as const;
/** What is asked after the answer. */
export const TOPIC_OPTIONS = [
  'finding',
  'new-evidence',
  'offer',
  'payment',
  'other',
] as const satisfies PostOfferTopic[];
/** To whom a case can be escalated. */
export const ESCALATION_OPTIONS = [
  'manager',
  'compliance',
  'investigator',
  'administrator',
] as const satisfies Role[];
export const CHANNEL_OPTIONS = [
  'zendesk',
  'email',
  'phone',
  'web',
  'chat',
  'post',
  'portal',
  'social',
  'sms',
  'in-person',
  'referral',
  'fax',
  'hubspot',
  'slack',
  'teams',
  'api',
  'other',
] as const satisfies ChannelName[];
export const SECTOR_OPTIONS = [
  'banking',
  'payments',
  'credit',
  'insurance',
  'investments',
  'superannuation',
  'crypto',
  'energy',
  'telecoms',
  'health',
  'retail',
  'transport',
  'public-services',
  'employment',
  'other',
] as const satisfies Sector[];
export const COMPLAINANT_KIND_OPTIONS = [
  'consumer',
  'small-business',
  'business',
  'charity',
  'public-body',
  'employee',
] as const satisfies ComplainantKind[];
export const MARK_OPTIONS = [
  'response-requested',
  'hardship',
  'default-notice',
  'declined-claim',
  'claim-value',
  'trustee-decision',
  'death-benefit',
  'billing-correction',
  'four-monthly-bills',
  'double-billing',
  'intermediary-conduct',
] as const satisfies CaseMark[];
export const FACT_OPTIONS = [
  'sent-to-firm',
  'objection-period-ended',
  'request-received',
  'acknowledgement-received',
  'delay-notice-received',
  'final-response-received',
  'feedback-received',
  'forwarding-sent',
  'offer-accepted',
] as const satisfies RecordableFact[];
