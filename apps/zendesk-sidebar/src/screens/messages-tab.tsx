import type { MessageView } from '@recourse/api-client/schemas';
import {
  Alert,
  actorName,
  Badge,
  Button,
  type Failure,
  FailureAlert,
  Icon,
  type IconName,
  Section,
  type Tone,
  useTexts,
} from '@recourse/ui/components';
import { useState } from 'preact/hooks';
import { useApp, useCase } from '../state/context.ts';
import { printPage } from '../state/print.ts';
import { SENDABLE } from '../state/sending.ts';
import { useCommand } from '../state/use-command.ts';
import { Composer } from './composer.tsx';
import { FollowUps } from './follow-ups.tsx';

const KINDS = ['acknowledgement', ...SENDABLE] as const;

/** Everything that passes between the organisation and the complainant. Internal notes live elsewhere on purpose. */
export function MessagesTab() {
  const { t } = useTexts('letters');
  const { view } = useCase();
  const { form } = useApp().place.value;
  const wanted = KINDS.find((kind) => `write:${kind}` === form) ?? null;
  const newestFirst = [...view.messages].sort((a, b) => b.at - a.at);
  return (
    <div class="parts">
      <Section title={t('messages.title')} icon="send" tone="outside">
        <p class="rc-small">{t('messages.hint')}</p>
        <Composer name="message" kinds={KINDS} wanted={wanted} action={t('messages.compose')} />
        {newestFirst.length === 0 && <p class="rc-muted">{t('messages.none')}</p>}
        <ol class="rc-plain-list letters">
          {newestFirst.map((message) => (
            <Letter key={message.id} message={message} />
          ))}
        </ol>
      </Section>
      <FollowUps />
    </div>
  );
}

const STATES: Record<string, { tone: Tone; icon: IconName }> = {
  pending: { tone: 'info', icon: 'clock' },
  recorded: { tone: 'success', icon: 'check' },
  delivered: { tone: 'success', icon: 'check' },
  failed: { tone: 'danger', icon: 'alert' },
  uncertain: { tone: 'warning', icon: 'alert' },
};

export function Letter({ message }: { message: MessageView }) {
  const i18n = useTexts('letters');
  const { t, formatDate } = i18n;
  const { members } = useApp().session.value;
  const { delivery } = message;
  const who = actorName(message.by, { members, stages: [] }, i18n);
  return (
    <li class={`letter letter-${message.direction}`}>
      <div class="letter-head">
        <strong>{t(message.direction === 'in' ? 'messages.from' : 'messages.to')}</strong>
        {message.kind !== 'message' && <Badge tone="info">{t(`messageKind.${message.kind}`)}</Badge>}
      </div>
      <p class="rc-small">
        {message.direction === 'out' && (
          <>
            <bdi>{who}</bdi> ·{' '}
          </>
        )}
        <time dateTime={new Date(message.at).toISOString()}>
          <bdi>{formatDate(message.at)}</bdi>
        </time>
      </p>
      <p class="rc-text" dir="auto" lang={message.language}>
        {message.text ?? t('erased.item')}
      </p>
      {message.revised && <p class="rc-small">{t(`revised.${message.revised}`)}</p>}
      {delivery && (
        <p>
          <Badge tone={STATES[delivery.state]?.tone ?? 'neutral'} icon={STATES[delivery.state]?.icon}>
            {t(`delivery.${delivery.state}`)}
          </Badge>
        </p>
      )}
      {(delivery?.state === 'failed' || delivery?.state === 'uncertain') && (
        <Alert tone={delivery.state === 'failed' ? 'danger' : 'warning'}>
          <p>{t(`delivery.${delivery.state}.help`)}</p>
          {delivery.reason && (
            <p class="rc-small">
              <Icon name="info" /> <bdi>{delivery.reason}</bdi>
            </p>
          )}
          {delivery.id && <SettleDelivery id={delivery.id} />}
        </Alert>
      )}
      {message.direction === 'out' && message.text !== null && <PrintButton message={message} />}
    </li>
  );
}

/** The letter as a page to print. */
function PrintButton({ message }: { message: MessageView }) {
  const app = useApp();
  const { t } = useTexts('letters');
  const { reference } = useCase().view;
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const print = async () => {
    setBusy(true);
    setFailure(null);
    const page = () => app.client.printMessage(reference, message.id);
    await printPage(page, `${reference}-${message.id}.html`).catch((error: unknown) =>
      setFailure(app.notice(error)),
    );
    setBusy(false);
  };
  return (
    <>
      <Button variant="quiet" icon="file" class="tight" busy={busy} onClick={print}>
        {t('messages.print')}
      </Button>
      <FailureAlert failure={failure} />
    </>
  );
}

/** What an agent who looked into the ticket can say or do about a letter in doubt. */
function SettleDelivery({ id }: { id: string }) {
  const { t } = useTexts('letters');
  const { settleDelivery } = useApp();
  const { busy, failure, run } = useCommand();
  return (
    <div class="rc-stack">
      <div class="rc-row">
        <Button busy={busy} onClick={() => void run(() => settleDelivery(id, 'arrived'))}>
          {t('delivery.arrived')}
        </Button>
        <Button busy={busy} onClick={() => void run(() => settleDelivery(id, 'again'))}>
          {t('delivery.again')}
        </Button>
      </div>
      <FailureAlert failure={failure} />
    </div>
  );
}
