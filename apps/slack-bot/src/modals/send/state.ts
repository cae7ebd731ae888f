import type { LetterView } from '@recourse/api-client/schemas';
import { type About, joinInputs, type Outgoing } from '@recourse/chat';
import type { Language, MessageKind } from '@recourse/complaint-domain';
import { metaOf, type Values } from '../kit/values.ts';

/** What the form remembers between two looks at it. */
export type Meta = {
  reference: string;
  /** How often the text was put in anew: fields of another count are new fields to Slack. */
  count: number;
  /** Mark of the text as a template gave it, by which a change by hand is noticed. */
  filled: string;
  /** Blanks between the fields of the text. */
  glue: string[];
  /** Of the last look: mark of the text that was shown. */
  shown?: string | undefined;
  /** What no field of the form holds. */
  letter?: Partial<Omit<Draft, 'reference' | 'text'>> | undefined;
};

/** A letter that is being written. */
export type Draft = {
  reference: string;
  kind: MessageKind;
  template: string;
  language: Language;
  text: string;
  rule: string;
  /** ISO dates, or empty. */
  until: string;
  offerUntil: string;
  surface: string;
  /** How it was sent, if not by Recourse. */
  how: string;
};

/** What the rules find in it, once it was checked. */
export type Checked = { draft: Draft; letter: LetterView | null };

/** Fields that hold the text. Together they hold more than a letter may have, so that nothing is lost in typing. */
export const PARTS = 5;
export const partName = (part: number) => `text${part}`;
/** A field holds 3,000; what is filled in leaves room to write. */
export const PART_SIZE = 2_600;
/** A letter has at most as many characters. */
export const MOST = 12_000;

/** The text of all fields as one. */
export function textOf(values: Values, glue: readonly string[]): string {
  const parts = Array.from({ length: PARTS }, (_, part) => values[partName(part)]);
  const used = parts.filter((part) => part !== undefined);
  return joinInputs(used, glue).trim();
}

/** The letter as it stands in the form. `before`: what the form does not show. */
export function draftOf(view: { private_metadata?: string | undefined }, values: Values): Draft {
  const { reference = '', glue = [], letter } = metaOf<Meta>(view);
  const field = (name: keyof NonNullable<Meta['letter']>) => values[name] ?? letter?.[name] ?? '';
  return {
    reference,
    kind: field('kind') as MessageKind,
    template: field('template'),
    language: field('language') as Language,
    rule: field('rule'),
    until: field('until'),
    offerUntil: field('offerUntil'),
    surface: field('surface'),
    how: field('how').trim(),
    text: textOf(values, glue),
  };
}

export function aboutOf({ rule, until, offerUntil, kind }: Draft): About {
  return {
    ...(rule && { rule }),
    ...(rule && until && { until }),
    ...(kind === 'final-response' && offerUntil && { offerUntil }),
  };
}

export function outgoingOf(draft: Draft): Outgoing {
  const { kind, text, language, template, surface, how } = draft;
  return { kind, text, language, template, surface, sentOutside: how, about: aboutOf(draft) };
}

/**
 * A mark by which a text is known again; blanks do not count, since Slack trims and joins them. Not a secret: it only
 * tells one text from the next.
 */
export async function markOf(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text.split(/\s+/).filter(Boolean).join(' '));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash.slice(0, 12), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
