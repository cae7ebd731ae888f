import * as z from 'zod';
import { SlackError } from '../errors.ts';
import { redeemCode, refreshInstall } from '../installs.ts';
import type { Workspace } from '../workspace.ts';
import type { Answer } from './method.ts';

const input = z.object({
  client_id: z.string().optional(),
  client_secret: z.string().optional(),
  code: z.string().optional(),
  redirect_uri: z.string().optional(),
  grant_type: z.enum(['authorization_code', 'refresh_token']).default('authorization_code'),
  refresh_token: z.string().optional(),
});

/** `oauth.v2.access`: the app proves itself in the form or by HTTP Basic, and trades a code or a refresh token. */
export function access(
  workspace: Workspace,
  args: Record<string, unknown>,
  authorization: string | undefined,
): Answer {
  const read = input.safeParse(args);
  if (!read.success) throw new SlackError('invalid_grant_type');
  const { app } = workspace.options;
  const [id, secret] = basic(authorization) ?? [read.data.client_id, read.data.client_secret];
  if (id !== app.clientId) throw new SlackError('invalid_client_id');
  if (secret !== app.clientSecret) throw new SlackError('bad_client_secret');
  if (read.data.grant_type === 'refresh_token')
    return refreshInstall(workspace, read.data.refresh_token ?? '');
  return redeemCode(workspace, read.data.code ?? '', read.data.redirect_uri);
}

function basic(authorization: string | undefined): [string, string] | undefined {
  const encoded = /^Basic (.+)$/i.exec(authorization ?? '')?.[1];
  if (!encoded) return undefined;
  const [id = '', ...secret] = Buffer.from(encoded, 'base64').toString().split(':');
  return [decodeURIComponent(id), decodeURIComponent(secret.join(':'))];
}
