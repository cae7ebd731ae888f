import {
  CALENDARS,
  canonicalBytes,
  LANGUAGES,
  REGIMES,
  type Settings,
  type TemplateProblem,
  templateProblems,
} from '@recourse/complaint-domain';
import type { FieldProblem } from './execute.ts';

/**
 * What a new settings document names and this release does not have. Documents that are kept already are not held to
 * it: a release that drops a regime must still read them.
 */
export function unknownInSettings(settings: Settings): FieldProblem[] {
  const { stages, templates } = settings;
  return [
    ...unknownRegimes('regimes', settings.regimes),
    ...settings.warnings.flatMap((row, i) => unknownRegimes(`warnings.${i}.regimes`, row.regimes)),
    ...unknownRegimes('secondPerson.regimes', settings.secondPerson.regimes),
    ...unknownCalendar(settings.calendar),
    ...templates.flatMap(templateProblemsOf),
    ...settings.followUps.flatMap(({ stage, template }, i) => [
      ...unknownId(`followUps.${i}.stage`, stage, 'stages', stages),
      ...unknownId(`followUps.${i}.template`, template, 'templates', templates),
    ]),
  ];
}

const problem = (field: string, message: string): FieldProblem => ({ field, rule: 'SE2', message });

function unknownRegimes(field: string, ids: readonly string[] = []): FieldProblem[] {
  const unknown = ids.filter((id) => !REGIMES.some((regime) => regime.id === id));
  return unknown.length === 0 ? [] : [problem(field, `unknown: ${unknown.join(', ')}`)];
}

function unknownCalendar(id: string | undefined): FieldProblem[] {
  if (id === undefined || Object.hasOwn(CALENDARS, id)) return [];
  return [problem('calendar', `unknown: ${id}; one of ${Object.keys(CALENDARS).join(', ')}`)];
}

function unknownId(
  field: string,
  id: string,
  list: string,
  known: readonly { id: string }[],
): FieldProblem[] {
  return known.some((entry) => entry.id === id) ? [] : [problem(field, `must be one of ${list}`)];
}

function templateProblemsOf({ text, regimes }: Settings['templates'][number], i: number): FieldProblem[] {
  const texts = LANGUAGES.flatMap((language) => {
    const found = templateProblems(text[language] ?? '');
    return found.map((each) => problem(`templates.${i}.text.${language}`, wordsFor(each)));
  });
  return [...unknownRegimes(`templates.${i}.regimes`, regimes), ...texts];
}

function wordsFor({ code, name }: TemplateProblem): string {
  if (code === 'unknown') return `there is no variable {${name}}`;
  return `cannot be read as a template: ${name}`;
}

/** Members of the settings on which kept dates depend. */
const DATED = [
  'timeZone',
  'warnAtShare',
  'warnings',
  'calendar',
  'closingDays',
  'officeHours',
  'defaultSector',
  'taxonomy',
  'stages',
] as const satisfies (keyof Settings)[];

/** True when the dates that are kept of every case have to be counted anew. */
export function countsOtherwise(before: Settings, after: Settings): boolean {
  const dated = (settings: Settings) => {
    const members = [...DATED.map((member) => settings[member] ?? null), settings.chat.taskReminderHours];
    return Buffer.from(canonicalBytes(JSON.parse(JSON.stringify(members))));
  };
  return !dated(before).equals(dated(after));
}
