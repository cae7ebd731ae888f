import type { ExplainedObligation } from '@recourse/api-client/schemas';
import { Badge, Disclosure, Icon, useI18n } from '@recourse/ui/components';
import { useCase } from '../state/context.ts';
import { Counted, Duties, ExtensionOf } from './parts.tsx';

type Duty = ExplainedObligation;
type CostOf = NonNullable<Duty['cost']>;

function isMet({ status }: Duty): boolean {
  return status === 'met' || status === 'met-late';
}

/** Where a duty stands, and what lateness costs. One of law also says whether somebody compared it with its source. */
export function DutySource({ duty }: { duty: Duty }) {
  const { t, formatDay } = useI18n();
  return (
    <div class="source rc-small">
      <p>
        <Icon name={duty.statutory ? 'law' : 'info'} /> <bdi>{duty.citation}</bdi>
      </p>
      {duty.consequence && !isMet(duty) && <p>{t('obligations.consequence', { text: duty.consequence })}</p>}
      {duty.cost && !isMet(duty) && <Cost cost={duty.cost} />}
      {duty.statutory && duty.verifiedOn && (
        <p>{t('obligations.verified', { date: formatDay(duty.verifiedOn) })}</p>
      )}
      <Marks duty={duty} />
    </div>
  );
}

/** What must not be taken for a plain date of the law. */
function Marks({ duty }: { duty: Duty }) {
  const { t } = useI18n();
  const unverified = duty.statutory && duty.verifiedOn === null;
  if (!unverified && !duty.assessed) return null;
  return (
    <p class="rc-row">
      {duty.assessed && (
        <Badge tone="info" icon="user">
          {t('obligations.assessed')}
        </Badge>
      )}
      {unverified && (
        <Badge tone="warning" icon="alert">
          {t('obligations.unverified')}
        </Badge>
      )}
    </p>
  );
}

/** The body that lateness opens the way to, and what is owed from which day of lateness on. */
function Cost({ cost }: { cost: CostOf }) {
  const { t, formatDay, formatMoney } = useI18n();
  return (
    <>
      {cost.body && <p>{t('cost.body', { body: cost.body })}</p>}
      {cost.indemnity.length > 0 && (
        <ul class="cost">
          {cost.indemnity.map(({ amount, currency, from, owedNow }) => (
            <li key={from}>
              {t('cost.from', { amount: formatMoney(amount, currency), date: formatDay(from) })}{' '}
              {owedNow && <Badge tone="danger">{t('cost.now')}</Badge>}
            </li>
          ))}
        </ul>
      )}
      {cost.indemnity.length > 0 && !cost.verified && (
        <p>
          <Badge tone="warning" icon="alert">
            {t('cost.unverified')}
          </Badge>
        </p>
      )}
    </>
  );
}

/** What the law offers and nobody owes: the way out, or the last day of a notice. */
export function Option({ duty }: { duty: Duty }) {
  const { t, formatDay } = useI18n();
  if (!duty.optional || isMet(duty) || duty.status === 'passed') return null;
  const date = formatDay(duty.due);
  return <p class="rc-small">{t(duty.kind === 'quick-close' ? 'option.close' : 'option.send', { date })}</p>;
}

/** More time, as far as the rule knows it; what was already asked for is open at once. */
export function MoreTime({ duty }: { duty: Duty }) {
  const { t } = useI18n();
  const state = duty.extension?.state;
  if (!state || isMet(duty)) return null;
  return (
    <Disclosure title={t('extension.title')} open={state === 'noticed' || state === 'refused'}>
      <ExtensionOf duty={duty} />
    </Disclosure>
  );
}

/** The sentence and then every day, counted or not, with the reason. */
export function Counting({ duty }: { duty: Duty }) {
  const { t } = useI18n();
  return (
    <Disclosure title={t('obligations.how')}>
      <Counted duty={duty} />
    </Disclosure>
  );
}

/** What else is owed or offered, and what was met already. */
export function OtherObligations() {
  const { t } = useI18n();
  const { view, obligations } = useCase();
  const shownAbove = view.nextSteps[0]?.obligation;
  const others = obligations.filter((o) => o.id !== shownAbove);
  if (others.length === 0) return null;
  return (
    <Disclosure
      level={2}
      title={
        <>
          {t('obligations.title')} <span class="rc-count">{others.length}</span>
        </>
      }
    >
      <Duties duties={others} />
    </Disclosure>
  );
}
