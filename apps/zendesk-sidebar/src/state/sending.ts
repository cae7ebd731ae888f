import type { CommandBody } from '@recourse/api-client/client';
import type { CommandName, Language, MessageKind } from '@recourse/complaint-domain';

/** Letters that can be written or scheduled at any time, in the order in which a screen offers them. */
export const SENDABLE = [
  'progress-update',
  'message',
  'holding-response',
  'summary-letter',
  'feedback',
  'history-copy',
  'post-offer-answer',
  'redress-paid',
  'feedback-request',
] as const satisfies CommandBody<'SendMessage'>['kind'][];

/** What a letter refers to beyond the case: of a delay notice its rule and last day, of an answer the offer's end. */
export type About = {
  rule?: string | undefined;
  until?: string | undefined;
  offerUntil?: string | undefined;
};

export type Outgoing = {
  kind: MessageKind;
  text: string;
  language: Language;
  template: string;
  /** The place that it goes through. */
  surface?: string | undefined;
  about: About;
};

type Sends = 'Acknowledge' | 'SendMessage' | 'SendDelayNotice' | 'IssueFinalResponse';
export type SendCommand = { [N in Sends]: { type: N; data: CommandBody<N> } }[Sends];

const OWN: Partial<Record<MessageKind, Sends>> = {
  acknowledgement: 'Acknowledge',
  'delay-notice': 'SendDelayNotice',
  'final-response': 'IssueFinalResponse',
};

/** The command by which a letter of this kind goes out; one about a rule asks for more time, whatever its kind. */
export function commandFor(kind: MessageKind, { rule }: About): Sends & CommandName {
  return rule ? 'SendDelayNotice' : (OWN[kind] ?? 'SendMessage');
}

/** A letter as the command that sends it; what is not known is left out. */
export function sendingOf({ kind, text, language, template, surface, about }: Outgoing): SendCommand {
  const data = { text, language, ...(template && { template }), ...(surface && { surface }) };
  const { rule, until, offerUntil } = about;
  switch (commandFor(kind, about)) {
    case 'Acknowledge':
      return { type: 'Acknowledge', data };
    case 'SendDelayNotice':
      return { type: 'SendDelayNotice', data: { ...data, ...(rule && { rule }), ...(until && { until }) } };
    case 'IssueFinalResponse':
      return { type: 'IssueFinalResponse', data: { ...data, ...(offerUntil && { offerUntil }) } };
    default:
      return {
        type: 'SendMessage',
        data: { ...data, kind: kind as NonNullable<CommandBody<'SendMessage'>['kind']> },
      };
  }
}
