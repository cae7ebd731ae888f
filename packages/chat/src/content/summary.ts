import type { ComplaintSummary } from '@recourse/api-client/schemas';
import { joined, moment, type Rich } from '../rich.ts';
import type { Words } from '../words/index.ts';
import { openButton } from './buttons.ts';
import type { Stages } from './step.ts';
import type { Content } from './types.ts';

/** What somebody sees whose role may only know how far a case is. */
export function summaryContent(
  summary: ComplaintSummary,
  words: Words,
  { caseUrl, stages }: { caseUrl: string; stages?: Stages | undefined },
): Content {
  const { t } = words;
  const { reference, stage } = summary;
  const label = stages?.find(({ id }) => id === stage)?.label ?? stage;
  const status: Rich[] = [[t(`status.${summary.status}`)], label === null ? [] : [label]];
  return {
    title: reference,
    sentence: [t('summary.text')],
    lines: [
      { label: t('card.status'), value: joined(status, ' · ') },
      { label: t('classification.type'), value: [t(`type.${summary.type}`)] },
      { label: t('register.receivedOn'), value: [moment(summary.receivedAt, words)] },
    ],
    buttons: [openButton(caseUrl + reference, words)],
  };
}
