import type { LocalText, Settings } from '../settings/schema.ts';
import type { Language } from '../vocabulary.ts';
import { obligationsOf } from './facts.ts';
import type { Policy } from './policy.ts';
import { approvedRedress } from './questions.ts';
import type { Complaint, Redress } from './state.ts';
import { OUTCOME_WORDS, REDRESS_WORDS, UNKNOWN_NAME } from './template-words.ts';

export const TEMPLATE_FIELDS = [
  'reference',
  'name',
  'subject',
  'due',
  'findings',
  'redress',
  'organisation',
] as const;
export type TemplateValues = Record<(typeof TEMPLATE_FIELDS)[number], string>;

/** Whose way of writing dates and amounts a letter follows; English with the day first, which more readers share. */
const LOCALES: Record<Language, string> = { en: 'en-GB', it: 'it-IT', pl: 'pl-PL', pt: 'pt-PT', ar: 'ar' };

type Template = Settings['templates'][number];

/** A text in a language, in English where there is no translation. */
export function localText(text: LocalText, language: Language): string {
  return text[language] ?? text.en;
}

/**
 * The text of a template with its `{fields}` filled in. A paragraph that names a field without a value is left
 * out as a whole, so that no sentence breaks off; braces around anything else stay as they are.
 */
export function renderTemplate(
  template: Pick<Template, 'text'>,
  language: Language,
  values: Partial<TemplateValues>,
): string {
  const paragraphs = localText(template.text, language).split(/\n{2,}/);
  return paragraphs
    .filter((paragraph) => fieldsOf(paragraph).every((field) => values[field]))
    .map((paragraph) => paragraph.replace(FIELD, (whole, name) => (isField(name) ? values[name]! : whole)))
    .join('\n\n')
    .trim();
}

const FIELD = /\{([a-z]+)\}/g;

function isField(name: string): name is keyof TemplateValues {
  return (TEMPLATE_FIELDS as readonly string[]).includes(name);
}

function fieldsOf(text: string): (keyof TemplateValues)[] {
  return [...text.matchAll(FIELD)].map((match) => match[1]!).filter(isField);
}

/**
 * What a case offers to a template, written for the complainant. `due` is the day by which the final response is
 * owed, the earliest where several rules apply, and empty where none does.
 *
 * @param language of dates, amounts and outcomes; the case's own unless given
 */
export function templateValues(
  c: Complaint,
  policy: Policy,
  _now: number,
  language: Language = c.language,
): TemplateValues {
  return {
    reference: c.reference,
    name: c.complainant?.name ?? UNKNOWN_NAME[language],
    subject: c.subject ?? '',
    due: dueDay(c, policy, language),
    findings: findings(c, language),
    redress: approvedRedress(c)
      .map((redress) => `– ${redressLine(redress, language)}`)
      .join('\n'),
    organisation: policy.settings.organisation,
  };
}

function dueDay(c: Complaint, policy: Policy, language: Language): string {
  const owed = obligationsOf(c, policy).filter(({ kind }) => kind === 'final-response');
  if (owed.length === 0) return '';
  const { timeZone } = policy.settings;
  const due = Math.min(...owed.map((obligation) => obligation.due));
  return new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone }).format(due);
}

function findings(c: Complaint, language: Language): string {
  const decided = c.issues.filter((issue) => issue.outcome !== undefined);
  return decided
    .map((issue, index) => {
      const head = `${index + 1}. ${issue.text ?? ''}: ${OUTCOME_WORDS[language][issue.outcome!]}.`;
      return issue.finding ? `${head}\n${issue.finding}` : head;
    })
    .join('\n\n');
}

function redressLine({ kind, description, amount, currency }: Redress, language: Language): string {
  const what = description ?? REDRESS_WORDS[language][kind];
  return amount === undefined || currency === undefined
    ? what
    : `${money(amount, currency, language)}: ${what}`;
}

/** An amount in minor units as people write it; how many digits the minor unit has is the currency's own. */
export function money(amount: number, currency: string, language: Language): string {
  const format = new Intl.NumberFormat(LOCALES[language], { style: 'currency', currency });
  return format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}
