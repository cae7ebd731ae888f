import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { useI18n } from '../context.ts';
import { IconButton } from './button.tsx';

export type DialogProps = {
  title: string;
  onClose: () => void;
  children: ComponentChildren;
  /** Buttons at its foot, unless a form inside brings its own. */
  actions?: ComponentChildren;
};

/**
 * A modal dialog on the browser's own `<dialog>`: it keeps the focus inside, closes on Esc, and gives the focus back
 * to what opened it.
 */
export function Dialog({ title, onClose, children, actions }: DialogProps) {
  const { t } = useI18n();
  const id = useId();
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    const dialog = element.current;
    dialog?.showModal();
    return () => {
      dialog?.close();
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  return (
    <dialog
      class="rc-dialog"
      ref={element}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div class="rc-dialog-head">
        <h2 class="rc-heading" id={id}>
          {title}
        </h2>
        <IconButton label={t('common.close')} icon="cross" onClick={onClose} />
      </div>
      <div class="rc-dialog-body">{children}</div>
      {actions && <div class="rc-dialog-actions">{actions}</div>}
    </dialog>
  );
}
