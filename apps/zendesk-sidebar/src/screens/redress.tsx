import type { ComplaintView } from '@recourse/api-client/schemas';
import type { RedressKind } from '@recourse/complaint-domain';
import {
  actorName,
  Badge,
  Button,
  FailureAlert,
  REDRESS_OPTIONS,
  Section,
  Select,
  TextArea,
  TextField,
  useTexts,
} from '@recourse/ui/components';
import { parseMoney } from '@recourse/ui/formats';
import { useState } from 'preact/hooks';
import { useApp, useCase } from '../state/context.ts';
import { useBlocked, useCommand } from '../state/use-command.ts';
import { CommandForm } from './command-form.tsx';
import { choicesOf } from './register-fields.tsx';

type Redress = ComplaintView['redress'][number];

/** What is offered to put it right; whoever proposes does not always decide. */
export function RedressList() {
  const { t } = useTexts('letters');
  const { redress } = useCase().view;
  const [proposing, setProposing] = useState(false);
  const blocked = useBlocked('ProposeRedress');
  return (
    <Section title={t('redress.title')} count={redress.length || undefined}>
      {redress.length === 0 && !proposing && <p class="rc-muted">{t('redress.none')}</p>}
      <ul class="rc-plain-list findings">
        {redress.map((item) => (
          <Item key={item.id} item={item} />
        ))}
      </ul>
      {proposing ? (
        <ProposeForm onDone={() => setProposing(false)} />
      ) : (
        <Button icon="plus" blocked={blocked} onClick={() => setProposing(true)}>
          {t('redress.propose')}
        </Button>
      )}
    </Section>
  );
}

const TONES = { proposed: 'info', approved: 'success', declined: 'neutral' } as const;

function Item({ item }: { item: Redress }) {
  const i18n = useTexts('letters');
  const { t, formatMoney } = i18n;
  const { members } = useApp().session.value;
  return (
    <li class="card">
      <p class="rc-row">
        <strong>{t(`redress.${item.kind}`)}</strong>
        {item.amount !== undefined && item.currency && (
          <bdi class="amount">{formatMoney(item.amount, item.currency)}</bdi>
        )}
        <Badge tone={TONES[item.state]} icon={item.state === 'approved' ? 'check' : undefined}>
          {t(`redressState.${item.state}`)}
        </Badge>
      </p>
      <p class="rc-text" dir="auto">
        {item.description ?? t('erased.item')}
      </p>
      <p class="rc-small">
        {t('redress.by', { name: actorName(item.proposedBy, { members, stages: [] }, i18n) })}
      </p>
      {item.state === 'proposed' && <Decide item={item} />}
    </li>
  );
}

function Decide({ item }: { item: Redress }) {
  const { t } = useTexts('letters');
  const approve = useCommand();
  const blockedApprove = useBlocked('ApproveRedress');
  const blockedDecline = useBlocked('DeclineRedress');
  const [declining, setDeclining] = useState(false);
  return (
    <>
      <div class="rc-row">
        <Button
          variant="primary"
          icon="check"
          busy={approve.busy}
          blocked={blockedApprove}
          onClick={() => approve.give('ApproveRedress', { redress: item.id })}
        >
          {t('redress.approve')}
        </Button>
        {!declining && (
          <Button
            variant="danger"
            blocked={blockedDecline === blockedApprove ? null : blockedDecline}
            onClick={() => setDeclining(true)}
          >
            {t('redress.decline')}
          </Button>
        )}
      </div>
      <FailureAlert failure={approve.failure} />
      {declining && <DeclineForm item={item} onDone={() => setDeclining(false)} />}
    </>
  );
}

function DeclineForm({ item, onDone }: { item: Redress; onDone: () => void }) {
  const { t } = useTexts('letters');
  return (
    <CommandForm
      draft={`decline-${item.id}`}
      initial={{ reason: '' }}
      needed={['reason']}
      command="DeclineRedress"
      data={({ reason }) => ({ redress: item.id, reason })}
      action={t('redress.decline')}
      variant="danger"
      onCancel={onDone}
    >
      {({ field }) => <TextArea focus label={t('end.reason')} rows={2} {...field('reason')} />}
    </CommandForm>
  );
}

type Proposal = { kind: RedressKind; description: string; amount: string };

function ProposeForm({ onDone }: { onDone: () => void }) {
  const i18n = useTexts('letters');
  const { t } = i18n;
  const { currency } = useApp().session.value.settings;
  const amountOf = ({ kind, amount }: Proposal) => (kind === 'money' ? parseMoney(amount, currency) : null);
  return (
    <CommandForm
      draft="redress"
      initial={{ kind: 'money', description: '', amount: '' } as Proposal}
      needed={['description']}
      check={(value) => ({
        amount: value.kind === 'money' && amountOf(value) === null ? t('redress.amountError') : null,
      })}
      command="ProposeRedress"
      data={(value) => {
        const { kind, description } = value;
        const amount = amountOf(value);
        return { kind, description, ...(amount !== null && { amount, currency }) };
      }}
      action={t('redress.propose')}
      onDone={onDone}
      onCancel={onDone}
    >
      {({ value, field }) => (
        <>
          <Select
            focus
            label={t('redress.kind')}
            choices={choicesOf('redress', REDRESS_OPTIONS, i18n)}
            {...field('kind')}
          />
          {value.kind === 'money' && (
            <TextField
              label={t('redress.amount', { currency })}
              name="amount"
              inputMode="decimal"
              {...field('amount')}
            />
          )}
          <TextArea label={t('redress.what')} name="redress" rows={2} {...field('description')} />
        </>
      )}
    </CommandForm>
  );
}
