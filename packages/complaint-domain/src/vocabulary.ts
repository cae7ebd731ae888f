/** Closed lists of the field's standard terms. Everything that validates, stores or prints them uses these. */

export const STATUSES = ['new', 'in_progress', 'resolved', 'closed'] as const;
export type Status = (typeof STATUSES)[number];

export const COMPLAINT_TYPES = [
  'complaint',
  'grievance',
  'data-protection',
  'whistleblowing',
  'enquiry',
] as const;
export type ComplaintType = (typeof COMPLAINT_TYPES)[number];

/** How the complaint reached the organisation. */
export const CHANNELS = [
  'zendesk',
  'hubspot',
  'slack',
  'teams',
  'email',
  'portal',
  'web',
  'phone',
  'post',
  'fax',
  'chat',
  'social',
  'sms',
  'referral',
  'in-person',
  'api',
  'other',
] as const;
export type ChannelName = (typeof CHANNELS)[number];

/** The complainant as the law sees them; it decides which regimes apply. */
export const COMPLAINANT_KINDS = [
  'consumer',
  'small-business',
  'business',
  'charity',
  'public-body',
  'employee',
] as const;
export type ComplainantKind = (typeof COMPLAINANT_KINDS)[number];

/** The line of business that a complaint is about; with the country it decides which regimes apply. */
export const SECTORS = [
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
] as const;
export type Sector = (typeof SECTORS)[number];

/** What a complaint is about as far as the law gives it other dates, or takes a relief away. */
export const CASE_MARKS = [
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
] as const;
export type CaseMark = (typeof CASE_MARKS)[number];

/** What a complainant asks once the answer is out. */
export const POST_OFFER_TOPICS = ['finding', 'new-evidence', 'offer', 'payment', 'other'] as const;
export type PostOfferTopic = (typeof POST_OFFER_TOPICS)[number];

/** Systems in which a case can appear. */
export const HOSTS = ['zendesk', 'hubspot', 'slack', 'teams', 'email', 'portal', 'webhook'] as const;
export type HostName = (typeof HOSTS)[number];

export const LANGUAGES = ['en', 'it', 'pl', 'pt', 'ar'] as const;
export type Language = (typeof LANGUAGES)[number];

export const SEVERITIES = ['low', 'medium', 'high', 'critical'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** How many people the cause touches. */
export const IMPACTS = ['individual', 'several', 'many'] as const;
export type Impact = (typeof IMPACTS)[number];

export const PRIORITIES = ['low', 'medium', 'high', 'urgent'] as const;
export type PriorityLevel = (typeof PRIORITIES)[number];

export const OUTCOMES = ['upheld', 'partly-upheld', 'not-upheld', 'withdrawn', 'out-of-scope'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** `refund` to `goodwill` are money, `interest` by a calculation; the others are acts. */
export const REDRESS_KINDS = [
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
] as const;
export type RedressKind = (typeof REDRESS_KINDS)[number];

/** What a letter to the complainant is. `message` is any other. */
export const MESSAGE_KINDS = [
  'message',
  'acknowledgement',
  'progress-update',
  'holding-response',
  'delay-notice',
  'summary-letter',
  'final-response',
  'feedback',
  'history-copy',
  'post-offer-answer',
  'redress-paid',
  'feedback-request',
] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

export const ROLES = [
  'agent',
  'investigator',
  'manager',
  'compliance',
  'auditor',
  'sales',
  'administrator',
] as const;
export type Role = (typeof ROLES)[number];
