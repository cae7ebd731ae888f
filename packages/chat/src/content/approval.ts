import type { ApprovalCard } from '@recourse/channel';
import { moment, say } from '../rich.ts';
import type { Words } from '../words/index.ts';
import type { Button, Content } from './types.ts';

/** A final response that waits for a second person, whole, so that it is read before it is approved. */
export function approvalContent(
  approval: ApprovalCard,
  words: Words,
  { reveal }: { reveal: boolean } = { reveal: true },
): Content {
  const { t } = words;
  const { state, by: name } = approval;
  return {
    title: t('approval.title', { reference: approval.reference }),
    sentence: state === 'waiting' ? say(words, 'approval.waiting', { name }) : [t(`approval.${state}`)],
    lines: [
      { label: t('approval.by'), value: [name] },
      { label: t('approval.at'), value: [moment(approval.at, words)] },
    ],
    body: reveal ? approval.text : t('approval.hidden'),
    buttons: state === 'waiting' ? approvalButtons(words) : [],
  };
}

export function approvalButtons({ t }: Words): Button[] {
  return [
    { id: 'approve', label: t('approval.approve'), style: 'primary', command: 'ApproveFinalResponse' },
    { id: 'decline', label: t('approval.decline'), style: 'danger', command: 'DeclineFinalResponse' },
  ];
}
