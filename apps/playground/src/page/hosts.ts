/** A host whose emulated page is shown. A further host is one more entry. */
export type HostPanel = {
  id: 'zendesk';
  /** A name, the same in every language. */
  name: string;
  /** Address of its page on this origin. */
  path: string;
  help: 'hosts.zendesk.help';
  /** Address that shows a surface of this host. */
  pathOf(ref: string): string;
};

export const HOSTS: HostPanel[] = [
  {
    id: 'zendesk',
    name: 'Zendesk',
    path: '/agent',
    help: 'hosts.zendesk.help',
    pathOf: (ref) => `/agent/tickets/${encodeURIComponent(ref)}`,
  },
];

/** Where a newcomer begins. */
export const FIRST_TICKET = {
  host: 'zendesk',
  ref: '1',
  subject: 'Account closed while I was in hospital',
} as const;

export function frameName(host: string): string {
  return `host-${host}`;
}

/** Shows a surface in the panel of its host. */
export function showSurface(host: string, ref: string): void {
  const panel = HOSTS.find(({ id }) => id === host);
  const frame = document.querySelector<HTMLIFrameElement>(`iframe[name="${frameName(host)}"]`);
  if (!panel || !frame?.contentWindow) return;
  frame.contentWindow.location.assign(panel.pathOf(ref));
  (frame.closest('section') ?? frame).scrollIntoView({ block: 'nearest', behavior: 'instant' });
  frame.focus();
}
