import type { ComplaintView, LetterFindingView, LetterView } from '@recourse/api-client/schemas';
import type { HostName } from '@recourse/complaint-domain';
import { LANGUAGE_NAMES } from '@recourse/ui/i18n';
import type { Rich } from '../rich.ts';
import type { Words } from '../words/index.ts';
import { throughText } from './sending.ts';
import type { Line } from './types.ts';

export type LetterContent = {
  /** False while something that must stand in it is missing, or something must go. */
  ready: boolean;
  /** "It cannot be sent like this: 2 things missing." or that nothing is missing. */
  summary: string;
  /** What was found, most pressing first, each with its source. */
  findings: Line[];
  /** To whom, and in which language. */
  lines: Line[];
  /** Markdown, whole: what would be sent. Empty while the template lacks values. */
  preview: string;
};

const ORDER = ['gap', 'forbidden', 'advice'] as const;
const EMPHASIS = { gap: 'danger', forbidden: 'danger', advice: undefined } as const;

/** A letter before it is sent: what the rules find in it, who gets it, and how it reads. */
export function letterContent(letter: LetterView, words: Words, view?: ComplaintView): LetterContent {
  const stops = stopsOf(letter, words);
  return {
    ready: stops === null && letter.text.trim() !== '',
    summary: stops === null ? words.t('writing.clean') : words.t('writing.blocked', { what: stops }),
    findings: [...unfilled(letter, words), ...findingsOf(letter, words)],
    lines: [
      ...(view ? [{ label: words.t('writing.recipient'), value: [recipientText(view, words)] }] : []),
      { label: words.t('writing.language'), value: [LANGUAGE_NAMES[letter.language]] },
    ],
    preview: letter.text,
  };
}

/** "2 things missing and 1 passage must go"; null when nothing keeps the letter from going out. */
function stopsOf({ findings, missing }: LetterView, words: Words): string | null {
  const count = (level: LetterFindingView['level']) => findings.filter((one) => one.level === level).length;
  const gaps = count('gap') + missing.length;
  const bans = count('forbidden');
  const parts = [
    ...(gaps > 0 ? [words.t('writing.gaps', { n: gaps })] : []),
    ...(bans > 0 ? [words.t('writing.bans', { n: bans })] : []),
  ];
  return parts.length > 0 ? words.list(parts) : null;
}

function unfilled({ missing }: LetterView, words: Words): Line[] {
  const label = words.t('writing.unfilled');
  return missing.map(({ message }) => ({ label, value: [message], emphasis: 'danger' }));
}

function findingsOf({ findings }: LetterView, words: Words): Line[] {
  return findings
    .toSorted((a, b) => ORDER.indexOf(a.level) - ORDER.indexOf(b.level))
    .map((finding) => ({
      label: words.t(`writing.level.${finding.level}`),
      value: findingText(finding),
      emphasis: EMPHASIS[finding.level],
    }));
}

function findingText({ message, citation, quote }: LetterFindingView): Rich {
  return [message, ...(citation ? [` (${citation})`] : []), ...(quote ? [' ', { strong: quote }] : [])];
}

export type Recipient = {
  name: string | null;
  email: string | null;
  representative: string | null;
  /** How they want to be reached, where another way is not safe for them. */
  safeContact: string | null;
  anonymous: boolean;
};

/** Who gets a letter. */
export function recipientOf({ complainant }: Pick<ComplaintView, 'complainant'>): Recipient {
  const { name, email, representative, safeContact, anonymous } = complainant ?? {};
  return {
    name: name ?? null,
    email: email ?? null,
    representative: representative ?? null,
    safeContact: safeContact ?? null,
    anonymous: anonymous ?? false,
  };
}

export function recipientText(view: Pick<ComplaintView, 'complainant'>, words: Words): string {
  const { name, email, representative, anonymous } = recipientOf(view);
  const who = [name, email && `<${email}>`].filter(Boolean).join(' ');
  if (who === '') return words.t(anonymous ? 'writing.anonymous' : 'writing.noRecipient');
  return representative ? words.t('writing.represented', { name: who, representative }) : who;
}

/** Hosts through which something reaches the complainant; held against the domain's own table by a test. */
export const REACHES_COMPLAINANT: readonly HostName[] = ['zendesk', 'email', 'portal'];

export type Way = { surface: string; text: string };

/** The places of a case that can carry a letter, in their order; none: `writing.noWay` says what to do. */
export function waysOf(view: Pick<ComplaintView, 'surfaces'>, words: Words): Way[] {
  return view.surfaces
    .filter(({ host, state }) => state === 'live' && REACHES_COMPLAINANT.includes(host))
    .map(({ id, host, ref }) => ({ surface: id, text: throughText({ host, ref }, words) }));
}
