import { Alert, Button, Checkbox, FailureAlert, useTexts } from '@recourse/ui/components';
import { useState } from 'preact/hooks';
import { useApp, useCase } from '../../state/context.ts';
import { useBlocked, useCommand } from '../../state/use-command.ts';
import { useRuleName } from './names.ts';

/** Also once its day is over: an acceptance in time may be recorded later. */
const OPEN: readonly string[] = ['due', 'warn', 'passed'];

/** Why the service does not free from the final response, as its rule CL8 tells. `lastDay`: ISO date. */
type Relief = { rule: string; why: string; exceptions?: string[]; marks?: string[]; lastDay?: string | null };

/**
 * The way out that a regime leaves open for a few days: the complainant accepted, so nothing more is owed. The
 * service names, rule by rule, the exceptions of which a person must confirm that none holds.
 */
export function EarlyEnd() {
  const { t, formatDay } = useTexts('law');
  const app = useApp();
  const { view, obligations } = useCase();
  const { busy, failure, give } = useCommand();
  const [confirmed, setConfirmed] = useState<string[]>([]);
  const blocked = useBlocked('Resolve');
  const way = obligations.find(({ kind, status }) => kind === 'quick-close' && OPEN.includes(status));
  if (!way || view.finalResponse) return null;
  const over = way.status === 'passed';
  const resolve = async (exemptions: string[]) => {
    setConfirmed(exemptions);
    await give('Resolve', { reason: 'accepted-early', exemptions });
  };
  const recordWhen = () => {
    app.place.value = { tab: 'law', form: 'fact:offer-accepted' };
  };
  const relief = failure?.rejection?.code === 'relief-not-open' ? (failure.rejection.detail as Relief) : null;
  const notYours = blocked && blocked !== t('rejection.not-answered') ? blocked : null;
  return (
    <section class="card early" aria-label={t('early.title')}>
      <p>{t(over ? 'early.over' : 'early.text', { date: formatDay(way.due) })}</p>
      {over && <Button onClick={recordWhen}>{t('early.when')}</Button>}
      {relief?.why === 'not-confirmed' ? (
        <Confirm
          key={relief.rule}
          relief={relief}
          busy={busy}
          onConfirm={() => resolve([...confirmed, relief.rule])}
        />
      ) : (
        <Button class="start" icon="check" busy={busy} blocked={notYours} onClick={() => resolve([])}>
          {t('early.accepted')}
        </Button>
      )}
      {relief && relief.why !== 'not-confirmed' && <Refused relief={relief} />}
      {!relief && <FailureAlert failure={failure} />}
    </section>
  );
}

type ConfirmProps = { relief: Relief; busy: boolean; onConfirm: () => void };

function Confirm({ relief, busy, onConfirm }: ConfirmProps) {
  const { t, lookup } = useTexts('law');
  const nameOf = useRuleName();
  const [sure, setSure] = useState(false);
  const { exceptions = [] } = relief;
  const rule = nameOf(relief.rule);
  return (
    <div class="rc-stack-tight form">
      <p>{exceptions.length > 0 ? t('early.confirm', { rule }) : t('early.confirmAlone', { rule })}</p>
      <ul class="conditions">
        {exceptions.map((mark) => (
          <li key={mark}>{lookup(`mark.${mark}`, mark)}</li>
        ))}
      </ul>
      <Checkbox
        focus
        label={t(exceptions.length > 0 ? 'early.none' : 'early.accepted')}
        checked={sure}
        onChecked={setSure}
      />
      <Button
        variant="primary"
        icon="check"
        busy={busy}
        blocked={sure ? null : t('early.first')}
        onClick={onConfirm}
      >
        {t('early.resolve')}
      </Button>
    </div>
  );
}

function Refused({ relief: { why, marks = [], lastDay } }: { relief: Relief }) {
  const { t, lookup, list, formatDay } = useTexts('law');
  const text =
    why === 'exception'
      ? t('early.stays', { marks: list(marks.map((mark) => lookup(`mark.${mark}`, mark))) })
      : why === 'too-late' && lastDay
        ? t('early.late', { date: formatDay(lastDay) })
        : t('rejection.relief-not-open');
  return (
    <Alert tone="danger" live>
      <p>{text}</p>
    </Alert>
  );
}
