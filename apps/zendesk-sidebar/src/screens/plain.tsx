import type { ComplaintSummary } from '@recourse/api-client/schemas';
import { Alert, Button, EmptyState, StatusBadge, stageLabel, useI18n } from '@recourse/ui/components';
import { useApp } from '../state/context.ts';
import type { Screen } from '../state/screen.ts';

export function Failed({ failure }: Extract<Screen, { kind: 'failed' }>) {
  const app = useApp();
  const { t } = useI18n();
  return (
    <EmptyState
      page
      icon="offline"
      title={t('failed.title')}
      action={
        <Button icon="link" onClick={() => app.refresh()}>
          {t('failed.retry')}
        </Button>
      }
    >
      {failure.text}
    </EmptyState>
  );
}

export function Forbidden() {
  const { t } = useI18n();
  return (
    <EmptyState page icon="lock" title={t('forbidden.title')}>
      {t('forbidden.text')}
    </EmptyState>
  );
}

export function Summary({ summary }: { summary: ComplaintSummary }) {
  const i18n = useI18n();
  const { t, formatDate } = i18n;
  const { stages } = useApp().session.value.settings;
  return (
    <div class="page">
      <h1 class="rc-reference">{summary.reference}</h1>
      <p class="rc-case-line">
        <StatusBadge status={summary.status} />
        {summary.stage && <span>{stageLabel(summary.stage, stages, i18n)}</span>}
      </p>
      <p class="rc-small">{t('complaint.received', { date: formatDate(summary.receivedAt) })}</p>
      <Alert tone="info" icon="lock" title={t('summary.title')}>
        <p>{t('summary.text')}</p>
      </Alert>
    </div>
  );
}
