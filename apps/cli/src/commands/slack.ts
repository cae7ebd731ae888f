import type { Client, ConnectionView } from '@recourse/api-client';
import { Command } from 'commander';
import { EXIT_HELP, examples, type Registry, type Run } from '../command.ts';
import { connect } from '../connection.ts';
import { EXIT, type Outcome } from '../outcome.ts';

export type Workspace = Extract<ConnectionView, { host: 'slack' }>;

/** The Slack workspaces and organisations that the register knows. */
export async function workspacesOf(client: Client): Promise<Workspace[]> {
  const { items } = await client.connections();
  return items.filter((one): one is Workspace => one.host === 'slack');
}

const ABOUT = `
Prints an address. Whoever may install apps in the workspace opens it in a browser within ten minutes; it works once.
The key needs the scope "settings".
`;

export function addSlack(registry: Registry): void {
  const slack = new Command('slack').description('connect a Slack workspace');
  slack.addHelpText('after', examples('recourse slack install', 'recourse slack status'));
  const install = new Command('install')
    .description('print an address that installs the Slack app, once')
    .addHelpText('after', ABOUT)
    .addHelpText('after', examples('recourse slack install --json'))
    .addHelpText('after', EXIT_HELP);
  const status = new Command('status')
    .description('list the connected workspaces, and whether they still are')
    .addHelpText('after', examples('recourse slack status'))
    .addHelpText('after', EXIT_HELP);
  slack.addCommand(install);
  slack.addCommand(status);
  registry.act<unknown>(install, (run) => installSlack(run));
  registry.act<unknown>(status, (run) => slackStatus(run));
  registry.addGroup(slack);
}

async function installSlack({ host, options }: Run<unknown>): Promise<Outcome> {
  const { url, expiresAt } = await connect(options, host).client.installSlack();
  const until = new Date(expiresAt).toISOString();
  return {
    exitCode: EXIT.ok,
    json: { ok: true, url, expiresAt },
    lines: [url, `Open it in a browser before ${until}; it works once.`],
  };
}

async function slackStatus({ host, options }: Run<unknown>): Promise<Outcome> {
  const workspaces = await workspacesOf(connect(options, host).client);
  const ok = workspaces.every(({ connected }) => connected);
  return {
    exitCode: ok ? EXIT.ok : EXIT.failed,
    json: { ok, workspaces },
    lines:
      workspaces.length === 0
        ? ['no workspace is connected; recourse slack install']
        : workspaces.map(lineOf),
  };
}

function lineOf({ account, name, connected, revokedAt, scopes }: Workspace): string {
  const state =
    connected || revokedAt === null
      ? `connected, ${scopes.length} scopes`
      : `permission taken back ${new Date(revokedAt).toISOString()}`;
  return `${account}  ${name}: ${state}`;
}
