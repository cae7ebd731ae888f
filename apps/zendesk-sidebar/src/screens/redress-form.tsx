import type { CommandBody } from '@recourse/api-client/client';
import type { RedressKind } from '@recourse/complaint-domain';
import { REDRESS_OPTIONS, Select, TextArea, TextField, useTexts } from '@recourse/ui/components';
import { parseMoney } from '@recourse/ui/formats';
import { useApp, useCase } from '../state/context.ts';
import { currencyChoices } from '../state/currencies.ts';
import { CommandForm, type Fields } from './command-form.tsx';
import { choicesOf } from './register-fields.tsx';

type Proposal = {
  kind: RedressKind;
  description: string;
  amount: string;
  currency: string;
  from: string;
  to: string;
  rule: string;
};

/** Whether a kind has an amount: named (needed or possible), reckoned, or none. */
const MONEY: Record<RedressKind, 'needed' | 'possible' | 'reckoned' | 'none'> = {
  refund: 'needed',
  loss: 'needed',
  distress: 'needed',
  goodwill: 'needed',
  interest: 'reckoned',
  repair: 'possible',
  replacement: 'possible',
  other: 'possible',
  apology: 'none',
  correction: 'none',
};

/** Proposes redress. Interest is reckoned by the service from its rule; the working is shown in the list then. */
export function RedressForm({ onDone }: { onDone: () => void }) {
  const { t } = useTexts('letters');
  const { currency, interestRules } = useApp().session.value.settings;
  const initial: Proposal = {
    kind: 'refund',
    description: '',
    amount: '',
    currency,
    from: '',
    to: '',
    rule: interestRules[0]?.id ?? '',
  };
  const amountError = (value: Proposal) => {
    const left = MONEY[value.kind] === 'none' || (MONEY[value.kind] === 'possible' && value.amount === '');
    return left || parseMoney(value.amount, value.currency) !== null ? null : t('redress.amountError');
  };
  const check = (value: Proposal) => {
    if (value.kind !== 'interest') return { amount: amountError(value) };
    const empty = (text: string) => (text === '' ? t('register.required') : null);
    const reversed = value.from !== '' && value.to !== '' && value.to <= value.from;
    return {
      amount: amountError(value),
      from: empty(value.from),
      to: empty(value.to) ?? (reversed ? t('redress.periodError') : null),
      rule: empty(value.rule),
    };
  };
  return (
    <CommandForm
      draft="redress"
      initial={initial}
      needed={['description']}
      check={check}
      command="ProposeRedress"
      data={proposalOf}
      action={t('redress.propose')}
      onDone={onDone}
      onCancel={onDone}
    >
      {(fields) => <ProposalFields {...fields} />}
    </CommandForm>
  );
}

function proposalOf(value: Proposal): CommandBody<'ProposeRedress'> {
  const { kind, description, currency, from, to, rule } = value;
  const amount = MONEY[kind] === 'none' ? null : parseMoney(value.amount, currency);
  if (amount === null) return { kind, description };
  if (kind !== 'interest') return { kind, description, amount, currency };
  return { kind, description, currency, calculation: { principal: amount, from, to, rule } };
}

function ProposalFields({ value, field }: Fields<Proposal>) {
  const i18n = useTexts('letters');
  const { t } = i18n;
  const { settings } = useApp().session.value;
  const used = useCase().view.redress.flatMap(({ currency }) => currency ?? []);
  const money = MONEY[value.kind];
  return (
    <>
      <Select
        focus
        label={t('redress.kind')}
        choices={choicesOf('redress', REDRESS_OPTIONS, i18n)}
        {...field('kind')}
      />
      {money !== 'none' && (
        <div class="rc-pair">
          <TextField
            label={t(money === 'reckoned' ? 'redress.principal' : 'redress.amount')}
            name="amount"
            inputMode="decimal"
            optional={money === 'possible'}
            {...field('amount')}
          />
          <Select
            label={t('redress.currency')}
            choices={currencyChoices([settings.currency, ...used], i18n.language)}
            {...field('currency')}
          />
        </div>
      )}
      {money === 'reckoned' && <InterestFields field={field} />}
      <TextArea label={t('redress.what')} name="redress" rows={2} {...field('description')} />
    </>
  );
}

function InterestFields({ field }: Pick<Fields<Proposal>, 'field'>) {
  const { t } = useTexts('letters');
  const { interestRules } = useApp().session.value.settings;
  const none = interestRules.length === 0;
  return (
    <>
      <div class="rc-pair">
        <TextField label={t('redress.from')} type="date" {...field('from')} />
        <TextField label={t('redress.to')} type="date" {...field('to')} />
      </div>
      <Select
        label={t('redress.rule')}
        hint={t(none ? 'redress.noRule' : 'redress.reckoned')}
        {...(none && { empty: t('register.choose') })}
        choices={interestRules.map(({ id, label }) => ({ value: id, label }))}
        {...field('rule')}
      />
    </>
  );
}
