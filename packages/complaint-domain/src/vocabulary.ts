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

export const REDRESS_KINDS = ['money', 'apology', 'repair', 'replacement', 'correction', 'other'] as const;
export type RedressKind = (typeof REDRESS_KINDS)[number];

export const MESSAGE_KINDS = ['message', 'acknowledgement', 'final-response'] as const;
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
