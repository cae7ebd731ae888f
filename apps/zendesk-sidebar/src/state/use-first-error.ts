import { useEffect } from 'preact/hooks';

/** After a refused submit (`wrong` is a new list) the first wrong field has the focus, so that its error is read out. */
export function useFirstError(form: { current: HTMLFormElement | null }, wrong: unknown[]): void {
  useEffect(() => {
    if (wrong.length > 0) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [form, wrong]);
}
