import type { ComplaintRow, Desk } from '@recourse/api-client';
import type { PriorityLevel } from '@recourse/complaint-domain';
import { moment } from '../rich.ts';
import type { Words } from '../words/index.ts';
import type { Section } from './digest.ts';
import { caseRow } from './pages.ts';
import type { Row } from './types.ts';

export const HOME_SECTIONS = ['due', 'approvals', 'tasks', 'cases'] as const;
export type HomeSection = (typeof HOME_SECTIONS)[number];
export type HomeFilters = {
  /** Which part is shown; without one, all. */
  show?: HomeSection | undefined;
  priority?: PriorityLevel | undefined;
  queue?: string | undefined;
  /** The queues of the register, to choose from; with one or none there is nothing to choose. */
  queues?: { id: string; label: string }[] | undefined;
  caseUrl: string;
};
export type HomeContent = {
  title: string;
  filters: { id: 'show' | 'priority' | 'queue'; label: string; options: Option[]; chosen: Option }[];
  sections: Section<HomeSection>[];
};
type Option = { value: string; text: string };

/** The value of an option that filters nothing. */
export const ALL = 'all';

/** One person's first page: what is due, what waits for them, their tasks and their cases. */
export function homeContent(desk: Desk, words: Words, filters: HomeFilters): HomeContent {
  const filtered = filters.priority !== undefined || filters.queue !== undefined;
  const shown = HOME_SECTIONS.filter((id) => filters.show === undefined || filters.show === id);
  const rows = rowsOf(desk, words, filters);
  return {
    title: words.t('desk.title'),
    filters: filtersOf(words, filters),
    sections: shown.map((id) => ({
      id,
      title: words.t(`desk.${id}`),
      rows: rows[id],
      empty: words.t(filtered && desk[id].length > 0 ? 'desk.filtered' : `desk.none.${id}`),
    })),
  };
}

function rowsOf(desk: Desk, words: Words, filters: HomeFilters): Record<HomeSection, Row[]> {
  const { caseUrl } = filters;
  const fits = (row: ComplaintRow) =>
    (filters.priority === undefined || row.priority === filters.priority) &&
    (filters.queue === undefined || row.queue === filters.queue);
  const cases = (list: ComplaintRow[]) => list.filter(fits).map((row) => caseRow(row, words, caseUrl));
  return {
    cases: cases(desk.cases),
    due: cases(desk.due),
    tasks: desk.tasks.map((task) => taskRow(task, words, caseUrl)),
    approvals: desk.approvals.map((approval) => approvalRow(approval, words, caseUrl)),
  };
}

function taskRow(
  { reference, id, title, dueAt, subject }: Desk['tasks'][number],
  words: Words,
  caseUrl: string,
): Row {
  return {
    reference,
    url: caseUrl + reference,
    text: title ?? words.t('erased.item'),
    details: subject === null ? [] : [subject],
    due: dueAt === null ? null : moment(dueAt, words),
    task: id,
  };
}

const APPROVALS = { 'final-response': 'messageKind.final-response', redress: 'next.redress' } as const;

/** What is to be decided, who proposed it, and since when it waits. */
function approvalRow(approval: Desk['approvals'][number], words: Words, caseUrl: string): Row {
  const { reference, subject, kind, item, by, at } = approval;
  return {
    reference,
    url: caseUrl + reference,
    text: words.t(APPROVALS[kind]),
    details: [...(subject === null ? [] : [subject]), ...(by.name ? [by.name] : []), words.formatDay(at)],
    due: null,
    approval: { kind, item },
  };
}

function filtersOf(words: Words, filters: HomeFilters): HomeContent['filters'] {
  const queues = filters.queues ?? [];
  const filter = (id: 'show' | 'priority' | 'queue', label: string, values: Option[]) => {
    const all = { value: ALL, text: words.t('desk.all') };
    const options = [all, ...values];
    return { id, label, options, chosen: options.find(({ value }) => value === filters[id]) ?? all };
  };
  return [
    filter(
      'show',
      words.t('desk.show'),
      optionsOf(HOME_SECTIONS, (id) => words.t(`desk.${id}`)),
    ),
    filter(
      'priority',
      words.t('card.priority'),
      optionsOf(LEVELS, (level) => words.t(`priority.${level}`)),
    ),
    ...(queues.length > 1
      ? [
          filter(
            'queue',
            words.t('case.queue'),
            queues.map(({ id, label }) => ({ value: id, text: label })),
          ),
        ]
      : []),
  ];
}

const LEVELS = ['urgent', 'high', 'medium', 'low'] as const;

function optionsOf<T extends string>(values: readonly T[], textOf: (value: T) => string): Option[] {
  return values.map((value) => ({ value, text: textOf(value) }));
}
