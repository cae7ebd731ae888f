import type { Alert } from '@recourse/channel';
import type { Language } from '@recourse/complaint-domain';
import { ALERT_PHRASES } from './alert-phrases.ts';

/** An alert as an internal note: what it is about, by when, under which rule, and for whom. */
export function alertText(language: Language, alert: Alert, timeZone: string): string {
  const { locale, states, kinds, due, rule, unverified, people } = ALERT_PHRASES[language];
  const { kind, citation, verifiedOn } = alert.obligation;
  const value = language === 'ar' ? isolate : (text: string) => text;
  const at = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone });
  const caution = verifiedOn === null ? ` (${unverified})` : '';
  return [
    `${states[alert.state]}: ${kinds[kind]}`,
    '',
    `${due}: ${at.format(alert.obligation.due)} (${value(timeZone)})`,
    `${rule}: ${value(citation)}${caution}`,
    ...(alert.people.length === 0
      ? []
      : [`${people}: ${alert.people.map(({ name }) => value(name)).join(', ')}`]),
  ].join('\n');
}

/** Citations and names keep their own order in a right-to-left note (Unicode first-strong isolates). */
function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}
