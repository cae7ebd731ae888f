/**
 * May a page of this origin hold the app in a frame? Only Zendesk's own domains; on a local page also loopback. The
 * npm build of the SDK does not check this, so a strange page could otherwise play the host.
 */
export function isTrustedOrigin(origin: string | null, local: boolean): boolean {
  const url = origin ? URL.parse(origin) : null;
  if (!url || url.origin !== origin) return false;
  if (url.protocol === 'https:' && url.port === '' && /^[a-z0-9][a-z0-9-]*\.zendesk\.com$/.test(url.hostname))
    return true;
  return local && /^https?:$/.test(url.protocol) && ['127.0.0.1', 'localhost'].includes(url.hostname);
}

/** The host's origin as Zendesk puts it into the frame's address. */
export function hostOrigin(address: string): string | null {
  const url = new URL(address);
  return url.searchParams.get('origin') ?? new URLSearchParams(url.hash.slice(1)).get('origin');
}
