import type { LodgeInput } from '@recourse/api-client/client';
import type { Assessment } from '@recourse/api-client/schemas';
import type { ChannelName, Impact, Language, Severity } from '@recourse/complaint-domain';
import type { Ticket } from '../host/ticket.ts';

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
  };
}

export type RegistrationError = 'description' | 'country' | 'category';

export function errorsOf(form: Registration): RegistrationError[] {
  const errors: RegistrationError[] = [];
  if (!form.description.trim()) errors.push('description');
  if (!form.category) errors.push('category');
  if (form.country && !/^[A-Z]{2}$/.test(form.country)) errors.push('country');
  return errors;
}

/** The form as the data of Lodge; empty fields are left out. `ticketId` is where the case will appear. */
export function lodgeData(form: Registration, account: string, ticketId: string): LodgeInput {
  const filled = <T extends object>(fields: T) =>
    Object.fromEntries(
      Object.entries(fields).filter(([, value]) => String(value).trim() !== ''),
    ) as Partial<T>;
  const { name, email, country, description, ...rest } = form;
  return {
    description,
    complainant: filled({ name, email, country }),
    ...filled(rest),
    surface: { host: 'zendesk', account, ref: ticketId },
  };
}
