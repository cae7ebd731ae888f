import { useI18n } from '@recourse/ui/components';
import { useState } from 'preact/hooks';

/**
 * For one text that several buttons need. `has` is asked when one is pressed: without the text the field says that
 * it is needed and takes the focus, so that this is read out.
 */
export function useNeeded(text: string) {
  const { t } = useI18n();
  const [missed, setMissed] = useState(false);
  const empty = text.trim() === '';
  return {
    error: missed && empty ? t('register.required') : null,
    has: (event: Event): boolean => {
      setMissed(empty);
      if (empty) fieldOf(event)?.focus();
      return !empty;
    },
  };
}

function fieldOf({ currentTarget }: Event): HTMLElement | null | undefined {
  return (currentTarget as Element).closest('.form')?.querySelector<HTMLElement>('textarea');
}
