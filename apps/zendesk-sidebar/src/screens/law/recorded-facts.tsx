import type { RecordableFact } from '@recourse/complaint-domain';
import { Button, FACT_OPTIONS, Section, Select, TextField, useTexts } from '@recourse/ui/components';
import { useState } from 'preact/hooks';
import { useApp, useCase } from '../../state/context.ts';
import { filled } from '../../state/filled.ts';
import { useBlocked } from '../../state/use-command.ts';
import { CommandForm } from '../command-form.tsx';
import { Facts } from '../facts.tsx';
import { choicesOf } from '../register-fields.tsx';

/** What starts or ends a clock and happens where Recourse cannot see it. */
export function RecordedFacts() {
  const app = useApp();
  const { t, formatDate } = useTexts('law');
  const { facts } = useCase().view;
  const [adding, setAdding] = useState(false);
  const blocked = useBlocked('RecordFact');
  const wanted = FACT_OPTIONS.find((fact) => app.place.value.form === `fact:${fact}`);
  const close = () => {
    setAdding(false);
    if (wanted) app.place.value = { tab: 'law' };
  };
  return (
    <Section title={t('facts.title')} icon="clock">
      <p class="rc-small">{t('facts.hint')}</p>
      {facts.length === 0 && <p class="rc-muted">{t('facts.none')}</p>}
      {facts.length > 0 && <Facts facts={facts.map(({ fact, at }) => [t(`fact.${fact}`), formatDate(at)])} />}
      {adding || wanted ? (
        <FactForm key={wanted} fact={wanted ?? null} onDone={close} />
      ) : (
        <Button class="start" blocked={blocked} onClick={() => setAdding(true)}>
          {t('facts.record')}
        </Button>
      )}
    </Section>
  );
}

function FactForm({ fact, onDone }: { fact: RecordableFact | null; onDone: () => void }) {
  const i18n = useTexts('law');
  const { t } = i18n;
  const { now } = useApp();
  return (
    <CommandForm
      draft="fact"
      initial={{ fact: fact ?? ('' as RecordableFact), at: '', remark: '' }}
      needed={['fact', 'at']}
      check={({ at }) => ({ at: timeOf(at) > now.value ? t('rejection.in-the-future') : null })}
      command="RecordFact"
      data={({ at, ...rest }) => ({ ...filled(rest), at: timeOf(at) })}
      action={t('common.save')}
      onDone={onDone}
      onCancel={onDone}
    >
      {({ field }) => (
        <>
          <Select
            focus
            label={t('facts.what')}
            name="fact"
            empty={t('register.choose')}
            choices={choicesOf('fact', FACT_OPTIONS, i18n)}
            {...field('fact')}
          />
          <TextField label={t('facts.at')} name="at" type="datetime-local" {...field('at')} />
          <TextField label={t('facts.remark')} optional {...field('remark')} />
        </>
      )}
    </CommandForm>
  );
}

/** UTC milliseconds of a local date and time, `2026-11-24T14:30`; 0 for none. */
function timeOf(local: string): number {
  const at = new Date(local).getTime();
  return Number.isNaN(at) ? 0 : at;
}
