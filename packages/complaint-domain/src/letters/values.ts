import { overallOutcome } from '../complaint/decide/answer.ts';
import { obligationsOf } from '../complaint/facts.ts';
import type { Policy } from '../complaint/policy.ts';
import { approvedRedress } from '../complaint/questions.ts';
import { redressTotalsOf, workedExampleOf } from '../complaint/redress-of-case.ts';
import type { Complaint, Redress } from '../complaint/state.ts';
import type { Body } from '../regimes/index.ts';
import type { Language } from '../vocabulary.ts';
import { escapeMarkdown } from './escape.ts';
import { expectedDay } from './expected.ts';
import { durationText, longDate, longDay, money } from './format.ts';
import { communications, history } from './history.ts';

import type { TemplateProblem } from './render-template.ts';
import { bodiesOf } from './required.ts';
import { type LetterVariables, VARIABLES, type VariableName } from './variables.ts';
import { OUTCOME_WORDS, REDRESS_WORDS, UNKNOWN_NAME } from './words.ts';

/** What a person adds to a letter: dates as ISO days, lists one entry a line, Markdown as it is, else plain text. */
export type GivenValues = Partial<Record<VariableName, string>>;

/**
 * What a case offers to a letter, in its language and ready for Markdown. `rights` is empty here: it depends on what
 * the rest of the letter says, and `draftLetter` adds it.
 */
export function letterVariables(
  c: Complaint,
  policy: Policy,
  language: Language,
  given: GivenValues = {},
): LetterVariables {
  const day = (at: number | null) => (at === null ? '' : longDate(at, policy.settings.timeZone, language));
  const { email, phone } = policy.settings.letterhead;
  const waiting = c.queries.find(({ answeredBy }) => answeredBy === undefined);
  const text = {
    reference: c.reference,
    name: oneLine(c.complainant?.name) || UNKNOWN_NAME[language],
    organisation: policy.settings.organisation,
    contact: [phone, email].filter(Boolean).join(', '),
    subject: oneLine(c.subject),
    received: day(c.receivedAt),
    due: day(dueAt(c, policy)),
    expected: day(expectedDay(c, policy)),
    delayReasons: '',
    outcome: outcomeWord(c, language),
    redressTotal: total(c, language),
    offerUntil: longDay(c.draft?.offerUntil ?? c.finalResponse?.offerUntil ?? '', language) ?? '',
    question: waiting?.text ?? '',
    answer: '',
  };
  const lines = {
    openIssues: openIssues(c),
    redress: approvedRedress(c).map((redress) => redressLine(redress, language)),
    paid: approvedRedress(c).flatMap((redress) => paidLine(redress, day, language) ?? []),
    communications: communications(c, day, language),
  };
  return {
    ...mapValues(text, escapeMarkdown),
    ...mapValues(lines, markdownList),
    ...bodyVariables(bodiesOf(c, policy)[0] ?? null, language),
    findings: findings(c, language),
    calculation: calculations(c, policy, language),
    history: history(c, day, language),
    rights: '',
    ...givenValues(given, language),
  };
}

/** Given values that do not fit their variable: its name is none, or a date that is no ISO day. */
export function givenProblems(given: Readonly<Record<string, string>>): TemplateProblem[] {
  return Object.entries(given).flatMap(([name, value]): TemplateProblem[] => {
    if (!Object.hasOwn(VARIABLES, name)) return [{ code: 'unknown', name }];
    const misfit = VARIABLES[name as VariableName].type === 'date' && value && longDay(value, 'en') === null;
    return misfit ? [{ code: 'invalid', name }] : [];
  });
}

/** A name or subject with line breaks in it would begin a paragraph of its own in the organisation's letter. */
function oneLine(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}

/** The variables of one body; a letter can have to name several. */
export function bodyVariables(body: Body | null, language: Language) {
  const short = body?.shortName && body.shortName !== body.name ? ` (${body.shortName})` : '';
  const text = {
    body: body ? `${body.name}${short}` : '',
    bodyWebsite: body?.website ?? '',
    bodyPhone: body?.phone ?? '',
    bodyEmail: body?.email ?? '',
    bodyAddress: body?.address ?? '',
    timeLimit: body?.timeLimit ? durationText(body.timeLimit, language) : '',
  };
  return mapValues(text, escapeMarkdown);
}

