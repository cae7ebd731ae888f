import type { DeliveryRow } from '@recourse/api-client/schemas';
import { Badge, Button, Disclosure, type Tone, useI18n } from '@recourse/ui';
import type { PlayState } from './api.ts';
import { say } from './texts/index.ts';

const TONES: Record<DeliveryRow['state'], Tone> = {
  waiting: 'info',
  delivered: 'success',
  failed: 'danger',
  uncertain: 'warning',
  dead: 'danger',
};

type Props = { outbox: PlayState['outbox']; onRetry: (id: string) => void };

/** What has not arrived at the hosts, and what a person has to look at. */
export function Outbox({ outbox: { open, delivered }, onRetry }: Props) {
  const i18n = useI18n();
  const waiting = open.filter(({ state }) => state === 'waiting').length;
  const stuck = open.length - waiting;
  return (
    <section class="pg-control pg-outbox" aria-labelledby="outbox-heading">
      <h3 class="rc-heading" id="outbox-heading">
        {say(i18n, 'outbox.title')}
      </h3>
      <p class="rc-small">{say(i18n, 'outbox.help')}</p>
      <div class="rc-row">
        <div class="rc-row" role="status">
          {open.length === 0 && (
            <Badge tone="success" icon="check">
              {say(i18n, 'outbox.clear')}
            </Badge>
          )}
          {waiting > 0 && (
            <Badge tone="info" icon="clock">
              {say(i18n, 'outbox.open', { n: waiting })}
            </Badge>
          )}
          {stuck > 0 && (
            <Badge tone="danger" icon="alert">
              {say(i18n, 'outbox.dead', { n: stuck })}
            </Badge>
          )}
          {open.length === 0 && delivered > 0 && (
            <span class="rc-small">{say(i18n, 'outbox.arrived', { n: delivered })}</span>
          )}
        </div>
        {open.length > 0 && (
          <Disclosure title={i18n.t('common.show')}>
            <ul class="rc-plain-list">
              {open.map((row) => (
                <Row key={row.id} row={row} onRetry={onRetry} />
              ))}
            </ul>
          </Disclosure>
        )}
      </div>
    </section>
  );
}

function Row({ row, onRetry }: { row: DeliveryRow; onRetry: (id: string) => void }) {
  const i18n = useI18n();
  const kind = i18n.lookup(`delivery.kind.${row.kind}`, row.kind);
  return (
    <li class="pg-delivery">
      <div class="rc-row">
        <strong>{kind}</strong>
        <bdi class="rc-reference">{row.reference}</bdi>
        <Badge tone={TONES[row.state]}>{i18n.lookup(`delivery.state.${row.state}`, row.state)}</Badge>
      </div>
      <p class="rc-small">
        {say(i18n, 'outbox.attempts', { n: row.attempts })}
        {row.nextAttemptAt !== null && row.state === 'waiting' && (
          <> · {say(i18n, 'outbox.next', { date: i18n.formatDate(row.nextAttemptAt) })}</>
        )}
        {row.reason && (
          <>
            {' · '}
            <bdi>{row.reason}</bdi>
          </>
        )}
      </p>
      {row.state !== 'waiting' && (
        <Button
          variant="quiet"
          aria-label={say(i18n, 'outbox.retryOf', { what: `${kind} ${row.reference}` })}
          onClick={() => onRetry(row.id)}
        >
          {say(i18n, 'outbox.retry')}
        </Button>
      )}
    </li>
  );
}
