import type { Alert } from '@recourse/channel';
import { obligationName } from '@recourse/ui/timeline';
import { moment, say } from '../rich.ts';
import type { Words } from '../words/index.ts';
import { sourceOf } from './card.ts';
import type { Content } from './types.ts';

/** A date that is near, has come or was missed, for the colleagues of the case. */
export function alertContent(alert: Alert, words: Words): Content {
  const { kind, due, citation, verifiedOn } = alert.obligation;
  const duty = obligationName(kind, words);
  return {
    title: words.t('reason.obligation'),
    sentence: say(words, `alert.${alert.state}`, { duty, date: moment(due, words) }),
    lines: [
      {
        label: words.t('alert.source'),
        value: sourceOf({ citation, verifiedOn }, words),
        emphasis: alert.state === 'missed' ? 'danger' : 'warning',
      },
    ],
    buttons: [],
    mentions: alert.people,
  };
}
