/** Outlines on a 16 × 16 grid, drawn with the current text colour. */
const PATHS = {
  alert: 'M8 2.2 14.2 13H1.8L8 2.2ZM8 6.2v3.2M8 11.3v.2',
  check: 'M3 8.4 6.3 11.7 13 4.8',
  chevron: 'M6 3.5 10.5 8 6 12.5',
  clock: 'M8 14.2A6.2 6.2 0 1 0 8 1.8a6.2 6.2 0 0 0 0 12.4ZM8 4.6V8l2.4 1.6',
  copy: 'M5.5 5.5V2.8h7.7v7.7h-2.7M2.8 5.5h7.7v7.7H2.8V5.5Z',
  cross: 'M3.8 3.8l8.4 8.4M12.2 3.8l-8.4 8.4',
  download: 'M8 2.2v7.6M4.8 6.8 8 10l3.2-3.2M2.5 13.2h11',
  edit: 'M10.6 2.9l2.5 2.5-7.3 7.3-3.2.7.7-3.2 7.3-7.3Z',
  file: 'M9 1.8H3.8v12.4h8.4V5L9 1.8ZM9 1.8V5h3.2',
  info: 'M8 14.2A6.2 6.2 0 1 0 8 1.8a6.2 6.2 0 0 0 0 12.4ZM8 7.2v4M8 4.8v.2',
  law: 'M8 2v11.5M4.5 13.8h7M2.5 4.2h11M4 4.4 2.2 8.6a1.9 1.9 0 0 0 3.6 0L4 4.4ZM12 4.4l-1.8 4.2a1.9 1.9 0 0 0 3.6 0L12 4.4Z',
  link: 'M6.8 9.2a2.6 2.6 0 0 0 3.7 0l2.2-2.2A2.6 2.6 0 0 0 9 3.3l-.8.8M9.2 6.8a2.6 2.6 0 0 0-3.7 0L3.3 9A2.6 2.6 0 0 0 7 12.7l.8-.8',
  lock: 'M3.5 7.2h9v6.6h-9V7.2ZM5.4 7.2V5a2.6 2.6 0 0 1 5.2 0v2.2',
  pause: 'M5.5 3.5v9M10.5 3.5v9',
  plus: 'M8 3v10M3 8h10',
  offline: 'M2 6.2a9 9 0 0 1 12 0M4.3 8.8a5.6 5.6 0 0 1 7.4 0M8 12.3v.2M2.5 2.5l11 11',
  send: 'M14 2 2.2 6.6l4.6 2.6L9.4 14 14 2ZM6.8 9.2 14 2',
  shield: 'M8 1.8 13 3.6v4c0 3.2-2 5.4-5 6.6-3-1.2-5-3.4-5-6.6v-4L8 1.8ZM5.6 7.8l1.8 1.8 3-3.2',
  user: 'M8 8a2.8 2.8 0 1 0 0-5.6A2.8 2.8 0 0 0 8 8ZM2.8 14c.4-2.8 2.5-4.2 5.2-4.2s4.8 1.4 5.2 4.2',
  inbox: 'M2.2 9.2 4 3.2h8l1.8 6v4H2.2v-4ZM2.2 9.2h3.3l1 1.8h3l1-1.8h3.3',
} as const;
export type IconName = keyof typeof PATHS;

/** Always decorative: what it means stands beside it as text. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      class={`rc-icon rc-icon-${name}`}
      viewBox="0 0 16 16"
      width="16"
      height="16"
      aria-hidden="true"
      focusable="false"
    >
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        stroke-width="1.5"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
