import { Badge, Button, Icon, Section, useI18n } from '@recourse/ui/components';
import { useState } from 'preact/hooks';
import { useCase } from '../state/context.ts';
import { Classification } from './classification.tsx';
import { Documents } from './documents.tsx';
import { Facts } from './facts.tsx';

export function CaseTab() {
  return (
    <div class="parts">
      <Description />
      <Complainant />
      <Classification />
      <Issues />
      <Documents />
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

function Complainant() {
  const { t } = useI18n();
  const person = useCase().view.complainant;
  if (!person) return null;
  const rows = [
    [t('register.email'), person.email],
    [t('channel.phone'), person.phone],
    [t('complainant.representative'), person.representative],
    [t('complainant.vulnerable'), person.vulnerability],
    [t('complainant.safeContact'), person.safeContact],
  ].filter((row): row is [string, string] => Boolean(row[1]));
  return (
    <Section title={t('complainant.title')} icon="user">
      <p class="subject">
        <bdi>
          {person.anonymous ? t('complainant.anonymous') : (person.name ?? t('complainant.anonymous'))}
        </bdi>
      </p>
      {rows.length > 0 && <Facts facts={rows} />}
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
