import type { ObligationView } from '@recourse/api-client/schemas';
import type { ComponentChildren } from 'preact';
import { useI18n } from '../context.ts';
import { Icon, type IconName } from './icon.tsx';

export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger';

export function Badge({
  tone = 'neutral',
  icon,
  children,
}: {
  tone?: Tone;
  icon?: IconName | undefined;
  children: ComponentChildren;
}) {
  return (
    <span class={`rc-badge rc-${tone}`}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </span>
  );
}

const STATUS_TONES: Record<string, Tone> = {
  new: 'info',
  in_progress: 'info',
  resolved: 'success',
  closed: 'neutral',
};
export function StatusBadge({ status }: { status: 'new' | 'in_progress' | 'resolved' | 'closed' }) {
  const { t } = useI18n();
  return <Badge tone={STATUS_TONES[status] ?? 'neutral'}>{t(`status.${status}`)}</Badge>;
}

const PRIORITY_TONES = { low: 'neutral', medium: 'neutral', high: 'warning', urgent: 'danger' } as const;
export function PriorityBadge({ level }: { level: 'low' | 'medium' | 'high' | 'urgent' }) {
  const { t } = useI18n();
  return <Badge tone={PRIORITY_TONES[level]}>{t(`priority.${level}`)}</Badge>;
}

type DeadlineState = ObligationView['status'];
const DEADLINES: Record<DeadlineState, { tone: Tone; icon: IconName }> = {
  met: { tone: 'success', icon: 'check' },
  'met-late': { tone: 'warning', icon: 'check' },
  due: { tone: 'neutral', icon: 'clock' },
  warn: { tone: 'warning', icon: 'clock' },
  missed: { tone: 'danger', icon: 'alert' },
  passed: { tone: 'neutral', icon: 'info' },
};
const OVER: readonly DeadlineState[] = ['met', 'met-late', 'passed'];

/** The tone of an open or met obligation, for what stands around its date. */
export function deadlineTone(status: DeadlineState): Tone {
  return DEADLINES[status].tone;
}

/**
 * A due date as people read it: how long is left, and when. Colour never stands alone: an icon and words say the
 * same. `due` and `now` in UTC milliseconds.
 */
export function Deadline({
  due,
  now,
  status,
  paused = false,
}: {
  due: number;
  now: number;
  status: DeadlineState;
  paused?: boolean;
}) {
  const { t, formatDate, formatDuration } = useI18n();
  const { tone, icon } = DEADLINES[status];
  const duration = formatDuration(due - now);
  const relative = OVER.includes(status)
    ? t(`obligationStatus.${status}`)
    : due < now
      ? t('deadline.over', { duration })
      : t('deadline.left', { duration });
  return (
    <span class={`rc-deadline rc-${tone}`}>
      <Icon name={paused ? 'pause' : icon} />
      <span>
        <strong>{paused ? t('deadline.paused') : relative}</strong>
        {!paused && status === 'warn' && <span class="rc-hidden"> {t('obligationStatus.warn')}</span>}
        <time dateTime={new Date(due).toISOString()}>
          <bdi>{formatDate(due)}</bdi>
        </time>
      </span>
    </span>
  );
}
