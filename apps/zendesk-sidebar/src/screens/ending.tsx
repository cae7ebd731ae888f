import type { Role } from '@recourse/complaint-domain';
import {
  Button,
  Checkbox,
  Disclosure,
  ESCALATION_OPTIONS,
  FailureAlert,
  Section,
  Select,
  TextArea,
  useTexts,
} from '@recourse/ui/components';
import { useApp, useCase } from '../state/context.ts';
import { useDraft } from '../state/drafts.ts';
import { useBlocked, useCommand } from '../state/use-command.ts';
import { CommandForm } from './command-form.tsx';
import { EarlyEnd } from './law/early-end.tsx';
import { choicesOf } from './register-fields.tsx';

/** Moving the case on by hand: another stage, up, to its end, or back to life. */
export function Ending() {
  const { t } = useTexts('letters');
  const { status } = useCase().view;
  const ended = status === 'resolved' || status === 'closed';
  const wanted = useApp().place.value.form === 'end';
  return (
    <Section title={t('end.title')}>
      {!ended && <EarlyEnd />}
      {!ended && <ResolveForm />}
      {status === 'resolved' && <CloseButton />}
      {ended && <ReasonForm command="Reopen" open={wanted} />}
      {!ended && <ReasonForm command="Escalate" open={false} />}
      {!ended && <StageForm />}
    </Section>
  );
}

function ResolveForm() {
  const { t } = useTexts('letters');
  const { value, set, clear } = useDraft('resolve', { withdrawn: false });
  const { busy, failure, give } = useCommand();
  const blocked = useBlocked('Resolve');
  const resolve = async () => {
    if (await give('Resolve', { reason: value.withdrawn ? 'withdrawn' : 'answered' })) clear();
  };
  return (
    <div class="rc-stack">
      <p class="rc-small">{t('end.resolve.text')}</p>
      <Checkbox
        label={t('end.withdrawn')}
        checked={value.withdrawn}
        onChecked={(withdrawn) => set({ withdrawn })}
      />
      <Button icon="check" busy={busy} blocked={value.withdrawn ? null : blocked} onClick={resolve}>
        {t('do.Resolve')}
      </Button>
      <FailureAlert failure={failure} />
    </div>
  );
}

function CloseButton() {
  const { t } = useTexts('letters');
  const { busy, failure, give } = useCommand();
  const blocked = useBlocked('Close');
  return (
    <div class="rc-stack">
      <p class="rc-small">{t('end.close.text')}</p>
      <Button variant="primary" icon="check" busy={busy} blocked={blocked} onClick={() => give('Close', {})}>
        {t('do.Close')}
      </Button>
      <FailureAlert failure={failure} />
    </div>
  );
}

function ReasonForm({ command, open }: { command: 'Reopen' | 'Escalate'; open: boolean }) {
  const i18n = useTexts('letters');
  const { t } = i18n;
  const begun = useApp().drafts.read<{ reason: string }>(command);
  return (
    <Disclosure title={t(`do.${command}`)} open={open || Boolean(begun?.reason)}>
      <CommandForm
        draft={command}
        initial={{ reason: '', to: 'manager' as Role }}
        needed={['reason']}
        command={command}
        data={({ reason, to }) => (command === 'Escalate' ? { reason, to } : { reason })}
        action={t(`do.${command}`)}
        variant="secondary"
        blocked={useBlocked(command)}
      >
        {({ field }) => (
          <>
            {command === 'Escalate' && (
              <Select
                label={t('end.to')}
                choices={choicesOf('role', ESCALATION_OPTIONS, i18n)}
                {...field('to')}
              />
            )}
            <TextArea focus={open} label={t('end.reason')} rows={2} {...field('reason')} />
          </>
        )}
      </CommandForm>
    </Disclosure>
  );
}

function StageForm() {
  const { t } = useTexts('letters');
  const { view } = useCase();
  const { stages } = useApp().session.value.settings;
  const others = stages.filter((stage) => stage.id !== view.stage);
  return (
    <Disclosure title={t('case.stage')}>
      <CommandForm
        draft="stage"
        initial={{ stage: '' }}
        needed={['stage']}
        command="MoveToStage"
        data={({ stage }) => ({ stage })}
        action={t('common.save')}
        variant="secondary"
        blocked={useBlocked('MoveToStage')}
      >
        {({ field }) => (
          <Select
            label={t('case.stage')}
            empty={t('register.choose')}
            choices={others.map(({ id, label }) => ({ value: id, label }))}
            {...field('stage')}
          />
        )}
      </CommandForm>
    </Disclosure>
  );
}
