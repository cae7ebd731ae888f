import type { ObligationView } from '@recourse/api-client';
import {
  type DeadlineRule,
  extended,
  isoFromDay,
  isUnderway,
  localDay,
  localText,
  type Obligation,
} from '@recourse/complaint-domain';
import type { Viewed } from './obligation-view.ts';

type Extension = NonNullable<DeadlineRule['extension']>;
type State = NonNullable<ObligationView['extension']>['state'];

/** What the rule knows of more time, and how far the case came with it. */
export function extensionView(o: Obligation, rule: Extension, on: Viewed): ObligationView['extension'] {
  const refused = o.extension && !o.extension.accepted ? o.extension.why : undefined;
  const sendBefore = o.extension?.accepted ? o.extension.from : o.due;
  const state = stateOf(o, sendBefore, on);
  if (state === null) return null;
  return {
    state,
    notice: rule.notice,
    sendBefore,
    longest: longestDay(o.id, sendBefore, on),
    conditions: rule.conditions.map((condition) => localText(condition, on.language)),
    ...(refused === undefined ? {} : { why: refused }),
  };
}

/** Null for an obligation that was met without more time. */
function stateOf(o: Obligation, sendBefore: number, { c, now }: Viewed): State | null {
  if (o.extension) return o.extension.accepted ? 'granted' : 'refused';
  if (o.state !== 'open') return null;
  const letters = c.delayNotices.filter(({ rule }) => rule === o.id).map(({ message }) => message);
  if (c.messages.some((message) => letters.includes(message.id) && isUnderway(message))) return 'noticed';
  return now > sendBefore ? 'too-late' : 'possible';
}

/** As if the notice went out just in time. */
function longestDay(rule: string, sendBefore: number, { c, policy }: Viewed): string | null {
  const longest = extended(rule, sendBefore, undefined, c, policy);
  return longest === null ? null : isoFromDay(localDay(policy.settings.timeZone, longest));
}
