import type { ExplainedObligation } from '@recourse/api-client/schemas';
import { Badge, Deadline, Disclosure, Icon, obligationName, useI18n } from '@recourse/ui/components';
import { useApp, useCase } from '../state/context.ts';

/** Where a duty stands. One of law also says whether somebody has compared it with its source. */
export function DutySource({ duty }: { duty: ExplainedObligation }) {
  const { t } = useI18n();
  return (
    <div class="source rc-small">
      <p>
        <Icon name={duty.statutory ? 'law' : 'info'} /> <bdi>{duty.citation}</bdi>
      </p>
      {duty.consequence && <p>{t('obligations.consequence', { text: duty.consequence })}</p>}
      {duty.statutory && <Verified on={duty.verifiedOn} />}
    </div>
  );
}

function Verified({ on }: { on: ExplainedObligation['verifiedOn'] }) {
  const { t, formatDay } = useI18n();
  if (on) return <p>{t('obligations.verified', { date: formatDay(on) })}</p>;
  return (
    <p>
      <Badge tone="warning" icon="alert">
        {t('obligations.unverified')}
      </Badge>
    </p>
  );
}

/** The sentence and then every day, counted or not, with the reason. */
export function Counting({ duty }: { duty: ExplainedObligation }) {
  const { t, formatDate, formatDay } = useI18n();
  const { days, sentence, start } = duty.explanation;
  return (
    <Disclosure title={t('obligations.how')}>
      <p>{sentence}</p>
      <ol
        class="days"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={t('obligations.how')}
      >
        <li class="days-edge">
          <Icon name="clock" />
          <span>{t('obligations.start', { date: formatDate(start) })}</span>
        </li>
        {days.map((day) => (
          <li key={day.date} class={day.counted ? 'day-counted' : 'day-skipped'}>
            <Icon name={day.counted ? 'check' : 'cross'} />
            <span>
              <time dateTime={day.date}>
                <bdi>{formatDay(day.date)}</bdi>
              </time>{' '}
              <span class="rc-small">
                {day.holiday ?? t(day.counted ? 'obligations.counted' : 'obligations.skipped')}
              </span>
            </span>
          </li>
        ))}
        <li class="days-edge">
          <Icon name="alert" />
          <span>{t('obligations.due', { date: formatDate(duty.due) })}</span>
        </li>
      </ol>
      {days.length > 0 && (
        <p class="rc-small">{t('obligations.days', { n: days.filter((day) => day.counted).length })}</p>
      )}
    </Disclosure>
  );
}

/** What else is owed, and what was met already. */
export function OtherObligations() {
  const i18n = useI18n();
  const { view, obligations } = useCase();
  const { now } = useApp();
  const shownAbove = view.nextSteps[0]?.obligation;
  const others = obligations.filter((o) => o.id !== shownAbove);
  if (others.length === 0) return null;
  return (
    <Disclosure
      level={2}
      title={
        <>
          {i18n.t('obligations.title')} <span class="rc-count">{others.length}</span>
        </>
      }
    >
      <ul class="rc-plain-list duties">
        {others.map((duty) => (
          <li key={duty.id} class="duty">
            <p class="rc-row">
              <strong>{obligationName(duty.kind, i18n)}</strong>
              <span class="rc-small">
                {i18n.t(duty.statutory ? 'obligations.statutory' : 'obligations.internal')}
              </span>
            </p>
            <Deadline due={duty.due} now={now.value} status={duty.status} paused={duty.paused} />
            <DutySource duty={duty} />
            <Counting duty={duty} />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
