import type { ComplaintView } from '@recourse/api-client/schemas';
import type { ComplainantKind } from '@recourse/complaint-domain';
import {
  Button,
  Checkbox,
  COMPLAINANT_KIND_OPTIONS,
  Section,
  Select,
  TextField,
  useI18n,
} from '@recourse/ui/components';
import { useState } from 'preact/hooks';
import { useCase } from '../state/context.ts';
import { filled } from '../state/filled.ts';
import { isCountry } from '../state/registration.ts';
import { useBlocked } from '../state/use-command.ts';
import { CommandForm } from './command-form.tsx';
import { Facts } from './facts.tsx';
import { choicesOf } from './register-fields.tsx';

type Person = NonNullable<ComplaintView['complainant']>;

/** Who complains, and how to reach them safely. */
export function Complainant() {
  const { t } = useI18n();
  const person = useCase().view.complainant;
  const [editing, setEditing] = useState(false);
  const blocked = useBlocked('UpdateComplainant');
  if (!person) return null;
  return (
    <Section
      title={t('complainant.title')}
      icon="user"
      action={
        !editing &&
        !blocked && (
          <Button variant="quiet" icon="edit" onClick={() => setEditing(true)}>
            {t('common.edit')}
          </Button>
        )
      }
    >
      {editing ? (
        <ComplainantForm person={person} onDone={() => setEditing(false)} />
      ) : (
        <Details person={person} />
      )}
    </Section>
  );
}

function Details({ person }: { person: Person }) {
  const { t, language } = useI18n();
  const rows = [
    [t('register.email'), person.email],
    [t('channel.phone'), person.phone],
    [t('complainant.country'), person.country && countryName(person.country, language)],
    [t('complainant.kind'), person.kind && t(`complainantKind.${person.kind}`)],
    [t('complainant.representative'), person.representative],
    [t('complainant.vulnerable'), person.vulnerability],
    [t('complainant.safeContact'), person.safeContact],
  ].filter((row): row is [string, string] => Boolean(row[1]));
  return (
    <>
      <p class="subject">
        <bdi>{(!person.anonymous && person.name) || t('complainant.anonymous')}</bdi>
      </p>
      {rows.length > 0 && <Facts facts={rows} />}
    </>
  );
}

function countryName(code: string, language: string): string {
  return new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code;
}

const EMPTY = {
  name: '',
  email: '',
  phone: '',
  country: '',
  kind: '' as ComplainantKind,
  representative: '',
  vulnerability: '',
  safeContact: '',
  anonymous: false,
};

/** States the whole person: what is emptied here is forgotten. Who stays anonymous has neither name nor address. */
function ComplainantForm({ person, onDone }: { person: Person; onDone: () => void }) {
  const i18n = useI18n();
  const { t } = i18n;
  return (
    <CommandForm
      draft={null}
      initial={{ ...EMPTY, ...(person as Partial<typeof EMPTY>) }}
      check={({ country }) => ({
        country: country && !isCountry(country) ? t('register.country.error') : null,
      })}
      command="UpdateComplainant"
      data={({ anonymous, name, email, phone, ...rest }) =>
        anonymous ? { anonymous, ...filled(rest) } : filled({ name, email, phone, ...rest })
      }
      action={t('common.save')}
      onDone={onDone}
      onCancel={onDone}
    >
      {({ value, set, field }) => (
        <>
          <Checkbox
            label={t('complainant.anonymous')}
            checked={value.anonymous}
            onChecked={(anonymous) => set({ anonymous })}
          />
          {!value.anonymous && (
            <>
              <TextField focus label={t('complainant.name')} name="name" {...field('name')} />
              <TextField label={t('register.email')} type="email" {...field('email')} />
              <TextField label={t('channel.phone')} type="tel" {...field('phone')} />
            </>
          )}
          <TextField
            label={t('register.country')}
            hint={t('register.country.hint')}
            {...field('country')}
            onValue={(country) => set({ country: country.toUpperCase() })}
          />
          <Select
            label={t('complainant.kind')}
            optional
            empty={t('classification.none')}
            choices={choicesOf('complainantKind', COMPLAINANT_KIND_OPTIONS, i18n)}
            {...field('kind')}
          />
          <TextField label={t('complainant.representative')} {...field('representative')} />
          <TextField label={t('complainant.vulnerable')} {...field('vulnerability')} />
          <TextField label={t('complainant.safeContact')} {...field('safeContact')} />
        </>
      )}
    </CommandForm>
  );
}
