import type { ComplaintView, ObligationView } from '@recourse/api-client/schemas';
import type { MessageKind } from '@recourse/complaint-domain';
import { commandFor } from './sending.ts';

/** Letters as a choice offers them. */
export const LETTER_KINDS = [
  'acknowledgement',
  'progress-update',
  'message',
  'holding-response',
  'delay-notice',
  'final-response',
  'summary-letter',
  'feedback',
  'history-copy',
  'post-offer-answer',
  'redress-paid',
  'feedback-request',
] as const satisfies MessageKind[];

type Case = Pick<ComplaintView, 'commands' | 'obligations' | 'nextSteps'>;

/** The letters that this reader can send in this case now. */
export function kindsOf(view: Case): MessageKind[] {
  return LETTER_KINDS.filter(
    (kind) =>
      view.commands[commandFor(kind, {})] === null &&
      (kind !== 'delay-notice' || rulesFor(kind, view).length > 0),
  );
}

/** The letter that the case needs first, else the one that can always be written. Null: none can be sent. */
export function neededKind(view: Case): MessageKind | null {
  const kinds = kindsOf(view);
  const needed = view.nextSteps.flatMap(({ command, letter }) => letter ?? OF_COMMAND[command] ?? []);
  return needed.find((kind) => kinds.includes(kind)) ?? kinds.find(isFree) ?? kinds[0] ?? null;
}

const OF_COMMAND: Partial<Record<string, MessageKind>> = {
  Acknowledge: 'acknowledgement',
  SendDelayNotice: 'delay-notice',
  IssueFinalResponse: 'final-response',
  SendMessage: 'progress-update',
};

function isFree(kind: MessageKind): boolean {
  return kind === 'progress-update';
}

/** The duties whose date a letter of this kind asks to move, or tells of; the nearest first. */
export function rulesFor(kind: MessageKind, { obligations, nextSteps }: Case): ObligationView[] {
  const named = nextSteps.flatMap(({ command, obligation }) =>
    command === 'SendDelayNotice' && obligation ? [obligation] : [],
  );
  return obligations
    .filter(({ id, extension }) =>
      extension
        ? extension.state === 'possible' && extension.notice === kind
        : kind === 'delay-notice' && named.includes(id),
    )
    .toSorted((a, b) => a.due - b.due);
}
