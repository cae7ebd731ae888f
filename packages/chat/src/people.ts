import type { Words } from './words/index.ts';

/** A person as a chat's directory shows them. */
export type Profile = {
  id: string;
  isBot: boolean;
  deleted: boolean;
  /** Of another organisation, or a guest of this one. */
  stranger: boolean;
  email: string | null;
  emailConfirmed: boolean;
  name: string;
  /** BCP 47 tag, or null. */
  locale: string | null;
};

export const NOT_VOUCHED = ['bot', 'deleted', 'stranger', 'no-email', 'unconfirmed'] as const;
export type NotVouched = (typeof NOT_VOUCHED)[number];
export type Voucher = { ok: true; email: string; name: string } | { ok: false; why: NotVouched };

/**
 * Whether a host's word for who somebody is may open a session: a living person of this organisation with a confirmed
 * e-mail address. Whether they are a member of the register is the service's question.
 */
export function vouch(profile: Profile): Voucher {
  const email = profile.email?.trim().toLowerCase() ?? '';
  if (profile.isBot) return { ok: false, why: 'bot' };
  if (profile.deleted) return { ok: false, why: 'deleted' };
  if (profile.stranger) return { ok: false, why: 'stranger' };
  if (email === '') return { ok: false, why: 'no-email' };
  if (!profile.emailConfirmed) return { ok: false, why: 'unconfirmed' };
  return { ok: true, email, name: profile.name };
}

/** Said to somebody whom their profile does not vouch for, or who is no member: how to be let in. */
export function whyNobody(why: NotVouched | { notMember: string }, words: Words): string {
  if (typeof why === 'string') return words.t(`people.${why}`);
  return words.t('people.not-a-member', { email: why.notMember });
}
