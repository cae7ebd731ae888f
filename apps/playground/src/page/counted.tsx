import type { ExplainedObligation } from '@recourse/api-client/schemas';
import { useI18n } from '@recourse/ui';
import { say } from './texts/index.ts';

type Day = ExplainedObligation['explanation']['days'][number];
export type Stretch = {
  from: string;
  to: string;
  days: number;
  counted: boolean;
  why: string;
  holiday: string | null;
};

/** Neighbouring days that count, or do not count, for the same reason, as one stretch. */
export function stretchesOf(days: Day[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const { date, counted, why, holiday = null } of days) {
    const last = stretches.at(-1);
    if (last && last.why === why && last.holiday === holiday) {
      last.to = date;
      last.days += 1;
    } else stretches.push({ from: date, to: date, days: 1, counted, why, holiday });
  }
  return stretches;
}

/** How a due date came about: the sentence, then the days. */
export function Counted({ explanation }: { explanation: ExplainedObligation['explanation'] }) {
  const i18n = useI18n();
  return (
    <>
      <p class="rc-text">{explanation.sentence}</p>
      {explanation.days.length > 0 && (
        <ol class="pg-days">
          {stretchesOf(explanation.days).map((stretch) => (
            <li key={stretch.from} class={stretch.counted ? 'pg-counted' : 'pg-skipped'}>
              <bdi>
                {i18n.formatDay(stretch.from)}
                {stretch.to !== stretch.from && ` – ${i18n.formatDay(stretch.to)}`}
              </bdi>
              <span class="rc-small">
                {say(i18n, 'counted.days', { n: stretch.days })}
                {', '}
                {i18n.lookup(`counted.${stretch.why}`, stretch.why)}
                {stretch.holiday && (
                  <>
                    {' · '}
                    <bdi>{stretch.holiday}</bdi>
                  </>
                )}
              </span>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
