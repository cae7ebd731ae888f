import type { CommandBody } from '@recourse/api-client/client';
import type { CommandName, Language, MessageKind } from '@recourse/complaint-domain';

/** What a letter refers to beyond the case: of a delay notice its rule and last day, of an answer the offer's end. */
export type About = {
  rule?: string | undefined;
  until?: string | undefined;
  offerUntil?: string | undefined;
};

export type Outgoing = {
  kind: MessageKind;
  /** Markdown. */
  text: string;
  language: Language;
  template?: string | undefined;
  /** The place that it goes through. */
  surface?: string | undefined;
  /** How it was sent, where that was not by Recourse. */
  sentOutside?: string | undefined;
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
export function sendingOf(letter: Outgoing): SendCommand {
  const { kind, about } = letter;
  const data = compact({
    text: letter.text,
    language: letter.language,
    template: letter.template,
    ...(letter.sentOutside ? { sentOutside: letter.sentOutside } : { surface: letter.surface }),
  });
  switch (commandFor(kind, about)) {
    case 'Acknowledge':
      return { type: 'Acknowledge', data };
    case 'SendDelayNotice':
      return {
        type: 'SendDelayNotice',
        data: { ...data, ...compact({ rule: about.rule, until: about.until }) },
      };
    case 'IssueFinalResponse':
      return { type: 'IssueFinalResponse', data: { ...data, ...compact({ offerUntil: about.offerUntil }) } };
    default:
      return {
        type: 'SendMessage',
        data: { ...data, kind: kind as NonNullable<CommandBody<'SendMessage'>['kind']> },
      };
  }
}

type Compact<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

function compact<T extends Record<string, unknown>>(data: T): Compact<T> {
  const known = Object.entries(data).filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(known) as Compact<T>;
}
