import {
  ANSWER_OPTIONS,
  Badge,
  Button,
  FailureAlert,
  Section,
  Select,
  TextArea,
  useI18n,
} from '@recourse/ui/components';
import { useApp, useCase } from '../state/context.ts';
import { useDraft } from '../state/drafts.ts';
import { useCommand } from '../state/use-command.ts';
import { choicesOf } from './register-fields.tsx';

/** What the complainant answered to the final response. Only shown once there is an offer to answer. */
export function Offer() {
  const { t, formatDate } = useI18n();
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
  const i18n = useI18n();
  const { t } = i18n;
  const wanted = useApp().place.value.form === 'offer';
  const { value, set, clear } = useDraft('offer', { answer: 'accepted', comment: '' });
  const { busy, failure, give } = useCommand();
  const save = async (event: Event) => {
    event.preventDefault();
    const answer = value.answer as (typeof ANSWER_OPTIONS)[number];
    if (
      await give('RecordAnswerToOffer', { answer, ...(value.comment.trim() && { comment: value.comment }) })
    )
      clear();
  };
  return (
    <form class="rc-stack form" onSubmit={save}>
      <Select
        focus={wanted}
        label={t('outcome.title')}
        value={value.answer}
        onValue={(answer) => set({ answer })}
        choices={choicesOf('answer', ANSWER_OPTIONS, i18n)}
      />
      <TextArea
        label={t('offer.comment')}
        rows={2}
        value={value.comment}
        onValue={(comment) => set({ comment })}
        optional
      />
      <FailureAlert failure={failure} />
      <Button type="submit" variant="primary" busy={busy}>
        {t('offer.save')}
      </Button>
    </form>
  );
}
