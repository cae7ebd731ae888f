import type { ComplaintView } from '@recourse/api-client/schemas';
import { Button, CheckList, Icon, Section, TextField, useTexts } from '@recourse/ui/components';
import { useState } from 'preact/hooks';
import { useApp, useCase } from '../state/context.ts';
import { isoDay, momentOn } from '../state/day.ts';
import { useBlocked } from '../state/use-command.ts';
import { CommandForm } from './command-form.tsx';

type Redress = ComplaintView['redress'][number];

/** Approved redress becomes paid or done when somebody records the confirmation. Shown while something waits for it. */
export function Payments() {
  const { t } = useTexts('letters');
  const { redress } = useCase().view;
  const wanted = useApp().place.value.form === 'payment';
  const blocked = useBlocked('RecordPayment');
  const [open, setOpen] = useState(false);
  const due = redress.filter(({ state, paidAt }) => state === 'approved' && paidAt === undefined);
  if (due.length === 0) return null;
  return (
    <Section title={t('payments.title')} count={due.length}>
      {open || wanted ? (
        <PaymentForm due={due} onDone={() => setOpen(false)} />
      ) : (
        <Button icon="check" blocked={blocked} onClick={() => setOpen(true)}>
          {t('payments.record')}
        </Button>
      )}
    </Section>
  );
}

function PaymentForm({ due, onDone }: { due: Redress[]; onDone: () => void }) {
  const app = useApp();
  const { t, formatMoney } = useTexts('letters');
  const now = app.now.value;
  const leave = () => {
    app.place.value = { tab: app.place.value.tab };
    onDone();
  };
  const nameOf = ({ kind, amount, currency, description }: Redress) =>
    [
      t(`redress.${kind}`),
      amount !== undefined && currency ? formatMoney(amount, currency) : (description ?? ''),
    ].join(' · ');
  return (
    <CommandForm
      draft="payment"
      initial={{ redress: due.map(({ id }) => id), paidOn: isoDay(now), confirmation: '' }}
      needed={['confirmation', 'paidOn']}
      check={({ redress, paidOn }) => ({
        redress: redress.length === 0 ? t('register.required') : null,
        paidOn: paidOn > isoDay(now) ? t('rejection.in-the-future') : null,
      })}
      command="RecordPayment"
      data={({ redress, paidOn, confirmation }) => ({
        redress,
        confirmation,
        paidAt: momentOn(paidOn, now) ?? now,
      })}
      action={t('payments.record')}
      onDone={leave}
      onCancel={leave}
    >
      {({ value, set, field }) => (
        <>
          <CheckList
            label={t('payments.which')}
            hint={t('payments.which.hint')}
            choices={due.map((item) => ({ value: item.id, label: nameOf(item) }))}
            values={value.redress}
            onValues={(redress) => set({ redress })}
          />
          {field('redress').error && (
            <p class="rc-error" role="alert">
              <Icon name="alert" />
              <span>{field('redress').error}</span>
            </p>
          )}
          <TextField label={t('payments.on')} type="date" {...field('paidOn')} />
          <TextField
            focus
            label={t('payments.confirmation')}
            hint={t('payments.confirmation.hint')}
            name="confirmation"
            {...field('confirmation')}
          />
        </>
      )}
    </CommandForm>
  );
}
