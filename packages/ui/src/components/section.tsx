import type { ComponentChildren } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import { Icon, type IconName } from './icon.tsx';

type Level = 1 | 2 | 3 | 4;

function Heading({
  level,
  children,
  id,
}: {
  level: Level;
  children: ComponentChildren;
  id?: string | undefined;
}) {
  const Tag = `h${level}` as 'h2';
  return (
    <Tag id={id} class="rc-heading">
      {children}
    </Tag>
  );
}

export type SectionProps = {
  title: string;
  children: ComponentChildren;
  level?: Level | undefined;
  icon?: IconName | undefined;
  count?: number | undefined;
  /** Beside the title, for one small action. */
  action?: ComponentChildren;
  /** `inside`: stays in the organisation. `outside`: reaches the complainant. */
  tone?: 'plain' | 'inside' | 'outside' | undefined;
};

export function Section({ title, children, level = 2, icon, count, action, tone = 'plain' }: SectionProps) {
  const id = useId();
  return (
    <section class={`rc-section rc-section-${tone}`} aria-labelledby={id}>
      <div class="rc-section-head">
        <Heading level={level} id={id}>
          {icon && <Icon name={icon} />}
          {title}
          {count !== undefined && <span class="rc-count">{count}</span>}
        </Heading>
        {action}
      </div>
      {children}
    </section>
  );
}

export type DisclosureProps = {
  title: ComponentChildren;
  children: ComponentChildren;
  /** Give a level when the title is a heading of the page. */
  level?: Level | undefined;
  /** Opens it, also later: what went wrong inside must be seen. */
  open?: boolean | undefined;
  onToggle?: ((open: boolean) => void) | undefined;
};

/** A title that opens and closes what is below it. Closed content is not in the page. */
export function Disclosure({ title, children, level, open: initially = false, onToggle }: DisclosureProps) {
  const id = useId();
  const [open, setOpen] = useState(initially);
  useEffect(() => {
    if (initially) setOpen(true);
  }, [initially]);
  const toggle = () => {
    setOpen(!open);
    onToggle?.(!open);
  };
  const button = (
    <button
      type="button"
      class="rc-disclosure-button"
      aria-expanded={open}
      aria-controls={open ? id : undefined}
      onClick={toggle}
    >
      <Icon name="chevron" />
      <span>{title}</span>
    </button>
  );
  return (
    <div class={`rc-disclosure${open ? ' rc-open' : ''}`}>
      {level ? <Heading level={level}>{button}</Heading> : button}
      {open && (
        <div class="rc-disclosure-body" id={id}>
          {children}
        </div>
      )}
    </div>
  );
}
