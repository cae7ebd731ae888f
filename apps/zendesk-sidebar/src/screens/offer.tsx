import {
  Alert,
  ANSWER_OPTIONS,
  Badge,
  Section,
  Select,
  TextArea,
  TextField,
  useTexts,
} from '@recourse/ui/components';
import { useApp, useCase } from '../state/context.ts';
import { momentOf } from '../state/day.ts';
import { filled } from '../state/filled.ts';
import { CommandForm } from './command-form.tsx';
import { choicesOf } from './register-fields.tsx';

type Answer = (typeof ANSWER_OPTIONS)[number];
type Given = { answer: Answer; comment: string; answeredAt: string };

const MINUTE = 60_000;

/** Only what the complainant said was said at some time; silence and the end of an offer were not. */
function wasSaid({ answer }: Given): boolean {
  return answer === 'accepted' || answer === 'declined';
}

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
  const { finalResponse } = useCase().view;
  const until = finalResponse?.offerUntil;
  const over = until !== undefined && until < new Date(app.now.value).toISOString().slice(0, 10);
  const offeredAt = finalResponse?.at ?? 0;
  const initial: Given = { answer: over ? 'expired' : 'accepted', comment: '', answeredAt: '' };
  const timeOf = (value: Given) => (wasSaid(value) ? momentOf(value.answeredAt) : null);
  const isOdd = (at: number | null) => at !== null && (at > app.now.value || at + MINUTE <= offeredAt);
  return (
    <>
      {until && (
        <Alert tone={over ? 'warning' : 'info'} icon="clock">
          <p>{t(over ? 'offer.over' : 'offer.until', { date: formatDay(until) })}</p>
        </Alert>
      )}
      <CommandForm
        draft="offer"
        initial={initial}
        check={(value) => ({ answeredAt: isOdd(timeOf(value)) ? t('offer.at.error') : null })}
        command="RecordAnswerToOffer"
        data={(value) => answerOf(value, timeOf(value), offeredAt)}
        action={t('offer.save')}
      >
        {({ value, field }) => (
          <>
            <Select
              focus={wanted}
              label={t('outcome.title')}
              choices={choicesOf('answer', ANSWER_OPTIONS, i18n)}
              {...field('answer')}
            />
            {wasSaid(value) && (
              <TextField
                label={t('offer.at')}
                name="answeredAt"
                type="datetime-local"
                optional
                {...field('answeredAt')}
              />
            )}
            <TextArea label={t('offer.comment')} rows={2} optional {...field('comment')} />
          </>
        )}
      </CommandForm>
    </>
  );
}

/** A form names the minute alone: that of the offer itself counts from the offer. */
function answerOf({ answer, comment }: Given, at: number | null, offeredAt: number) {
  return { answer, ...filled({ comment }), ...(at !== null && { answeredAt: Math.max(at, offeredAt) }) };
}