/** The issue as a letter heads it, with its outcome, and what was found. */
export function issueParagraph(
  issue: Complaint['issues'][number],
  number: number,
  language: Language,
): string {
  const outcome = issue.outcome ? `: ${OUTCOME_WORDS[language][issue.outcome]}` : '';
  const text = escapeMarkdown(oneLine(issue.text).replace(/[. ]+$/, ''));
  const head = `**${number}. ${text}${outcome}**`;
  return issue.finding ? `${head}\n\n${escapeMarkdown(issue.finding)}` : head;
}

const ANSWERS = ['final-response', 'feedback', 'data-subject-reply'];

/** UTC ms; open ones before those already met. */
function dueAt(c: Complaint, policy: Policy): number | null {
  const owed = obligationsOf(c, policy).filter(({ kind }) => ANSWERS.includes(kind));
  const open = owed.filter(({ state }) => state === 'open');
  const dues = (open.length > 0 ? open : owed).map(({ due }) => due);
  return dues.length > 0 ? Math.min(...dues) : null;
}

function outcomeWord(c: Complaint, language: Language): string {
  const overall = overallOutcome(c.issues.flatMap(({ outcome }) => outcome ?? []));
  const decided = c.issues.some(({ outcome }) => outcome !== undefined);
  return decided ? OUTCOME_WORDS[language][overall] : '';
}

function openIssues(c: Complaint): string[] {
  const open = c.issues.filter(({ outcome }) => outcome === undefined);
  return (open.length > 0 ? open : c.issues).flatMap(({ text }) => text ?? []);
}

function findings(c: Complaint, language: Language): string {
  const decided = c.issues.filter(({ outcome }) => outcome !== undefined);
  return decided.map((issue) => issueParagraph(issue, c.issues.indexOf(issue) + 1, language)).join('\n\n');
}

function redressLine({ kind, description, amount, currency }: Redress, language: Language): string {
  const what = description ?? REDRESS_WORDS[language][kind];
  return amount === undefined || currency === undefined
    ? what
    : `${money(amount, currency, language)}: ${what}`;
}

function paidLine(redress: Redress, day: (at: number) => string, language: Language): string | null {
  if (redress.paidAt === undefined) return null;
  const confirmation = redress.confirmation ? ` (${redress.confirmation})` : '';
  return `${redressLine(redress, language)}, ${day(redress.paidAt)}${confirmation}`;
}

/** Each piece of interest: how it is reckoned, its lines, and what they come to. */
function calculations(c: Complaint, policy: Policy, language: Language): string {
  const examples = approvedRedress(c).flatMap((redress) => workedExampleOf(redress, policy, language) ?? []);
  return examples
    .map(({ terms, lines, totals }) => {
      const entries = [...lines, ...totals].map(({ text }) => text);
      return `${escapeMarkdown(terms)}\n\n${markdownList(entries)}`;
    })
    .join('\n\n');
}

/** All money where it is more than one amount of one currency; several currencies have no sum. */
function total(c: Complaint, language: Language): string {
  const [sum, other] = redressTotalsOf(c);
  return sum && !other && sum.lines > 1 ? money(sum.total, sum.currency, language) : '';
}

function givenValues(given: GivenValues, language: Language): Partial<LetterVariables> {
  const entries = Object.entries(given) as [VariableName, string][];
  return Object.fromEntries(
    entries.map(([name, value]) => [name, typed(VARIABLES[name].type, value.trim(), language)]),
  );
}

function typed(type: (typeof VARIABLES)[VariableName]['type'], value: string, language: Language): string {
  if (type === 'date') return longDay(value, language) ?? '';
  if (type === 'markdown') return value;
  return type === 'list' ? markdownList(value.split('\n').filter(Boolean)) : escapeMarkdown(value);
}

function markdownList(lines: readonly string[]): string {
  return lines.map((line) => `- ${escapeMarkdown(line).replace(/\n/g, '\n  ')}`).join('\n');
}

function mapValues<K extends string, A, B>(record: Record<K, A>, map: (value: A) => B): Record<K, B> {
  const entries = Object.entries(record) as [K, A][];
  return Object.fromEntries(entries.map(([key, value]) => [key, map(value)])) as Record<K, B>;
}
