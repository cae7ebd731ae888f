import { obligationName, useI18n } from '@recourse/ui/components';
import { useApp, useCase } from '../../state/context.ts';

/** The organisation's own targets, and what it promised in a letter. */
const OWN: readonly string[] = ['internal', 'internal-promise'];

/** Names of regimes by id; what is not in use in this register any more keeps its id. */
export function useRegimeName(): (id: string) => string {
  const { t } = useI18n();
  const { regimes } = useApp().session.value.settings;
  return (id) =>
    regimes.find((regime) => regime.id === id)?.name ?? (OWN.includes(id) ? t('obligations.internal') : id);
}

/** Names of rules by id: the duty, and the regime in brackets. */
export function useRuleName(): (id: string) => string {
  const i18n = useI18n();
  const { obligations } = useCase();
  const regimeName = useRegimeName();
  return (id) => {
    const kind = obligations.find((duty) => duty.id === id)?.kind ?? id;
    return `${obligationName(kind, i18n)} (${regimeName(id.split('/')[0] ?? id)})`;
  };
}
