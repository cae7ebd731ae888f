import type { ChannelName, Language } from '@recourse/complaint-domain';
import { languageOf } from '@recourse/ui/i18n';
import type { ZafClient } from './zaf.ts';

export type Ticket = {
  /** Null while the ticket is being written and has no number yet. */
  id: string | null;
  subject: string;
  description: string;
  status: string;
  requester: { name: string; email: string };
  language: Language;
  channel: ChannelName;
  /** When the customer's words arrived, UTC milliseconds. Null while the ticket is being written. */
  createdAt: number | null;
};

/** Zendesk's names for how a ticket came in. */
const CHANNELS: Record<string, ChannelName> = {
  email: 'email',
  mail: 'email',
  web: 'web',
  web_service: 'zendesk',
  chat: 'chat',
  native_messaging: 'chat',
  voice: 'phone',
  phone: 'phone',
  api_voice: 'phone',
  sms: 'sms',
  twitter: 'social',
  twitter_dm: 'social',
  facebook: 'social',
  instagram_dm: 'social',
  whatsapp: 'social',
  any_channel: 'other',
  help_center: 'portal',
  web_widget: 'web',
};

const PATHS = [
  'ticket.id',
  'ticket.subject',
  'ticket.description',
  'ticket.status',
  'ticket.requester',
  'ticket.via',
  'ticket.createdAt',
  'comment.text',
];

/** The ticket beside the app as it stands now, unsaved changes included. */
export async function readTicket(zaf: ZafClient): Promise<Ticket> {
  const got = await zaf.get(PATHS);
  const requester = record(got['ticket.requester']);
  const id = got['ticket.id'];
  const description = plainText(text(got['ticket.description'])) || richText(text(got['comment.text']));
  return {
    id: id === null || id === undefined || id === '' ? null : String(id),
    subject: text(got['ticket.subject']),
    description,
    status: text(got['ticket.status']),
    requester: { name: text(requester.name), email: text(requester.email) },
    language: languageOf(text(requester.locale)),
    channel: CHANNELS[text(record(got['ticket.via']).channel)] ?? 'zendesk',
    createdAt: instant(text(got['ticket.createdAt'])),
  };
}

function instant(isoDate: string): number | null {
  const at = Date.parse(isoDate);
  return Number.isNaN(at) ? null : at;
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');
const record = (value: unknown) =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/**
 * A text that Zendesk hands out plain or rich, without saying which. Rich text begins with an element; a plain mail
 * that only mentions one, or an address in angle brackets, must not lose a word.
 */
export function plainText(value: string): string {
  return /^\s*<(a|b|blockquote|br|div|em|h\d|i|ol|p|pre|span|strong|table|ul)\b[^>]*>/i.test(value)
    ? richText(value)
    : value.trim();
}

/** Rich text as plain text. Parsed in a document of its own, where nothing is loaded or run. */
function richText(value: string): string {
  const page = new DOMParser().parseFromString(
    value.replace(/<(br|\/p|\/div|\/li)\b[^>]*>/gi, '\n$&'),
    'text/html',
  );
  return (page.body.textContent ?? '').replace(/\n{3,}/g, '\n\n').trim();
}

/** Plain text as the rich text that Zendesk's editor takes. */
export function editorHtml(value: string): string {
  const escaped = value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return escaped
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${paragraph.replace(/\n/g, '<br>')}</p>`)
    .join('');
}
