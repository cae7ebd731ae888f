import { escapeMarkdown, type Message, toText } from '@recourse/complaint-domain';

/** What decides how a message reads. */
type Written = Pick<Message, 'direction' | 'origin' | 'text'>;

/** Letters that were written in Recourse are Markdown; what came from a host or from the complainant is plain text. */
function isMarkdown({ direction, origin }: Written): boolean {
  return direction === 'out' && origin === undefined;
}

/** A message as plain text, for hosts. Null once its text is gone. */
export function plainText(message: Written): string | null {
  if (message.text === null || !isMarkdown(message)) return message.text;
  return toText(message.text).trimEnd();
}

/** A message as Markdown, to be printed: plain text reads as it is, except that lines begin at the margin. */
export function markdownText(message: Written): string | null {
  if (message.text === null || isMarkdown(message)) return message.text;
  return escapeMarkdown(message.text.replace(/^[ \t]+/gm, ''));
}
