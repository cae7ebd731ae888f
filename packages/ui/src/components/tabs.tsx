import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';

export type Tab = { id: string; label: string; count?: number | undefined; content: () => ComponentChildren };

/** Tabs per the ARIA pattern: arrow keys (in reading direction), Home and End move; one tab stop. */
export function Tabs({
  label,
  tabs,
  selected,
  onSelect,
}: {
  label: string;
  tabs: Tab[];
  selected: string;
  onSelect: (id: string) => void;
}) {
  const base = useId();
  const list = useRef<HTMLDivElement>(null);
  const at = Math.max(
    0,
    tabs.findIndex((tab) => tab.id === selected),
  );
  const move = (to: number) => {
    const next = tabs[(to + tabs.length) % tabs.length] as Tab;
    onSelect(next.id);
    list.current?.querySelector<HTMLElement>(`[data-tab="${next.id}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const forward =
      getComputedStyle(list.current as Element).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const target = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (target === undefined) return;
    event.preventDefault();
    const step = event.key.startsWith('Arrow') ? (event.key === forward ? at + 1 : at - 1) : target;
    move(step);
  };
  useEffect(() => {
    list.current
      ?.querySelector('[aria-selected=true]')
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [selected]);
  const current = tabs[at] as Tab;
  return (
    <div class="rc-tabs">
      <div class="rc-tablist" role="tablist" aria-label={label} ref={list} onKeyDown={onKeyDown}>
        {tabs.map((tab, i) => (
          <button
            type="button"
            key={tab.id}
            role="tab"
            id={`${base}-${tab.id}`}
            data-tab={tab.id}
            aria-selected={i === at}
            aria-controls={i === at ? `${base}-panel` : undefined}
            tabIndex={i === at ? 0 : -1}
            onClick={() => onSelect(tab.id)}
          >
            {tab.label}
            {tab.count ? <span class="rc-count">{tab.count}</span> : null}
          </button>
        ))}
      </div>
      <div
        class="rc-tabpanel"
        role="tabpanel"
        id={`${base}-panel`}
        aria-labelledby={`${base}-${current.id}`}
        tabIndex={-1}
      >
        {current.content()}
      </div>
    </div>
  );
}
