import type { ButtonHTMLAttributes, ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { useI18n } from '../context.ts';
import { Icon, type IconName } from './icon.tsx';

export type ButtonProps = {
  children: ComponentChildren;
  variant?: 'primary' | 'secondary' | 'quiet' | 'danger' | undefined;
  icon?: IconName | undefined;
  /** Work is under way: the button says so and takes no further clicks, but keeps its focus. */
  busy?: boolean | undefined;
  /** Why it cannot be pressed now. Shown below the button; the button stays reachable by keyboard. */
  blocked?: string | null | undefined;
  wide?: boolean | undefined;
} & Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'icon' | 'disabled' | 'size'>;

export function Button({
  children,
  variant = 'secondary',
  icon,
  busy,
  blocked,
  wide,
  onClick,
  class: extra,
  ...rest
}: ButtonProps) {
  const { t } = useI18n();
  const reason = useId();
  const off = Boolean(busy || blocked);
  const button = (
    <button
      type="button"
      {...rest}
      class={`rc-button rc-button-${variant}${wide ? ' rc-wide' : ''}${extra ? ` ${extra}` : ''}`}
      aria-disabled={off || undefined}
      aria-busy={busy || undefined}
      aria-describedby={blocked ? reason : rest['aria-describedby']}
      onClick={(event) => (off ? event.preventDefault() : onClick?.(event))}
    >
      {busy ? <span class="rc-spinner" aria-hidden="true" /> : icon && <Icon name={icon} />}
      <span>{children}</span>
      {busy && <span class="rc-hidden">{t('common.working')}</span>}
    </button>
  );
  if (!blocked) return button;
  return (
    <span class="rc-blocked">
      {button}
      <span class="rc-reason" id={reason}>
        <Icon name="lock" />
        <span>{blocked}</span>
      </span>
    </span>
  );
}

/** A button that shows only a picture; `label` is its name. */
export function IconButton({
  label,
  icon,
  ...rest
}: { label: string; icon: IconName } & Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'icon' | 'label'>) {
  return (
    <button type="button" {...rest} class="rc-icon-button" aria-label={label} title={label}>
      <Icon name={icon} />
    </button>
  );
}
