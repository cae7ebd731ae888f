import type { CaseMark, Sector } from '@recourse/complaint-domain';
import {
  Button,
  CheckList,
  IMPACT_OPTIONS,
  MARK_OPTIONS,
  SECTOR_OPTIONS,
  SEVERITY_OPTIONS,
  Section,
  Select,
  TYPE_OPTIONS,
  useI18n,
} from '@recourse/ui/components';
import { useState } from 'preact/hooks';
import { useApp, useCase } from '../state/context.ts';
import { filled } from '../state/filled.ts';
import { useBlocked } from '../state/use-command.ts';
import { CommandForm } from './command-form.tsx';
import { Facts } from './facts.tsx';
import { choicesOf, LANGUAGE_CHOICES } from './register-fields.tsx';

export function Classification() {
  const { t, list } = useI18n();
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
    ...(view.sector ? [[t('classification.sector'), t(`sector.${view.sector}`)] as [string, string]] : []),
    [t('register.severity'), t(`severity.${view.severity}`)],
    [t('register.impact'), t(`impact.${view.impact}`)],
    ...(view.marks.length > 0
      ? [[t('classification.marks'), list(view.marks.map((mark) => t(`mark.${mark}`)))] as [string, string]]
      : []),
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
      <Facts facts={facts} />
    </Section>
  );
}

function ClassificationForm({ onDone }: { onDone: () => void }) {
  const i18n = useI18n();
  const { t } = i18n;
  const { category, subcategory, type, sector, marks, severity, impact, language } = useCase().view;
  const { taxonomy } = useApp().session.value.settings;
  const options = (entries: { id: string; label: string }[]) =>
    entries.map(({ id, label }) => ({ value: id, label }));
  const within = (id: string) => taxonomy.find((entry) => entry.id === id)?.subcategories ?? [];
  return (
    <Section title={t('classification.title')}>
      <CommandForm
        draft={null}
        initial={{
          category: category ?? '',
          subcategory: subcategory ?? '',
          type,
          sector: sector ?? ('' as Sector),
          marks: [...marks],
          severity,
          impact,
          language,
        }}
        command="Classify"
        data={({ marks: all, ...rest }) => ({ ...filled(rest), marks: all })}
        action={t('common.save')}
        onDone={onDone}
        onCancel={onDone}
      >
        {({ value, set, field }) => (
          <>
            <Select
              focus
              label={t('register.category')}
              empty={t('register.choose')}
              value={value.category}
              onValue={(next) => set({ category: next, subcategory: '' })}
              choices={options(taxonomy)}
            />
            {within(value.category).length > 0 && (
              <Select
                label={t('register.subcategory')}
                empty={t('register.choose')}
                choices={options(within(value.category))}
                {...field('subcategory')}
              />
            )}
            <Select
              label={t('classification.type')}
              choices={choicesOf('type', TYPE_OPTIONS, i18n)}
              {...field('type')}
            />
            <Select
              label={t('classification.sector')}
              optional
              empty={t('classification.none')}
              choices={choicesOf('sector', SECTOR_OPTIONS, i18n)}
              {...field('sector')}
            />
            <CheckList
              label={t('classification.marks')}
              hint={t('classification.marks.hint')}
              choices={choicesOf('mark', MARK_OPTIONS, i18n)}
              values={value.marks}
              onValues={(next) => set({ marks: next as CaseMark[] })}
            />
            <div class="rc-pair">
              <Select
                label={t('register.severity')}
                choices={choicesOf('severity', SEVERITY_OPTIONS, i18n)}
                {...field('severity')}
              />
              <Select
                label={t('register.impact')}
                choices={choicesOf('impact', IMPACT_OPTIONS, i18n)}
                {...field('impact')}
              />
            </div>
            <Select label={t('register.language')} choices={LANGUAGE_CHOICES} {...field('language')} />
          </>
        )}
      </CommandForm>
    </Section>
  );
}
