import type { ComplaintRow } from '@recourse/api-client/schemas';
import type { PriorityLevel } from '@recourse/complaint-domain';
import { moment } from '../rich.ts';
import type { Words } from '../words/index.ts';
import type { Section } from './digest.ts';
import { caseRow } from './pages.ts';
import type { Row } from './types.ts';

/** What is on somebody's desk. */
export type Desk = {
  cases: ComplaintRow[];
  tasks: DeskTask[];
  due: ComplaintRow[];
  approvals: DeskApproval[];
};
export type DeskTask = {
  reference: string;
  id: string;
  title: string | null;
  dueAt: number | null;
  subject?: string | null | undefined;
};
export type DeskApproval = {
  reference: string;
  subject?: string | null | undefined;
  at?: number | undefined;
};

export const HOME_SECTIONS = ['due', 'approvals', 'tasks', 'cases'] as const;
export type HomeSection = (typeof HOME_SECTIONS)[number];
export type HomeFilters = {
  /** Which part is shown; without one, all. */
  show?: HomeSection | undefined;
  priority?: PriorityLevel | undefined;
  queue?: string | undefined;
  caseUrl: string;
};
export type HomeContent = {
  title: string;
  filters: { id: 'show' | 'priority'; label: string; options: Option[]; chosen: Option }[];
  sections: Section<HomeSection>[];
};
type Option = { value: string; text: string };

const ALL = 'all';

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
  const noSubject = words.t('list.noSubject');
  return {
    cases: cases(desk.cases),
    due: cases(desk.due),
    tasks: desk.tasks.map(({ reference, id, title, dueAt, subject }) => ({
      reference,
      url: caseUrl + reference,
      text: title ?? noSubject,
      details: subject ? [subject] : [],
      due: dueAt === null ? null : moment(dueAt, words),
      task: id,
    })),
    approvals: desk.approvals.map(({ reference, subject }) => ({
      reference,
      url: caseUrl + reference,
      text: subject ?? noSubject,
      details: [],
      due: null,
    })),
  };
}

function filtersOf(words: Words, filters: HomeFilters): HomeContent['filters'] {
  const all = { value: ALL, text: words.t('desk.all') };
  const show = [all, ...HOME_SECTIONS.map((id) => ({ value: id, text: words.t(`desk.${id}`) }))];
  const levels = ['urgent', 'high', 'medium', 'low'] as const;
  const priority = [all, ...levels.map((level) => ({ value: level, text: words.t(`priority.${level}`) }))];
  const chosen = (options: Option[], value = ALL) => options.find((option) => option.value === value) ?? all;
  return [
    { id: 'show', label: words.t('desk.show'), options: show, chosen: chosen(show, filters.show) },
    {
      id: 'priority',
      label: words.t('card.priority'),
      options: priority,
      chosen: chosen(priority, filters.priority),
    },
  ];
}
