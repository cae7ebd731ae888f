import type { ComplaintRow } from '@recourse/api-client/schemas';
import { useI18n } from '../context.ts';
import { stageLabel } from '../timeline.ts';
import { Deadline, PriorityBadge, StatusBadge } from './status.tsx';

export type CaseListProps = {
  rows: ComplaintRow[];
  stages: { id: string; label: string }[];
  /** UTC milliseconds. */
  now: number;
  /** Called with the reference when somebody opens a row; without it rows are not buttons. */
  onOpen?: ((reference: string) => void) | undefined;
  /** Reference of the row that is open beside the list. */
  current?: string | undefined;
};

/** A queue: one row per case with what matters for choosing the next one. */
export function CaseList({ rows, ...rest }: CaseListProps) {
  return (
    <ul class="rc-case-list">
      {rows.map((row) => (
        <li key={row.reference}>
          <CaseRow row={row} {...rest} />
        </li>
      ))}
    </ul>
  );
}

export function CaseRow({
  row,
  stages,
  now,
  onOpen,
  current,
}: { row: ComplaintRow } & Omit<CaseListProps, 'rows'>) {
  const { t, language } = useI18n();
  const i18n = useI18n();
  const content = (
    <>
      <span class="rc-case-line">
        <bdi class="rc-reference">{row.reference}</bdi>
        <StatusBadge status={row.status} />
        {row.priority === 'high' || row.priority === 'urgent' ? <PriorityBadge level={row.priority} /> : null}
      </span>
      <span class="rc-case-subject">
        <bdi>{row.subject ?? t('list.noSubject')}</bdi>
      </span>
      <span class="rc-case-line rc-small">
        {row.complainantName && <bdi>{row.complainantName}</bdi>}
        {row.stage && <span>{stageLabel(row.stage, stages, i18n)}</span>}
        {row.language !== language && <span class="rc-language">{row.language}</span>}
      </span>
      {row.nextObligation && (
        <Deadline
          due={row.nextObligation.due}
          now={now}
          status={row.nextObligation.due < now ? 'missed' : 'due'}
        />
      )}
    </>
  );
  if (!onOpen) return <div class="rc-case">{content}</div>;
  return (
    <button
      type="button"
      class="rc-case"
      aria-current={row.reference === current || undefined}
      onClick={() => onOpen(row.reference)}
    >
      {content}
    </button>
  );
}
