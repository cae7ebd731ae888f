import { Badge, Button, Section, useTexts } from '@recourse/ui/components';
import { useState } from 'preact/hooks';
import { useApp, useCase } from '../state/context.ts';
import { Composer } from './composer.tsx';
import { Letter } from './messages-tab.tsx';
import { SecondPerson } from './second-person.tsx';

/** The answer to the complaint: written, read by a second person where that is asked for, sent. */
export function FinalResponse() {
  const { t } = useTexts('letters');
  const { view } = useCase();
  return (
    <Section title={t('final.title')} icon="send" tone="outside">
      {view.finalResponse && !view.draft ? <Sent /> : view.draft ? <Waiting /> : <Writing />}
    </Section>
  );
}

function Writing() {
  const { t } = useTexts('letters');
  const wanted = useApp().place.value.form === 'final';
  return (
    <>
      <p class="rc-small">{t('final.hint')}</p>
      <Composer
        name="final"
        kinds={['final-response']}
        wanted={wanted ? 'final-response' : null}
        action={t('do.IssueFinalResponse')}
      />
    </>
  );
}

/** Whoever may answer can also replace the draft by another one. */
function Waiting() {
  const { t } = useTexts('letters');
  const { draft, commands } = useCase().view;
  const [anew, setAnew] = useState(false);
  if (!draft) return null;
  if (anew) return <Writing />;
  return (
    <>
      <SecondPerson key={draft.at} draft={draft} />
      {commands.IssueFinalResponse === null && (
        <Button variant="quiet" icon="edit" wide onClick={() => setAnew(true)}>
          {t('draft.again')}
        </Button>
      )}
    </>
  );
}

function Sent() {
  const { t, formatDate, formatDay } = useTexts('letters');
  const { finalResponse: final, messages } = useCase().view;
  if (!final) return null;
  const letter = messages.find((message) => message.id === final.message);
  return (
    <>
      <p class="rc-row">
        <Badge tone="info">{t(`outcome.${final.outcome}`)}</Badge>
        <span class="rc-small">{t('final.sent', { date: formatDate(final.at) })}</span>
      </p>
      {final.offerUntil && <p class="rc-small">{t('offer.until', { date: formatDay(final.offerUntil) })}</p>}
      {letter && (
        <ol class="rc-plain-list letters">
          <Letter message={letter} />
        </ol>
      )}
    </>
  );
}
