import { Alert, ANSWER_OPTIONS, Badge, Section, Select, TextArea, useTexts } from '@recourse/ui/components';
import { useApp, useCase } from '../state/context.ts';
import { filled } from '../state/filled.ts';
import { CommandForm } from './command-form.tsx';
import { choicesOf } from './register-fields.tsx';

type Answer = (typeof ANSWER_OPTIONS)[number];

/** What the complainant answered to the final response. Only shown once there is an offer to answer. */
export function Offer() {
  const { t, formatDate } = useTexts('letters');
  const { view } = useCase();
  const answer = view.answerToOffer;
  if (!answer && view.commands.RecordAnswerToOffer !== null) return null;
  return (
    <Section title={t('offer.title')}>
      {answer ? (
        <>
          <p class="rc-row">
            <Badge tone={answer.answer === 'accepted' ? 'success' : 'neutral'}>
              {t(`answer.${answer.answer}`)}
            </Badge>
            <span class="rc-small">{formatDate(answer.at)}</span>
          </p>
          {answer.comment && (
            <p class="rc-text" dir="auto">
              {answer.comment}
            </p>
          )}
        </>
      ) : (
        <OfferForm />
      )}
    </Section>
  );
}

function OfferForm() {
  const app = useApp();
  const i18n = useTexts('letters');
  const { t, formatDay } = i18n;
  const wanted = app.place.value.form === 'offer';
  const until = useCase().view.finalResponse?.offerUntil;
  const over = until !== undefined && until < new Date(app.now.value).toISOString().slice(0, 10);
  return (
    <>
      {until && (
        <Alert tone={over ? 'warning' : 'info'} icon="clock">
          <p>{t(over ? 'offer.over' : 'offer.until', { date: formatDay(until) })}</p>
        </Alert>
      )}
      <CommandForm
        draft="offer"
        initial={{ answer: (over ? 'expired' : 'accepted') as Answer, comment: '' }}
        command="RecordAnswerToOffer"
        data={filled}
        action={t('offer.save')}
      >
        {({ field }) => (
          <>
            <Select
              focus={wanted}
              label={t('outcome.title')}
              choices={choicesOf('answer', ANSWER_OPTIONS, i18n)}
              {...field('answer')}
            />
            <TextArea label={t('offer.comment')} rows={2} optional {...field('comment')} />
          </>
        )}
      </CommandForm>
    </>
  );
}
