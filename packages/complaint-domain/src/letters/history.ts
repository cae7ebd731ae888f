import type { Complaint, Message } from '../complaint/state.ts';
import type { Language } from '../vocabulary.ts';
import { escapeMarkdown } from './escape.ts';
import { HISTORY_WORDS } from './words.ts';

type Day = (at: number) => string;

/** What came from the complainant: the complaint itself and every message, with the day on which it came. */
export function communications(c: Complaint, day: Day, language: Language): string[] {
  const words = HISTORY_WORDS[language];
  const messages = c.messages.filter(({ direction }) => direction === 'in');
  return [
    `${day(c.receivedAt)}: ${words.complaint}`,
    ...messages.map(({ at }) => `${day(at)}: ${words.message}`),
  ];
}

/** The course of a case as its complainant may see it: what was received and sent. Notes are not among it. */
export function history(c: Complaint, day: Day, language: Language): string {
  const words = HISTORY_WORDS[language];
  const complaint = entry(`${day(c.receivedAt)}: ${words.received}`, c.description);
  const messages = c.messages.filter((message) => message.text !== null && wentThrough(message));
  const texts = messages.map((message) => {
    const head = `${day(message.at)}: ${message.direction === 'in' ? words.message : words.sent}`;
    return message.direction === 'in'
      ? entry(head, message.text)
      : `**${escapeMarkdown(head)}**\n\n${quote(message.text!)}`;
  });
  return [complaint, ...texts].join('\n\n');
}

function wentThrough({ direction, delivery }: Message): boolean {
  return direction === 'in' || (delivery !== undefined && delivery.state !== 'failed');
}

/** Their words are plain text; ours are Markdown already. */
function entry(head: string, text: string | null): string {
  const bold = `**${escapeMarkdown(head)}**`;
  return text === null ? bold : `${bold}\n\n${quote(escapeMarkdown(text))}`;
}

function quote(markdown: string): string {
  return markdown.replace(/^/gm, '> ');
}
