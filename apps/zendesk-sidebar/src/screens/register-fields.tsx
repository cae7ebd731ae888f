import {
  CHANNEL_OPTIONS,
  Disclosure,
  type I18n,
  IMPACT_OPTIONS,
  LANGUAGE_OPTIONS,
  SEVERITY_OPTIONS,
  Select,
  TextArea,
  TextField,
  useI18n,
} from '@recourse/ui/components';
import { LANGUAGE_NAMES } from '@recourse/ui/i18n';
import { useApp } from '../state/context.ts';
import type { Registration, RegistrationError } from '../state/registration.ts';

export type FieldsProps = {
  form: Registration;
  set: (change: Partial<Registration>) => void;
  wrong: RegistrationError[];
};

/** Choices of a closed list with their translated names. */
export function choicesOf<T extends string>(group: string, values: readonly T[], i18n: I18n) {
  return values.map((value) => ({ value, label: i18n.lookup(`${group}.${value}`, value) }));
}
export const LANGUAGE_CHOICES = LANGUAGE_OPTIONS.map((value) => ({ value, label: LANGUAGE_NAMES[value] }));

/** What must be right first; the rest is prefilled and folded away. */
export function RegisterFields({ form, set, wrong }: FieldsProps) {
  const { t } = useI18n();
  const taxonomy = useApp().session.value.settings.taxonomy;
  const category = taxonomy.find((entry) => entry.id === form.category);
  const required = t('register.required');
  return (
    <>
      <Select
        label={t('register.category')}
        name="category"
        empty={t('register.choose')}
        value={form.category}
        onValue={(value) => set({ category: value, subcategory: '' })}
        choices={taxonomy.map(({ id, label }) => ({ value: id, label }))}
        error={wrong.includes('category') ? required : null}
      />
      {category && category.subcategories.length > 0 && (
        <Select
          label={t('register.subcategory')}
          empty={t('register.choose')}
          value={form.subcategory}
          optional
          onValue={(subcategory) => set({ subcategory })}
          choices={category.subcategories.map(({ id, label }) => ({ value: id, label }))}
        />
      )}
      <div class="rc-stack brief">
        <TextField
          label={t('register.subject')}
          value={form.subject}
          onValue={(subject) => set({ subject })}
        />
        <TextArea
          label={t('register.description')}
          name="description"
          rows={4}
          value={form.description}
          onValue={(description) => set({ description })}
          error={wrong.includes('description') ? required : null}
        />
      </div>
      <MoreFields form={form} set={set} wrong={wrong} />
    </>
  );
}

function MoreFields({ form, set, wrong }: FieldsProps) {
  const i18n = useI18n();
  const { t } = i18n;
  return (
    <>
      <div class="rc-pair">
        <Select
          label={t('register.severity')}
          value={form.severity}
          onValue={(value) => set({ severity: value as Registration['severity'] })}
          choices={choicesOf('severity', SEVERITY_OPTIONS, i18n)}
        />
        <Select
          label={t('register.language')}
          value={form.language}
          onValue={(value) => set({ language: value as Registration['language'] })}
          choices={LANGUAGE_CHOICES}
        />
      </div>
      <TextField label={t('register.name')} value={form.name} onValue={(name) => set({ name })} />
      <TextField
        label={t('register.email')}
        type="email"
        value={form.email}
        onValue={(email) => set({ email })}
      />
      <Disclosure
        title={t('register.details')}
        open={wrong.includes('country') || wrong.includes('receivedOn')}
      >
        <TextField
          label={t('register.receivedOn')}
          type="date"
          value={form.receivedOn}
          onValue={(receivedOn) => set({ receivedOn })}
          error={wrong.includes('receivedOn') ? t('rejection.in-the-future') : null}
        />
        <TextField
          label={t('register.country')}
          hint={t('register.country.hint')}
          value={form.country}
          optional
          onValue={(country) => set({ country: country.toUpperCase() })}
          error={wrong.includes('country') ? t('register.country.error') : null}
        />
        <div class="rc-pair">
          <Select
            label={t('register.impact')}
            value={form.impact}
            onValue={(value) => set({ impact: value as Registration['impact'] })}
            choices={choicesOf('impact', IMPACT_OPTIONS, i18n)}
          />
          <Select
            label={t('register.channel')}
            value={form.channel}
            onValue={(value) => set({ channel: value as Registration['channel'] })}
            choices={choicesOf('channel', CHANNEL_OPTIONS, i18n)}
          />
        </div>
        <TextArea
          label={t('register.remedy')}
          rows={2}
          value={form.remedySought}
          onValue={(remedySought) => set({ remedySought })}
          optional
        />
      </Disclosure>
    </>
  );
}
