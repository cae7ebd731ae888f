import type { EventCallback } from '@recourse/adapter-slack';
import * as z from 'zod';
import type { Bot } from '../bot.ts';

const RevokedSchema = z.looseObject({
  tokens: z.looseObject({ bot: z.array(z.string()).nullish() }),
});

/** The workspace took the app out, or its token back: nothing more is done there until it is connected again. */
export async function endConnection(bot: Bot, body: EventCallback): Promise<void> {
  const why = endOf(bot, body);
  if (why === null || !concernsAll(bot, body)) return;
  const { account, register } = bot.connection;
  await bot.gate.revokeSlack(account, why);
  bot.log('info', 'connection ended', { register, account, why });
}

function endOf({ connection }: Bot, { event }: EventCallback): 'uninstalled' | 'revoked' | null {
  if (event.type === 'app_uninstalled') return 'uninstalled';
  if (event.type !== 'tokens_revoked') return null;
  const revoked = RevokedSchema.safeParse(event).data?.tokens.bot ?? [];
  return revoked.includes(connection.botUserId) ? 'revoked' : null;
}

/** One workspace that leaves an organisation does not end the connection of the others. */
function concernsAll({ connection }: Bot, { team_id: team, authorizations }: EventCallback): boolean {
  if (!connection.account.startsWith('E')) return true;
  return (
    team === undefined || team === connection.account || authorizations?.[0]?.is_enterprise_install === true
  );
}
