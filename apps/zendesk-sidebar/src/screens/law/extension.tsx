import type { ExplainedObligation } from '@recourse/api-client/schemas';
import { Alert, Button, type Tone, useTexts } from '@recourse/ui/components';
import { useApp, useCase } from '../../state/context.ts';
import { useBlocked } from '../../state/use-command.ts';
import { WhatIf } from './what-if.tsx';

type Extension = NonNullable<ExplainedObligation['extension']>;

const TONES: Record<Extension['state'], Tone> = {
  possible: 'info',
  noticed: 'info',
  granted: 'success',
  refused: 'danger',
  'too-late': 'warning',
};

/** What the rule knows of more time, how far the case came with it, and what it would bring. */
export function ExtensionOf({ duty }: { duty: ExplainedObligation }) {
  const { t } = useTexts('law');
  const { extension } = duty;
  if (!extension) return null;
  return (
    <div class="rc-stack">
      <div class="rc-stack-tight">
        <StateText extension={extension} />
        {extension.state === 'possible' && (
          <Conditions sendBefore={extension.sendBefore} conditions={extension.conditions} />
        )}
      </div>
      {extension.state === 'possible' && <WriteNotice rule={duty.id} notice={extension.notice} />}
      {extension.state === 'possible' && <WhatIf rule={duty.id} title={t('moreTime.title')} />}
    </div>
  );
}

function StateText({ extension }: { extension: Extension }) {
  const { t, formatDay, formatDate, lookup } = useTexts('law');
  const { state, longest, sendBefore, why } = extension;
  if (state === 'possible')
    return <p>{longest ? t('extension.possible', { date: formatDay(longest) }) : t('extension.open')}</p>;
  const text =
    state === 'too-late'
      ? t('extension.too-late', { date: formatDate(sendBefore) })
      : state === 'refused'
        ? t('extension.refused', { why: lookup(`why.${why}`, why ?? '') })
        : t(`extension.${state}`);
  return (
    <Alert tone={TONES[state]}>
      <p>{text}</p>
    </Alert>
  );
}

function Conditions({ sendBefore, conditions }: Pick<Extension, 'sendBefore' | 'conditions'>) {
  const { t, formatDate } = useTexts('law');
  return (
    <>
      <p>{t('extension.sendBefore', { date: formatDate(sendBefore) })}</p>
      {conditions.length > 0 && <p>{t('extension.conditions')}</p>}
      <ul class="conditions">
        {conditions.map((condition) => (
          <li key={condition}>{condition}</li>
        ))}
      </ul>
    </>
  );
}

function WriteNotice({ rule, notice }: { rule: string; notice: Extension['notice'] }) {
  const app = useApp();
  const { t } = useTexts('law');
  const blocked = useBlocked('SendDelayNotice');
  const next = useCase().view.nextSteps[0];
  // The button of the next step is this one.
  if (next?.command === 'SendDelayNotice' && next.obligation === rule) return null;
  return (
    <Button
      class="start"
      icon="edit"
      blocked={blocked}
      onClick={() => {
        app.place.value = { tab: 'law', form: `delay:${rule}` };
      }}
    >
      {t(notice === 'delay-notice' ? 'delay.write' : 'delay.write.holding-response')}
    </Button>
  );
}
