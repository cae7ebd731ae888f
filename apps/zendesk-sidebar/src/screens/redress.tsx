import type { ComplaintView } from '@recourse/api-client/schemas';
import {
  actorName,
  Badge,
  Button,
  Disclosure,
  FailureAlert,
  Section,
  TextArea,
  useTexts,
} from '@recourse/ui/components';
import { useState } from 'preact/hooks';
import { useApp, useCase } from '../state/context.ts';
import { useBlocked, useCommand } from '../state/use-command.ts';
import { CommandForm } from './command-form.tsx';
import { RedressForm } from './redress-form.tsx';

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
      <Totals />
      {proposing ? (
        <RedressForm onDone={() => setProposing(false)} />
      ) : (
        <Button icon="plus" blocked={blocked} onClick={() => setProposing(true)}>
          {t('redress.propose')}
        </Button>
      )}
    </Section>
  );
}

/** Approved money, one sum a currency: currencies are never added to one another. */
function Totals() {
  const { t, formatMoney } = useTexts('letters');
  const { redressTotals } = useCase().view;
  if (redressTotals.length === 0) return null;
  return (
    <dl class="facts totals">
      <div>
        <dt>{t('redress.total')}</dt>
        {redressTotals.map(({ amount, currency }) => (
          <dd class="amount" key={currency}>
            <bdi>{formatMoney(amount, currency)}</bdi>
          </dd>
        ))}
      </div>
    </dl>
  );
}

const TONES = { proposed: 'info', approved: 'success', declined: 'neutral' } as const;

function Item({ item }: { item: Redress }) {
  const i18n = useTexts('letters');
  const { t, formatMoney, formatDay } = i18n;
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
        {item.paidAt !== undefined && (
          <Badge tone="success" icon="check">
            {t('payments.paid', { date: formatDay(item.paidAt) })}
          </Badge>
        )}
      </p>
      <p class="rc-text" dir="auto">
        {item.description ?? t('erased.item')}
      </p>
      {item.workedExample && item.workedExample.length > 0 && (
        <Disclosure title={t('redress.working')} open={item.state === 'proposed'}>
          <ol class="working">
            {item.workedExample.map((line) => (
              <li key={line}>
                <bdi>{line}</bdi>
              </li>
            ))}
          </ol>
        </Disclosure>
      )}
      {item.confirmation && (
        <p class="rc-small">
          {t('payments.confirmation')}: <bdi>{item.confirmation}</bdi>
        </p>
      )}
      <p class="rc-small">
        {t('redress.by', { name: actorName(item.proposedBy, { members, stages: [] }, i18n) })}
      </p>
      {item.state === 'proposed' && <Decide item={item} />}
      <TakeBack item={item} />
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

/** Approved redress that is neither offered, accepted before nor paid is nobody's yet. */
function TakeBack({ item }: { item: Redress }) {
  const { t } = useTexts('letters');
  const { finalResponse, answerToOffer } = useCase().view;
  const blocked = useBlocked('DeclineRedress');
  const [asking, setAsking] = useState(false);
  const free = item.state === 'approved' && item.paidAt === undefined;
  const promised = [finalResponse, answerToOffer].some((one) => one?.redress?.includes(item.id));
  if (!free || blocked || promised) return null;
  if (asking)
    return <DeclineForm item={item} action={t('redress.takeBack')} onDone={() => setAsking(false)} />;
  return (
    <Button variant="quiet" onClick={() => setAsking(true)}>
      {t('redress.takeBack')}
    </Button>
  );
}

type DeclineProps = { item: Redress; action?: string; onDone: () => void };

function DeclineForm({ item, action, onDone }: DeclineProps) {
  const { t } = useTexts('letters');
  return (
    <CommandForm
      draft={`decline-${item.id}`}
      initial={{ reason: '' }}
      needed={['reason']}
      command="DeclineRedress"
      data={({ reason }) => ({ redress: item.id, reason })}
      action={action ?? t('redress.decline')}
      variant="danger"
      onCancel={onDone}
    >
      {({ field }) => <TextArea focus label={t('end.reason')} rows={2} {...field('reason')} />}
    </CommandForm>
  );
}
