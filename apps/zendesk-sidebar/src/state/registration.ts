import type { LodgeInput } from '@recourse/api-client/client';
import type { Assessment } from '@recourse/api-client/schemas';
import type { ChannelName, Impact, Language, Severity } from '@recourse/complaint-domain';
import type { Ticket } from '../host/ticket.ts';
import { filled } from './filled.ts';

/** The Register form as typed. */
export type Registration = {
  subject: string;
  description: string;
  name: string;
  email: string;
  country: string;
  category: string;
  subcategory: string;
  severity: Severity;
  impact: Impact;
  language: Language;
  channel: ChannelName;
  remedySought: string;
  /** The day on which the organisation received it, in the agent's time zone: YYYY-MM-DD, or empty for now. */
  receivedOn: string;
  /** When the ticket came in, UTC milliseconds: the exact time on that day. */
  ticketAt: number | null;
};

/** Everything that the ticket and its assessment already tell. */
export function prefill(ticket: Ticket, assessment: Assessment | null): Registration {
  return {
    subject: ticket.subject,
    description: ticket.description,
    name: ticket.requester.name,
    email: ticket.requester.email,
    country: '',
    category: '',
    subcategory: '',
    severity: assessment?.severity ?? 'medium',
    impact: 'individual',
    language: assessment?.language ?? ticket.language,
    channel: ticket.channel,
    remedySought: '',
    receivedOn: ticket.createdAt === null ? '' : localDay(ticket.createdAt),
    ticketAt: ticket.createdAt,
  };
}

export type RegistrationError = 'description' | 'country' | 'category' | 'receivedOn';

/** Written like an ISO 3166-1 alpha-2 code. */
export function isCountry(code: string): boolean {
  return /^[A-Z]{2}$/.test(code);
}

/** `now`: UTC milliseconds of the register. */
export function errorsOf(form: Registration, now: number): RegistrationError[] {
  const errors: RegistrationError[] = [];
  if (!form.description.trim()) errors.push('description');
  if (!form.category) errors.push('category');
  if (form.country && !isCountry(form.country)) errors.push('country');
  if (form.receivedOn > localDay(now)) errors.push('receivedOn');
  return errors;
}

/** The form as the data of Lodge; empty fields are left out. `ticketId` is where the case will appear. */
export function lodgeData(form: Registration, account: string, ticketId: string): LodgeInput {
  const { name, email, country, description, receivedOn, ticketAt, ...rest } = form;
  const receivedAt = receiptOf(receivedOn, ticketAt);
  return {
    description,
    ...(receivedAt !== null && { receivedAt }),
    complainant: filled({ name, email, country }),
    ...filled(rest),
    surface: { host: 'zendesk', account, ref: ticketId },
  };
}

/** Deadlines run from here. A day that the agent chose counts from its first moment: never later than the truth. */
function receiptOf(day: string, ticketAt: number | null): number | null {
  if (!day) return null;
  return ticketAt !== null && day === localDay(ticketAt) ? ticketAt : new Date(`${day}T00:00`).getTime();
}

function localDay(at: number): string {
  const date = new Date(at);
  const pad = (n: number) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}
