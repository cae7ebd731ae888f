import { type Client, SCOPES, type SessionView } from '@recourse/api-client';
import { callFailure } from '../connection.ts';
import type { Host } from '../host.ts';
import { type Finding, found } from './finding.ts';
import { guarded } from './guarded.ts';

const MOST_SKEW_MS = 60_000;

export async function checkSession(
  client: Client,
): Promise<{ finding: Finding; session: SessionView | null }> {
  try {
    const session = await client.session();
    const { actor, register, organisation, expiresAt } = session;
    const roles = actor.roles.length > 0 ? ` (${actor.roles.join(', ')})` : '';
    const until = expiresAt === null ? '' : `, until ${new Date(expiresAt).toISOString()}`;
    const message = `${actor.name}${roles} in register ${register} of ${organisation}${until}`;
    return { finding: found('ok', 'session', message), session };
  } catch (error) {
    const { message, hint } = callFailure(error);
    return { finding: found('fail', 'session', message, hint), session: null };
  }
}

/** The register's clock may be moved by hand where that is allowed; deadlines then follow it. */
export function checkClock(host: Host, session: SessionView): Finding {
  const apart = session.now - host.now();
  const seconds = Math.round(Math.abs(apart) / 1000);
  if (Math.abs(apart) <= MOST_SKEW_MS) return found('ok', 'clock', `${seconds} s apart from this machine`);
  const way = apart > 0 ? 'ahead of' : 'behind';
  const hint = 'set one of the clocks, unless the clock of the playground was moved on purpose';
  return found('warn', 'clock', `the service is ${seconds.toLocaleString('en')} s ${way} this machine`, hint);
}

export function checkScopes({ scopes }: SessionView): Finding {
  if (scopes === undefined) return found('skipped', 'scopes', 'the service does not say which the key has');
  const missing = SCOPES.filter((scope) => !scopes.includes(scope));
  const may = `may ${scopes.join(', ') || 'do nothing'}`;
  if (missing.length === 0) return found('ok', 'scopes', may);
  const hint = 'an administrator can make a key with more scopes';
  return found('warn', 'scopes', `${may}; not ${missing.join(', ')}`, hint);
}

export function checkSettings(client: Client): Promise<Finding> {
  return guarded('settings', async () => {
    const { version, organisation } = await client.settings();
    const text = typeof version === 'number' ? `version ${version}` : 'readable';
    return found(
      'ok',
      'settings',
      organisation === undefined ? text : `${text}, organisation ${organisation}`,
    );
  });
}

type Connections = { items?: { subdomain?: string; signedPages?: boolean }[] };

export function checkZendesk(client: Client): Promise<Finding> {
  return guarded('zendesk', async () => {
    const response = await client.raw('GET', '/v1/connections/zendesk');
    const { items = [] } = (await response.json()) as Connections;
    if (items.length === 0) {
      return found('warn', 'zendesk', 'no account is connected', 'recourse zendesk install --help');
    }
    const accounts = items.map(({ subdomain }) => subdomain).join(', ');
    const unsigned = items
      .filter(({ signedPages }) => signedPages === false)
      .map(({ subdomain }) => subdomain);
    if (unsigned.length === 0) return found('ok', 'zendesk', `connected: ${accounts}`);
    const hint = 'recourse zendesk install --app-public-key FILE --audience URL';
    return found(
      'warn',
      'zendesk',
      `connected: ${accounts}; no public key of the app for ${unsigned.join(', ')}`,
      hint,
    );
  });
}

export function checkDeliveries(client: Client): Promise<Finding> {
  return guarded('deliveries', async () => {
    const [dead, uncertain] = await Promise.all([client.deliveries('dead'), client.deliveries('uncertain')]);
    const stuck = dead.items.length + uncertain.items.length;
    if (stuck === 0) return found('ok', 'deliveries', 'none given up, none uncertain');
    const message = `${dead.items.length} given up, ${uncertain.items.length} uncertain`;
    return found(
      'warn',
      'deliveries',
      message,
      'look at them under /v1/deliveries and replay what must go out',
    );
  });
}
