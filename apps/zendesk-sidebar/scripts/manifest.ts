/** Where the app appears, and the settings of each place. */
const LOCATIONS = {
  ticket_sidebar: { flexible: true },
  new_ticket_sidebar: { flexible: true },
  user_sidebar: { flexible: true },
  nav_bar: { autoLoad: false },
} as const;

/**
 * The app's manifest for one service and register. The pages are served by the service itself: Zendesk signs the
 * first request of each (`signedUrls`), which is how the service knows the agent. So the app needs no settings.
 */
export function manifestFor(serviceUrl: string, register: string, version: string) {
  const base = `${serviceUrl.replace(/\/+$/, '')}/zendesk/${encodeURIComponent(register)}`;
  const support = Object.fromEntries(
    Object.entries(LOCATIONS).map(([name, options]) => [name, { url: `${base}/${name}`, ...options }]),
  );
  return {
    name: 'Recourse',
    author: { name: 'Recourse', email: 'support@recourse.example', url: 'https://recourse.example' },
    defaultLocale: 'en',
    private: true,
    signedUrls: true,
    location: { support },
    version,
    frameworkVersion: '2.0',
  };
}
