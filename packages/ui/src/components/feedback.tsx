import type { ComponentChildren } from 'preact';
import { useI18n } from '../context.ts';
import type { Failure } from '../problems.ts';
import { IconButton } from './button.tsx';
import { Icon, type IconName } from './icon.tsx';
import type { Tone } from './status.tsx';

const ICONS: Record<Tone, IconName> = {
  neutral: 'info',
  info: 'info',
  success: 'check',
  warning: 'alert',
  danger: 'alert',
};

export type AlertProps = {
  tone?: Tone;
  title?: string | undefined;
  children?: ComponentChildren;
  action?: ComponentChildren;
  icon?: IconName | undefined;
  /** Read out at once when it appears. */
  live?: boolean | undefined;
  onDismiss?: (() => void) | undefined;
};

export function Alert({ tone = 'info', title, children, action, icon, live, onDismiss }: AlertProps) {
  const { t } = useI18n();
  return (
    <div class={`rc-alert rc-${tone}`} role={live ? 'alert' : undefined}>
      <Icon name={icon ?? ICONS[tone]} />
      <div class="rc-alert-body">
        {title && <p class="rc-alert-title">{title}</p>}
        {children && <div>{children}</div>}
        {action && <div class="rc-alert-action">{action}</div>}
      </div>
      {onDismiss && <IconButton label={t('common.dismiss')} icon="cross" onClick={onDismiss} />}
    </div>
  );
}

/** Why something did not work: the sentence, the fields concerned, and small the rule behind it. */
export function FailureAlert({ failure }: { failure: Failure | null | undefined }) {
  const { t } = useI18n();
  if (!failure) return null;
  return (
    <Alert tone="danger" live>
      <p>{failure.text}</p>
      {failure.fields.length > 0 && (
        <ul class="rc-plain-list">
          {failure.fields.map((field) => (
            <li key={field}>
              <bdi>{field}</bdi>
            </li>
          ))}
        </ul>
      )}
      {failure.rule && <p class="rc-small">{t('common.rule', { rule: failure.rule })}</p>}
    </Alert>
  );
}

export function Spinner({ label }: { label: string }) {
  return (
    <div class="rc-loading" role="status">
      <span class="rc-spinner" aria-hidden="true" />
      <span>{label}</span>
    </div>
  );
}

/** `share` from 0 to 1; null while the end is not known. */
export function Progress({ label, share }: { label: string; share: number | null }) {
  const { percent } = useI18n();
  return (
    <div class="rc-progress">
      <span class="rc-progress-label">
        <bdi>{label}</bdi>
        {share !== null && <span class="rc-progress-share">{percent(share)}</span>}
      </span>
      <progress aria-label={label} max={1} {...(share === null ? {} : { value: share })} />
    </div>
  );
}

export function EmptyState({
  icon,
  title,
  page,
  children,
  action,
}: {
  icon?: IconName;
  title: string;
  /** It is all that the page shows: its title is the page's heading. */
  page?: boolean;
  children?: ComponentChildren;
  action?: ComponentChildren;
}) {
  return (
    <div class="rc-empty">
      {icon && (
        <span class="rc-empty-icon">
          <Icon name={icon} />
        </span>
      )}
      {page ? <h1 class="rc-empty-title">{title}</h1> : <p class="rc-empty-title">{title}</p>}
      {children && <p class="rc-muted">{children}</p>}
      {action}
    </div>
  );
}

/** Short news at the foot of the page, read out politely. The region must stay in the page; only its text changes. */
export function Toasts({ items }: { items: { id: number; text: string }[] }) {
  return (
    <div class="rc-toasts" role="status" aria-live="polite">
      {items.map((item) => (
        <div class="rc-toast" key={item.id}>
          <bdi>{item.text}</bdi>
        </div>
      ))}
    </div>
  );
}
