import type { Client } from '@recourse/api-client';
import { type Workspace, workspacesOf } from '../commands/slack.ts';
import { type Finding, found } from './finding.ts';
import { guarded } from './guarded.ts';

/** What the Slack app asks a workspace for (`apps/slack-bot/manifest.yaml`). */
export const NEEDED_SCOPES = [
  'app_mentions:read',
  'channels:history',
  'channels:read',
  'chat:write',
  'commands',
  'files:read',
  'groups:history',
  'groups:read',
  'groups:write',
  'im:write',
  'links:read',
  'links:write',
  'reactions:read',
  'users:read',
  'users:read.email',
];
const INSTALL = 'recourse slack install, and let the workspace allow the app again';

/** One finding for each workspace. Without any there is none: not everybody works in Slack. */
export async function checkSlack(client: Client): Promise<Finding[]> {
  let workspaces: Workspace[] = [];
  const finding = await guarded('slack', async () => {
    workspaces = await workspacesOf(client);
    return found('ok', 'slack', 'readable');
  });
  return finding.state === 'ok' ? workspaces.map(checkWorkspace) : [finding];
}

function checkWorkspace({ account, name, connected, scopes }: Workspace): Finding {
  const who = `${name} (${account})`;
  if (!connected) return found('fail', 'slack', `${who} took its permission back`, INSTALL);
  const missing = NEEDED_SCOPES.filter((scope) => !scopes.includes(scope));
  if (missing.length === 0) return found('ok', 'slack', `connected: ${who}`);
  return found('warn', 'slack', `${who} does not allow ${missing.join(', ')}`, INSTALL);
}
