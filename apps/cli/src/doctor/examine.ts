import { type Client, createClient } from '@recourse/api-client';
import { callFailure, configuredKey, configuredUrl, type GlobalOptions, serviceUrl } from '../connection.ts';
import type { Host } from '../host.ts';
import { CliError } from '../outcome.ts';
import { type Finding, found } from './finding.ts';
import { checkLog } from './log.ts';
import {
  checkClock,
  checkDeliveries,
  checkScopes,
  checkSession,
  checkSettings,
  checkZendesk,
} from './service.ts';
import { checkSlack } from './slack.ts';

const OLDEST_NODE = 22;

/** Looks at everything that a working installation needs, from the machine outwards. Changes nothing. */
export async function examine(host: Host, options: GlobalOptions): Promise<Finding[]> {
  const url = checkUrl(host, options);
  const key = checkKey(host, options);
  const findings = [checkNode(host), url.finding, key.finding];
  if (url.value === null) return findings;
  const open = createClient({ url: url.value, fetch: host.fetch });
  const reach = await checkReach(host, open, url.value);
  findings.push(reach);
  if (reach.state === 'fail') return findings;
  findings.push(await checkLog(open));
  if (key.value === null) return findings;
  const client = createClient({ url: url.value, token: key.value, fetch: host.fetch });
  return [...findings, ...(await checkWithKey(host, client))];
}

async function checkWithKey(host: Host, client: Client): Promise<Finding[]> {
  const { finding, session } = await checkSession(client);
  if (session === null) return [finding];
  return [
    finding,
    checkClock(host, session),
    checkScopes(session),
    await checkSettings(client),
    await checkZendesk(client),
    ...(await checkSlack(client)),
    await checkDeliveries(client),
  ];
}

function checkNode({ nodeVersion }: Host): Finding {
  const isNew = Number(/^v(\d+)/.exec(nodeVersion)?.[1]) >= OLDEST_NODE;
  if (isNew) return found('ok', 'node', nodeVersion);
  return found('fail', 'node', `${nodeVersion} is too old`, `install Node ${OLDEST_NODE} or later`);
}

type Checked = { finding: Finding; value: string | null };

function checkUrl(host: Host, options: GlobalOptions): Checked {
  const configured = configuredUrl(options, host);
  if (configured === null) {
    const hint = 'give --url or set RECOURSE_URL, for example to http://127.0.0.1:8700';
    return { finding: found('fail', 'address', 'the address of the service is not set', hint), value: null };
  }
  try {
    const value = serviceUrl(configured);
    return { finding: found('ok', 'address', `${value} (from ${configured.from})`), value };
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    return { finding: found('fail', 'address', error.message), value: null };
  }
}

const KEY_FORM = /^(rk|rs)_([a-z0-9][a-z0-9-]*)_\S+$/;

function checkKey(host: Host, options: GlobalOptions): Checked {
  const configured = configuredKey(options, host);
  if (configured === null) {
    const hint =
      'give --key or set RECOURSE_KEY; "npm start -- --json" prints one, administrators make others';
    return { finding: found('fail', 'key', 'no API key is set', hint), value: null };
  }
  const { value, from } = configured;
  const [, kind, register] = KEY_FORM.exec(value) ?? [];
  if (register === undefined) {
    const finding = found(
      'fail',
      'key',
      `what ${from} holds is no key`,
      'a key looks like rk_REGISTER_SECRET',
    );
    return { finding, value: null };
  }
  const what = kind === 'rk' ? 'API key' : 'session token';
  return { finding: found('ok', 'key', `${what} of register ${register} (from ${from})`), value };
}

async function checkReach(host: Host, client: Client, url: string): Promise<Finding> {
  const started = host.now();
  try {
    const { version } = await client.health();
    return found('ok', 'service', `version ${version}, answers in ${host.now() - started} ms`);
  } catch (error) {
    const { code, message } = callFailure(error);
    if (code === 'unreachable')
      return found('fail', 'service', `nothing answers at ${url}`, 'is it running? npm start');
    return found('fail', 'service', message, 'is this the address of Recourse?');
  }
}
