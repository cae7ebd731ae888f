import { readFile } from 'node:fs/promises';
import {
  createZendeskApi,
  type Preparation,
  prepareZendeskAccount,
  type WantedAccount,
  ZendeskSetupError,
} from '@recourse/adapter-zendesk';
import { LANGUAGES, type Language } from '@recourse/complaint-domain';
import { Command, Option } from 'commander';
import { EXIT_HELP, examples, type Registry, type Run } from '../command.ts';
import { type Connection, connect } from '../connection.ts';
import { readableFile } from '../files.ts';
import type { Host } from '../host.ts';
import { CliError, EXIT, type Outcome } from '../outcome.ts';

type Options = {
  subdomain: string;
  email: string;
  token?: string;
  webhookUrl?: string;
  baseUrl?: string;
  language: Language;
  appPublicKey?: string;
  audience?: string;
  dryRun?: boolean;
};

const ABOUT = `
Makes what is missing in the account: three ticket fields and a webhook. Then it hands the credentials to the
service, which keeps them encrypted. Running it again changes nothing that is right already. The API user must be an
administrator of the account. The token is better set as ZENDESK_API_TOKEN than given as an option.
The sidebar's app package is uploaded in Zendesk's Admin Center; its public key and audience are given here after.
`;

export function addZendesk(registry: Registry): void {
  const zendesk = new Command('zendesk').description('connect a Zendesk account');
  zendesk.addHelpText('after', examples('recourse zendesk install --help'));
  const install = new Command('install')
    .description('prepare a Zendesk account and connect it')
    .requiredOption('--subdomain <name>', 'the account, as in NAME.zendesk.com')
    .requiredOption('--email <address>', 'e-mail of the API user, an administrator of the account')
    .option('--token <token>', 'its API token (or ZENDESK_API_TOKEN)')
    .option('--webhook-url <url>', 'where Zendesk sends its events (default: URL/hooks/zendesk/REGISTER)')
    .option('--base-url <url>', 'origin of the API, when it is not https://SUBDOMAIN.zendesk.com')
    .addOption(
      new Option('--language <code>', 'language of the field names').choices(LANGUAGES).default('en'),
    )
    .option('--app-public-key <file>', 'PEM file with the public key of the installed sidebar app')
    .option('--audience <url>', "audience of the app's signed page requests: its installation URL")
    .option('--dry-run', 'print what would be done; change nothing')
    .addHelpText('after', ABOUT)
    .addHelpText(
      'after',
      examples('recourse zendesk install --subdomain acme --email it@acme.example --dry-run'),
    )
    .addHelpText('after', EXIT_HELP);
  zendesk.addCommand(install);
  registry.act<Options>(install, (run) => installZendesk(run));
  registry.addGroup(zendesk);
}

async function installZendesk({ host, options }: Run<Options>): Promise<Outcome> {
  const apiToken = options.token ?? host.env.ZENDESK_API_TOKEN;
  if (!apiToken)
    throw new CliError('usage', 'the API token is missing', 'set ZENDESK_API_TOKEN or give --token');
  const appPublicKey = await publicKey(host, options);
  const { subdomain, email, baseUrl = `https://${subdomain}.zendesk.com`, audience } = options;
  const needsService = !options.dryRun || options.webhookUrl === undefined;
  const connection = needsService ? connect(options, host) : null;
  const wanted = await wantedAccount(options, connection);
  const api = createZendeskApi({ baseUrl, email, apiToken, fetch: host.fetch, now: host.now });
  const prepared = await prepareZendeskAccount(api, wanted).catch(setupFailure);
  if (!options.dryRun && prepared.connection !== null && connection !== null) {
    const { webhookSecret, fields, apiUserId } = prepared.connection;
    await connection.client.connectZendesk({
      ...{ subdomain, baseUrl, email, apiToken, webhookSecret, fields, apiUserId },
      ...(appPublicKey !== undefined && { appPublicKey }),
      ...(audience !== undefined && { audience }),
    });
  }
  return outcomeOf(subdomain, wanted, prepared);
}

async function publicKey(host: Host, { appPublicKey }: Options): Promise<string | undefined> {
  if (appPublicKey === undefined) return undefined;
  const pem = (await readFile(await readableFile(host, appPublicKey), 'utf8')).trim();
  if (pem.startsWith('-----BEGIN PUBLIC KEY-----')) return `${pem}\n`;
  throw new CliError('usage', `${appPublicKey} is no public key in PEM form`);
}

type Fields = { reference: number; status: number; nextObligation: number };

/** What an earlier run left, so that fields renamed in Zendesk are still found. */
async function wantedAccount(options: Options, connection: Connection | null): Promise<WantedAccount> {
  const { language, subdomain, dryRun = false } = options;
  if (connection === null) return { hookUrl: options.webhookUrl!, language, dryRun };
  const { client, url } = connection;
  const { register } = await client.session();
  const response = await client.raw('GET', '/v1/connections/zendesk');
  const { items } = (await response.json()) as { items: { subdomain: string; fields?: Fields }[] };
  const known = items.find((one) => one.subdomain === subdomain);
  const hookUrl = options.webhookUrl ?? `${url}/hooks/zendesk/${register}`;
  return { hookUrl, language, dryRun, known: { fields: known?.fields } };
}

function setupFailure(error: unknown): never {
  if (!(error instanceof ZendeskSetupError)) throw error;
  const code = error.code === 'unreachable' ? 'unreachable' : 'refused';
  throw new CliError(code, `Zendesk: ${error.message}`, 'running it again is safe: what exists is found');
}

function outcomeOf(subdomain: string, wanted: WantedAccount, { steps, connection }: Preparation): Outcome {
  const dryRun = wanted.dryRun ?? false;
  const changed = steps.filter(({ action }) => action === 'create' || action === 'update').length;
  const connected = !dryRun && connection !== null;
  const verb = dryRun ? 'would change' : 'changed';
  return {
    exitCode: EXIT.ok,
    json: { ok: true, subdomain, dryRun, webhookUrl: wanted.hookUrl, steps, changed, connected },
    lines: [
      ...steps.map(({ what, action, detail }) => `${action.padEnd(7)} ${what}: ${detail}`),
      `${changed} of ${steps.length} ${verb}${connected ? `; ${subdomain} is connected` : ''}`,
    ],
  };
}
