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
  useI18n,
} from '@recourse/ui/components';
import { useApp, useCase } from '../state/context.ts';
import { useDraft } from '../state/drafts.ts';
import { useBlocked, useCommand } from '../state/use-command.ts';
import { useNeeded } from '../state/use-needed.ts';
import { choicesOf } from './register-fields.tsx';

/** Moving the case on by hand: another stage, up, to its end, or back to life. */
export function Ending() {
  const { t } = useI18n();
  const { status } = useCase().view;
  const ended = status === 'resolved' || status === 'closed';
  const wanted = useApp().place.value.form === 'end';
  return (
    <Section title={t('end.title')}>
      {!ended && <ResolveForm />}
      {status === 'resolved' && <CloseButton />}
      {ended && <ReasonForm command="Reopen" open={wanted} />}
      {!ended && <ReasonForm command="Escalate" open={false} />}
      {!ended && <StageForm />}
    </Section>
  );
}

function ResolveForm() {
  const { t } = useI18n();
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
  const { t } = useI18n();
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
  const i18n = useI18n();
  const { t } = i18n;
  const { value, set, clear } = useDraft(command, { reason: '', to: 'manager' });
  const needed = useNeeded(value.reason);
  const { busy, failure, give } = useCommand();
  const blocked = useBlocked(command);
  const submit = async (event: Event) => {
    event.preventDefault();
    const { reason } = value;
    if (!needed.has(event)) return;
    const done =
      command === 'Reopen'
        ? await give('Reopen', { reason })
        : await give('Escalate', { reason, to: value.to as Role });
    if (done) clear();
  };
  return (
    <Disclosure title={t(`do.${command}`)} open={open || value.reason !== ''}>
      <form class="rc-stack form" onSubmit={submit}>
        {command === 'Escalate' && (
          <Select
            label={t('end.to')}
            value={value.to}
            onValue={(to) => set({ to })}
            choices={choicesOf('role', ESCALATION_OPTIONS, i18n)}
          />
        )}
        <TextArea
          focus={open}
          label={t('end.reason')}
          rows={2}
          value={value.reason}
          onValue={(reason) => set({ reason })}
          error={needed.error}
        />
        <FailureAlert failure={failure} />
        <Button type="submit" busy={busy} blocked={blocked}>
          {t(`do.${command}`)}
        </Button>
      </form>
    </Disclosure>
  );
}

function StageForm() {
  const { t } = useI18n();
  const { view } = useCase();
  const { stages } = useApp().session.value.settings;
  const others = stages.filter((stage) => stage.id !== view.stage);
  const { value, set, clear } = useDraft('stage', { stage: '' });
  const needed = useNeeded(value.stage);
  const { busy, failure, give } = useCommand();
  const blocked = useBlocked('MoveToStage');
  const move = async (event: Event) => {
    event.preventDefault();
    if (needed.has(event) && (await give('MoveToStage', { stage: value.stage }))) clear();
  };
  return (
    <Disclosure title={t('case.stage')}>
      <form class="rc-stack form" onSubmit={move}>
        <Select
          label={t('case.stage')}
          empty={t('register.choose')}
          value={value.stage}
          onValue={(stage) => set({ stage })}
          error={needed.error}
          choices={others.map(({ id, label }) => ({ value: id, label }))}
        />
        <FailureAlert failure={failure} />
        <Button type="submit" busy={busy} blocked={blocked}>
          {t('common.save')}
        </Button>
      </form>
    </Disclosure>
  );
}
