/** What the service wrote into the page after it had verified who opens it. */
export type Boot = {
  session: string;
  register: string;
  location: Location;
  /** Origin of the service; empty: the page's own. */
  apiUrl: string;
  /** UTC milliseconds. */
  expiresAt: number;
  /** The page runs beside an emulated Zendesk on this machine. */
  local: boolean;
};

const LOCATIONS = ['ticket_sidebar', 'new_ticket_sidebar', 'user_sidebar', 'nav_bar'] as const;
export type Location = (typeof LOCATIONS)[number];

const ZENDESK_SDK = 'script[src^="https://static.zdassets.com/zendesk_app_framework_sdk/"]';

/** The boot data, or null when the page was not opened through Zendesk. */
export function readBoot(page: Document): Boot | null {
  const element = page.getElementById('recourse-boot');
  if (!element?.textContent) return null;
  const data = parse(element.textContent);
  if (typeof data?.session !== 'string' || typeof data.register !== 'string') return null;
  const location = LOCATIONS.find((name) => name === data.location) ?? 'ticket_sidebar';
  return {
    session: data.session,
    register: data.register,
    location,
    apiUrl: typeof data.apiUrl === 'string' ? data.apiUrl : '',
    expiresAt: typeof data.expiresAt === 'number' ? data.expiresAt : Number.POSITIVE_INFINITY,
    // A page that brings Zendesk's own SDK is a production page, whatever else it says.
    local: page.querySelector(ZENDESK_SDK) === null && data.local !== false,
  };
}

function parse(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
