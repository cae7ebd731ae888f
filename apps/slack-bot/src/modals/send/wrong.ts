import { type Words, waysOf } from '@recourse/chat';
import type { Known } from './compose.ts';
import { type Draft, MOST, partName } from './state.ts';

/** What is wrong with a letter before the service is asked, by field. */
export function wrongIn(draft: Draft, { view, now }: Known, words: Words): Record<string, string> {
  const { t } = words;
  const today = new Date(now).toISOString().slice(0, 10);
  const duty = view.obligations.find(({ id }) => id === draft.rule);
  const dueOn = duty ? new Date(duty.due).toISOString().slice(0, 10) : '';
  const { text, how, offerUntil, until } = draft;
  return {
    ...(text === '' && { [partName(0)]: t('send.empty') }),
    ...(text.length > MOST && { [partName(0)]: t('send.too-long', { limit: MOST, n: text.length }) }),
    ...(how === '' && waysOf(view, words).length === 0 && { how: t('send.how.needed') }),
    ...(offerUntil !== '' && offerUntil <= today && { offerUntil: t('send.future') }),
    ...(until !== '' && dueOn !== '' && until <= dueOn && { until: t('send.until.error') }),
  };
}
