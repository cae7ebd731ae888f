import { Alert, Button, Section, useI18n } from '@recourse/ui/components';
import { useRef, useState } from 'preact/hooks';
import type { Ticket } from '../host/ticket.ts';
import { useApp } from '../state/context.ts';
import { useDraft } from '../state/drafts.ts';
import { arm, armed } from '../state/new-ticket.ts';
import { errorsOf, prefill, type Registration, type RegistrationError } from '../state/registration.ts';
import { useFirstError } from '../state/use-first-error.ts';
import { RegisterFields } from './register-fields.tsx';

/** A ticket that has no number yet: the form is filled in now and sent at the moment the ticket is saved. */
export function NewTicket({ ticket }: { ticket: Ticket }) {
  const app = useApp();
  const { t } = useI18n();
  const draft = useDraft<Partial<Registration>>('register', {});
  // What was typed here wins; the rest follows the ticket as it is being written.
  const form: Registration = { ...prefill(ticket, null), ...draft.value };
  const [waiting, setWaiting] = useState(armed(app.drafts) !== null);
  const [wrong, setWrong] = useState<RegistrationError[]>([]);
  const element = useRef<HTMLFormElement>(null);
  useFirstError(element, wrong);
  const switchTo = (on: boolean) => {
    arm(app.drafts, on ? form : null);
    setWaiting(on);
  };
  const set = (change: Partial<Registration>) => {
    draft.set(change);
    if (waiting) arm(app.drafts, { ...form, ...change });
  };
  const submit = (event: Event) => {
    event.preventDefault();
    const errors = errorsOf(form, app.now.value);
    setWrong(errors);
    if (errors.length === 0) switchTo(true);
  };
  return (
    <div class="page">
      <Alert tone="info" title={t('newTicket.title')}>
        <p>{t('newTicket.text')}</p>
      </Alert>
      {waiting && (
        <Alert
          tone="success"
          live
          title={t('newTicket.armed')}
          action={
            <Button variant="quiet" onClick={() => switchTo(false)}>
              {t('newTicket.disarm')}
            </Button>
          }
        />
      )}
      <Section level={1} title={t('register.title')}>
        <form class="rc-stack" ref={element} onSubmit={submit} noValidate>
          <RegisterFields form={form} set={set} wrong={wrong} />
          {!waiting && (
            <div class="primary-action">
              <Button type="submit" variant="primary" wide>
                {t('newTicket.arm')}
              </Button>
            </div>
          )}
        </form>
      </Section>
    </div>
  );
}
