import { Badge, Button, Icon, Section, useI18n } from '@recourse/ui/components';
import { useState } from 'preact/hooks';
import { useCase } from '../state/context.ts';
import { Classification } from './classification.tsx';
import { Complainant } from './complainant.tsx';
import { Documents } from './documents.tsx';
import { Privacy } from './privacy.tsx';

export function CaseTab() {
  return (
    <div class="parts">
      <Description />
      <Complainant />
      <Classification />
      <Issues />
      <Documents />
      <Privacy />
    </div>
  );
}

const LONG = 420;

function Description() {
  const { t, formatDate } = useI18n();
  const { view } = useCase();
  const [all, setAll] = useState(false);
  const text = view.description ?? t('erased.item');
  const long = text.length > LONG;
  return (
    <Section title={t('complaint.title')}>
      {view.subject && (
        <p class="subject">
          <bdi>{view.subject}</bdi>
        </p>
      )}
      <p class="rc-small">
        {t('complaint.received', { date: formatDate(view.receivedAt) })} · {t(`channel.${view.channel}`)}
      </p>
      <p class="rc-text" dir="auto" lang={view.language}>
        {long && !all ? `${text.slice(0, text.lastIndexOf(' ', LONG))} …` : text}
      </p>
      {long && (
        <Button variant="quiet" class="tight" onClick={() => setAll(!all)} aria-expanded={all}>
          {t(all ? 'complaint.less' : 'complaint.more')}
        </Button>
      )}
      {view.remedySought && (
        <p class="remedy">
          <strong>{t('register.remedy')}:</strong> <bdi>{view.remedySought}</bdi>
        </p>
      )}
    </Section>
  );
}

function Issues() {
  const { t } = useI18n();
  const { issues } = useCase().view;
  if (issues.length === 0) return null;
  return (
    <Section title={t('issues.title')} count={issues.length}>
      <ol class="rc-plain-list">
        {issues.map((issue) => (
          <li key={issue.id} class="issue-line">
            <bdi>{issue.text ?? t('erased.item')}</bdi>
            {issue.outcome ? (
              <Badge tone="info">{t(`outcome.${issue.outcome}`)}</Badge>
            ) : (
              <span class="rc-small">
                <Icon name="clock" /> {t('findings.open')}
              </span>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}
