import type { LodgeInput } from '@recourse/api-client/client';
import type { SessionView } from '@recourse/api-client/schemas';
import type { ChannelName, Language, Severity, SurfaceRef } from '@recourse/complaint-domain';
import { cutAfter } from '../text/fold.ts';

/** A complaint as it was typed into a form of a chat. */
export type Registration = {
  subject: string;
  description: string;
  name: string;
  email: string;
  country: string;
  /** A choice of `categoryChoices`. */
  category: string;
  severity: Severity;
  channel: ChannelName;
  language: Language;
  /** When the organisation received it, UTC ms; null: now. */
  receivedAt: number | null;
};

export type RegistrationField = keyof Registration;
/** What is wrong, by field: the key of the text that says so. */
export type RegistrationErrors = Partial<
  Record<
    RegistrationField,
    'register.required' | 'register.country.error' | 'register.email.error' | 'rejection.in-the-future'
  >
>;

/** Written like an address. Whether it is one, the service says. */
const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** `now`: UTC ms. */
export function registrationErrors(form: Registration, now: number): RegistrationErrors {
  const { description, category, country, email, receivedAt } = form;
  return {
    ...(description.trim() === '' && { description: 'register.required' }),
    ...(category === '' && { category: 'register.required' }),
    ...(country !== '' && !/^[A-Z]{2}$/.test(country) && { country: 'register.country.error' }),
    ...(email !== '' && !ADDRESS.test(email) && { email: 'register.email.error' }),
    ...(receivedAt !== null && receivedAt > now && { receivedAt: 'rejection.in-the-future' }),
  };
}

/** The form as the data of Lodge; empty fields are left out. `surface` is where the case will appear. */
export function lodgeInput(form: Registration, surface: SurfaceRef | null): LodgeInput {
  const { description, severity, channel, language, receivedAt } = form;
  const [category, subcategory] = form.category.split('/');
  return {
    description,
    severity,
    channel,
    language,
    ...(receivedAt !== null && { receivedAt }),
    complainant: filled({ name: form.name, email: form.email, country: form.country }),
    ...filled({ subject: form.subject, category: category ?? '', subcategory: subcategory ?? '' }),
    ...(surface && { surface }),
  };
}

function filled<T extends Record<string, string>>(fields: T): Partial<T> {
  const typed = Object.entries(fields).flatMap(([name, value]) =>
    value.trim() === '' ? [] : [[name, value.trim()]],
  );
  return Object.fromEntries(typed) as Partial<T>;
}

export type Choice = { value: string; label: string };

/** Categories, each followed by its subcategories (`fees/card`), at most `most`: beyond that categories alone. */
export function categoryChoices({ taxonomy }: SessionView['settings'], most: number): Choice[] {
  const alone = taxonomy.map(({ id, label }) => ({ value: id, label }));
  const all = taxonomy.flatMap(({ id, label, subcategories }) => [
    { value: id, label },
    ...subcategories.map((sub) => ({ value: `${id}/${sub.id}`, label: `${label} › ${sub.label}` })),
  ]);
  return (all.length > most ? alone : all).slice(0, most);
}

/** What one entry of the log holds of a description, bytes of UTF-8; held against the domain's limit by a test. */
export const DESCRIPTION_BYTES = 40_000;

const utf8 = new TextEncoder();
export function bytesOf(text: string): number {
  return utf8.encode(text).length;
}

/**
 * A text that is longer than a description may be: its beginning, cut between paragraphs or sentences, with `more` as
 * its last paragraph, and whether anything was left out, which then has to be attached as a document.
 */
export function fitDescription(text: string, more: string): { description: string; whole: boolean } {
  if (bytesOf(text) <= DESCRIPTION_BYTES) return { description: text, whole: true };
  const room = DESCRIPTION_BYTES - bytesOf(more) - 4;
  const end = cutAfter(text, 0, room, bytesOf);
  return { description: `${text.slice(0, end).trimEnd()}\n\n${more}`, whole: false };
}
