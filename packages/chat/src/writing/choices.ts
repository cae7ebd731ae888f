import type { ChannelName, Severity } from '@recourse/complaint-domain';
import { LANGUAGE_NAMES } from '@recourse/ui/i18n';
import { obligationName } from '@recourse/ui/timeline';
import type { Words } from '../words/index.ts';

type Choice = { value: string; label: string };

export const LANGUAGE_CHOICES: Choice[] = Object.entries(LANGUAGE_NAMES).map(([value, label]) => ({
  value,
  label,
}));

/** The domain's lists in the order in which a form offers them; kept here so that a chat need not load the domain. */
export const SEVERITIES_OFFERED = ['low', 'medium', 'high', 'critical'] as const satisfies Severity[];
/** How a complaint that somebody tells of in a chat reached the organisation. */
export const CHANNELS_OFFERED = [
  'email',
  'phone',
  'chat',
  'web',
  'social',
  'in-person',
  'post',
  'sms',
  'slack',
  'teams',
  'zendesk',
  'hubspot',
  'portal',
  'referral',
  'fax',
  'api',
  'other',
] as const satisfies ChannelName[];

export function severityChoices(words: Words): Choice[] {
  return SEVERITIES_OFFERED.map((value) => ({ value, label: words.t(`severity.${value}`) }));
}

export function channelChoices(words: Words): Choice[] {
  return CHANNELS_OFFERED.map((value) => ({ value, label: words.t(`channel.${value}`) }));
}

/** What is owed, by the kind of its rule. */
export function dutyName(kind: string, words: Words): string {
  return obligationName(kind, words);
}
