import type { Simulation } from '@recourse/api-client/simulations';
import { Alert, Button, type Failure, FailureAlert, TextField, useTexts } from '@recourse/ui/components';
import { useState } from 'preact/hooks';
import { useApp, useCase } from '../../state/context.ts';

type Answer = Extract<Simulation, { kind: 'more-time' }>;

/** Asks the service what a date would become with more time. Nothing on the case changes. */
export function WhatIf({ rule, title }: { rule: string; title: string }) {
  const app = useApp();
  const { t } = useTexts('law');
  const { reference } = useCase().view;
  const [until, setUntil] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const ask = async (event: Event) => {
    event.preventDefault();
    setBusy(true);
    setFailure(null);
    setAnswer(null);
    try {
      setAnswer(await app.client.simulate({ kind: 'more-time', reference, rule, ...(until && { until }) }));
    } catch (error) {
      setFailure(app.notice(error));
    }
    setBusy(false);
  };
  return (
    <form class="rc-stack form" aria-label={title} onSubmit={ask} noValidate>
      <p class="form-title">{title}</p>
      <TextField
        label={t('moreTime.until')}
        hint={t('moreTime.until.hint')}
        type="date"
        value={until}
        onValue={setUntil}
      />
      <Button type="submit" class="start" icon="clock" busy={busy}>
        {t('moreTime.ask')}
      </Button>
      <div role="status">{answer && <Result answer={answer} />}</div>
      <FailureAlert failure={failure} />
    </form>
  );
}

function Result({ answer }: { answer: Answer }) {
  const { t, formatDate, lookup } = useTexts('law');
  const { allowed, why, from, to, sendBefore, sentence, consequence } = answer;
  if (!allowed || to === null)
    return (
      <Alert tone="warning">
        <p>{t('moreTime.no', { why: lookup(`why.${why}`, lookup(`rejection.${why}`, why ?? '')) })}</p>
      </Alert>
    );
  return (
    <Alert tone="info" title={t('moreTime.new', { date: formatDate(to) })}>
      <p class="rc-small">{t('moreTime.instead', { date: formatDate(from) })}</p>
      <p>{t('extension.sendBefore', { date: formatDate(sendBefore) })}</p>
      <p>{sentence}</p>
      {consequence && <p>{t('obligations.consequence', { text: consequence })}</p>}
      <p class="rc-small">{t('moreTime.again')}</p>
    </Alert>
  );
}
