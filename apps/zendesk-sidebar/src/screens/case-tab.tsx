import {
  Badge,
  Button,
  FailureAlert,
  Icon,
  IMPACT_OPTIONS,
  SEVERITY_OPTIONS,
  Section,
  Select,
  TYPE_OPTIONS,
  useI18n,
} from '@recourse/ui/components';
import { useState } from 'preact/hooks';
import { useApp, useCase } from '../state/context.ts';
import { useBlocked, useCommand } from '../state/use-command.ts';
import { Documents } from './documents.tsx';
import { choicesOf, LANGUAGE_CHOICES } from './register-fields.tsx';

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
      {rows.length > 0 && (
        <dl class="facts">
          {rows.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <bdi>{value}</bdi>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Section>
  );
}

function Classification() {
  const i18n = useI18n();
  const { t } = i18n;
  const { view } = useCase();
  const app = useApp();
  const asked = app.place.value.form === 'classify';
  const [editing, setEditing] = useState(false);
  const blocked = useBlocked('Classify');
  const close = () => {
    setEditing(false);
    if (asked) app.place.value = { tab: 'case' };
  };
  if (editing || asked) return <ClassificationForm onDone={close} />;
  const { taxonomy } = app.session.value.settings;
  const category = taxonomy.find((c) => c.id === view.category);
  const sub = category?.subcategories.find((s) => s.id === view.subcategory);
  const facts: [string, string][] = [
    [
      t('register.category'),
      category ? [category.label, sub?.label].filter(Boolean).join(' › ') : t('classification.none'),
    ],
    [t('classification.type'), t(`type.${view.type}`)],
    [t('register.severity'), t(`severity.${view.severity}`)],
    [t('register.impact'), t(`impact.${view.impact}`)],
  ];
  return (
    <Section
      title={t('classification.title')}
      action={
        !blocked && (
          <Button variant="quiet" icon="edit" onClick={() => setEditing(true)}>
            {t('common.edit')}
          </Button>
        )
      }
    >
      <dl class="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

function ClassificationForm({ onDone }: { onDone: () => void }) {
  const i18n = useI18n();
  const { t } = i18n;
  const { view } = useCase();
  const { taxonomy } = useApp().session.value.settings;
  const [form, setForm] = useState({
    category: view.category ?? '',
    subcategory: view.subcategory ?? '',
    type: view.type,
    severity: view.severity,
    impact: view.impact,
    language: view.language,
  });
  const set = (change: Partial<typeof form>) => setForm({ ...form, ...change });
  const { busy, failure, give } = useCommand();
  const subcategories = taxonomy.find((c) => c.id === form.category)?.subcategories ?? [];
  const save = async (event: Event) => {
    event.preventDefault();
    const { category, subcategory, ...rest } = form;
    if (
      await give('Classify', { ...rest, ...(category && { category }), ...(subcategory && { subcategory }) })
    )
      onDone();
  };
  return (
    <Section title={t('classification.title')}>
      <form class="rc-stack form" onSubmit={save}>
        <Select
          focus
          label={t('register.category')}
          empty={t('register.choose')}
          value={form.category}
          onValue={(category) => set({ category, subcategory: '' })}
          choices={taxonomy.map(({ id, label }) => ({ value: id, label }))}
        />
        {subcategories.length > 0 && (
          <Select
            label={t('register.subcategory')}
            empty={t('register.choose')}
            value={form.subcategory}
            onValue={(subcategory) => set({ subcategory })}
            choices={subcategories.map(({ id, label }) => ({ value: id, label }))}
          />
        )}
        <Select
          label={t('classification.type')}
          value={form.type}
          onValue={(type) => set({ type: type as typeof form.type })}
          choices={choicesOf('type', TYPE_OPTIONS, i18n)}
        />
        <div class="rc-pair">
          <Select
            label={t('register.severity')}
            value={form.severity}
            onValue={(severity) => set({ severity: severity as typeof form.severity })}
            choices={choicesOf('severity', SEVERITY_OPTIONS, i18n)}
          />
          <Select
            label={t('register.impact')}
            value={form.impact}
            onValue={(impact) => set({ impact: impact as typeof form.impact })}
            choices={choicesOf('impact', IMPACT_OPTIONS, i18n)}
          />
        </div>
        <Select
          label={t('register.language')}
          value={form.language}
          onValue={(language) => set({ language: language as typeof form.language })}
          choices={LANGUAGE_CHOICES}
        />
        <FailureAlert failure={failure} />
        <div class="rc-row">
          <Button type="submit" variant="primary" busy={busy}>
            {t('common.save')}
          </Button>
          <Button variant="quiet" onClick={onDone}>
            {t('common.cancel')}
          </Button>
        </div>
      </form>
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
