import type { ExplainedObligation } from '@recourse/api-client/schemas';
import { Deadline, Icon, obligationName, useI18n } from '@recourse/ui/components';
import { useId } from 'preact/hooks';
import { useApp } from '../../state/context.ts';
import { Counting, DutySource, MoreTime, Option } from '../obligations.tsx';
import { inOrder } from './in-order.ts';
import { useRegimeName } from './names.ts';

/** Duties under the regime that each comes from, the regime with the nearest date first. */
export function Duties({ duties }: { duties: ExplainedObligation[] }) {
  const sorted = inOrder(duties);
  const regimes = [...new Set(sorted.map(({ regime }) => regime))];
  return (
    <div class="rc-stack">
      {regimes.map((regime) => (
        <Group key={regime} regime={regime} duties={sorted.filter((duty) => duty.regime === regime)} />
      ))}
    </div>
  );
}

function Group({ regime, duties }: { regime: string; duties: ExplainedObligation[] }) {
  const { t } = useI18n();
  const id = useId();
  const nameOf = useRegimeName();
  const statutory = duties.some((duty) => duty.statutory);
  return (
    <section class="duty-group" aria-labelledby={id}>
      <h3 id={id} class="duty-regime">
        <Icon name={statutory ? 'law' : 'info'} />
        <span>
          <bdi>{nameOf(regime)}</bdi>{' '}
          <span class="rc-small">{t(statutory ? 'obligations.statutory' : 'obligations.internal')}</span>
        </span>
      </h3>
      <ul class="rc-plain-list duties">
        {duties.map((duty) => (
          <Duty key={duty.id} duty={duty} />
        ))}
      </ul>
    </section>
  );
}

function Duty({ duty }: { duty: ExplainedObligation }) {
  const i18n = useI18n();
  const now = useApp().now.value;
  return (
    <li class="duty">
      <p>
        <strong>{obligationName(duty.kind, i18n)}</strong>
      </p>
      <Deadline due={duty.due} now={now} status={duty.status} paused={duty.paused} />
      <Option duty={duty} />
      <DutySource duty={duty} />
      <MoreTime duty={duty} />
      <Counting duty={duty} />
    </li>
  );
}
