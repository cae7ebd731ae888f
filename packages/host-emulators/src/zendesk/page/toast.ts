import { h } from './dom.ts';
import { t } from './strings.ts';

const KINDS = new Set(['notice', 'alert', 'error']);

/** A message at the top that goes by itself after `duration` ms; errors stay until closed. May hold several lines. */
export function toast(message: string, kind = 'notice', duration = 6_000): void {
  const box =
    document.querySelector('.toasts') ??
    document.body.appendChild(h('div', { class: 'toasts', 'aria-live': 'polite' }));
  const shown = KINDS.has(kind) ? kind : 'notice';
  const item = h(
    'div',
    { class: `toast toast-${shown}`, role: shown === 'error' ? 'alert' : 'status' },
    h('p', { dir: 'auto' }, message),
    h('button', { type: 'button', 'aria-label': t('close'), onclick: () => item.remove() }, '×'),
  );
  box.append(item);
  if (shown !== 'error') setTimeout(() => item.remove(), duration);
}
