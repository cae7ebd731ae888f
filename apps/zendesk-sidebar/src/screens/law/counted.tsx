import type { ExplainedObligation } from '@recourse/api-client/schemas';
import { Icon, useTexts } from '@recourse/ui/components';

/** How a date was counted: the sentence, then every day with the reason, and which version of the rule governs. */
export function Counted({ duty }: { duty: ExplainedObligation }) {
  const { t, formatDate, formatDay } = useTexts('law');
  const { days, sentence, start } = duty.explanation;
  return (
    <>
      <p>{sentence}</p>
      <ol
        class="days"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={t('obligations.how')}
      >
        <li class="days-edge">
          <Icon name="clock" />
          <span>{t('counting.start', { date: formatDate(start) })}</span>
        </li>
        {days.map((day) => (
          <li key={day.date} class={day.counted ? 'day-counted' : 'day-skipped'}>
            <Icon name={day.counted ? 'check' : 'cross'} />
            <span>
              <time dateTime={day.date}>
                <bdi>{formatDay(day.date)}</bdi>
              </time>{' '}
              <span class="rc-small">
                {day.holiday ?? t(day.counted ? 'counting.counted' : 'counting.skipped')}
              </span>
            </span>
          </li>
        ))}
        <li class="days-edge">
          <Icon name="alert" />
          <span>{t('counting.due', { date: formatDate(duty.due) })}</span>
        </li>
      </ol>
      {days.length > 0 && (
        <p class="rc-small">{t('counting.days', { n: days.filter((day) => day.counted).length })}</p>
      )}
      {duty.statutory && <Version duty={duty} />}
    </>
  );
}

/** A rule that changed leaves the cases opened before it under its old version. */
function Version({ duty: { inForceFrom, inForceTo } }: { duty: ExplainedObligation }) {
  const { t, formatDay } = useTexts('law');
  const from = formatDay(inForceFrom);
  return (
    <p class="rc-small">
      {inForceTo === null
        ? t('counting.since', { from })
        : t('counting.between', { from, to: formatDay(inForceTo) })}
    </p>
  );
}
