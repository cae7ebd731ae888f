import { ANSWER_OPTIONS, Badge, Section, Select, TextArea, useTexts } from '@recourse/ui/components';
import { useApp, useCase } from '../state/context.ts';
import { filled } from '../state/filled.ts';
import { CommandForm } from './command-form.tsx';
import { choicesOf } from './register-fields.tsx';

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
  const i18n = useTexts('letters');
  const { t } = i18n;
  const wanted = useApp().place.value.form === 'offer';
  return (
    <CommandForm
      draft="offer"
      initial={{ answer: 'accepted' as (typeof ANSWER_OPTIONS)[number], comment: '' }}
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
  );
}
