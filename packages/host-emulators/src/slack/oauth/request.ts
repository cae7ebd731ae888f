import type { Workspace } from '../workspace.ts';

/** What an app asks for when it sends somebody to Slack. */
export interface AuthorizeRequest {
  scopes: string[];
  userScopes: string[];
  redirectUri: string;
  state: string;
}

/** The request in a link, or why Slack shows an error instead. */
export function readAuthorize(
  { options, state }: Workspace,
  query: URLSearchParams,
): AuthorizeRequest | string {
  const { app } = options;
  if (query.get('client_id') !== app.clientId) return 'Invalid client_id parameter';
  const scopes = listOf(query.get('scope'));
  const userScopes = listOf(query.get('user_scope'));
  if (scopes.length + userScopes.length === 0) return 'No scopes requested';
  const unknown = scopes.filter((scope) => !app.scopes.includes(scope));
  if (unknown.length > 0)
    return `Invalid permissions requested: Requested scopes for an uninstalled app must be subset of its configuration (${unknown.join(', ')})`;
  const redirectUri = query.get('redirect_uri') ?? state.urls.redirectUrls[0] ?? '';
  const allowed = state.urls.redirectUrls.some(
    (url) => redirectUri === url || redirectUri.startsWith(url.replace(/\/?$/, '/')),
  );
  if (!allowed) return `redirect_uri did not match any configured URIs. Passed URI: ${redirectUri}`;
  return { scopes, userScopes, redirectUri, state: query.get('state') ?? '' };
}

const listOf = (text: string | null): string[] => (text ?? '').split(/[\s,]+/).filter((one) => one !== '');
