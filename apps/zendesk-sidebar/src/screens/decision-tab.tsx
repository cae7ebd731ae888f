import { Badge, Section, useTexts } from '@recourse/ui/components';
import { useApp, useCase } from '../state/context.ts';
import { Composer } from './composer.tsx';
import { Ending } from './ending.tsx';
import { Findings } from './findings.tsx';
import { Letter } from './messages-tab.tsx';
import { Offer } from './offer.tsx';
import { RedressList } from './redress.tsx';

/** From findings to the end of the case, in the order in which they are made. */
export function DecisionTab() {
  return (
    <div class="parts">
      <Findings />
      <RedressList />
      <FinalResponse />
      <Offer />
      <Ending />
    </div>
  );
}

function FinalResponse() {
  const { t, formatDate } = useTexts('letters');
  const { view } = useCase();
  const wanted = useApp().place.value.form === 'final';
  const final = view.finalResponse;
  const letter = view.messages.find((message) => message.id === final?.message);
  return (
    <Section title={t('final.title')} icon="send" tone="outside">
      {final ? (
        <>
          <p class="rc-row">
            <Badge tone="info">{t(`outcome.${final.outcome}`)}</Badge>
            <span class="rc-small">{t('final.sent', { date: formatDate(final.at) })}</span>
          </p>
          {letter && (
            <ol class="rc-plain-list letters">
              <Letter message={letter} />
            </ol>
          )}
        </>
      ) : (
        <>
          <p class="rc-small">{t('final.hint')}</p>
          <Composer name="final" kinds={['final-response']} wanted={wanted ? 'final-response' : null} />
        </>
      )}
    </Section>
  );
}
