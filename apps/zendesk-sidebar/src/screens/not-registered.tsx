import type { Assessment } from '@recourse/api-client/schemas';
import { Button, type Failure, FailureAlert, Section, useI18n } from '@recourse/ui/components';
import { useRef, useState } from 'preact/hooks';
import type { Ticket } from '../host/ticket.ts';
import { useApp } from '../state/context.ts';
import { useDraft } from '../state/drafts.ts';
import { errorsOf, lodgeData, prefill, type RegistrationError } from '../state/registration.ts';
import { useFirstError } from '../state/use-first-error.ts';
import { RegisterFields } from './register-fields.tsx';
import { Duplicates, Verdict } from './verdict.tsx';

/** A ticket that is not in the register: what it looks like, whether it is known already, and one button. */
export function NotRegistered({ ticket, assessment }: { ticket: Ticket; assessment: Assessment | null }) {
  return (
    <div class="page">
      {assessment && <Verdict ticket={ticket} assessment={assessment} />}
      {assessment && <Duplicates ticket={ticket} found={assessment.duplicates} />}
      <RegisterForm ticket={ticket} assessment={assessment} />
    </div>
  );
}

function RegisterForm({ ticket, assessment }: { ticket: Ticket; assessment: Assessment | null }) {
  const app = useApp();
  const { t } = useI18n();
  const { value: form, set, clear } = useDraft('register', prefill(ticket, assessment));
  const [wrong, setWrong] = useState<RegistrationError[]>([]);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const element = useRef<HTMLFormElement>(null);
  useFirstError(element, wrong);
  const submit = async (event: Event) => {
    event.preventDefault();
    const errors = errorsOf(form, app.now.value);
    setWrong(errors);
    if (errors.length > 0 || busy) return;
    setBusy(true);
    const outcome = await app.lodge(lodgeData(form, app.host.account, ticket.id ?? ''));
    setBusy(false);
    if (!outcome.ok) return setFailure(outcome.failure);
    clear();
    app.tell(t('register.done', { reference: outcome.receipt.reference }));
  };
  return (
    <Section level={assessment ? 2 : 1} title={t('register.title')}>
      <form class="rc-stack" ref={element} onSubmit={submit} noValidate>
        <RegisterFields form={form} set={set} wrong={wrong} />
        <FailureAlert failure={failure} />
        <div class="primary-action">
          <Button type="submit" variant="primary" wide busy={busy}>
            {t('register.action')}
          </Button>
          <p class="rc-small">{t('register.hint')}</p>
        </div>
      </form>
    </Section>
  );
}
