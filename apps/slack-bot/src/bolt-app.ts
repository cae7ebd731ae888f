import { App, type AuthorizeResult } from '@slack/bolt';
import { registerActions } from './actions/index.ts';
import type { Bot } from './bot.ts';
import { registerCommands } from './commands/index.ts';
import { explainErrors } from './errors.ts';
import { registerEvents } from './events/index.ts';
import { registerHome } from './home/index.ts';
import { registerModals } from './modals/index.ts';
import type { WorkerReceiver } from './receiver.ts';
import type { Services } from './services.ts';
import { clientOptions } from './slack-client.ts';

const HANDLERS = [registerEvents, registerCommands, registerHome, registerModals, registerActions];

/**
 * Bolt for one request. It is made anew for each: its queue of calls would carry what one request has opened over into
 * another, which Workers forbid.
 */
export async function createBoltApp(services: Services, bot: Bot, receiver: WorkerReceiver): Promise<App> {
  const options = clientOptions(services);
  const app = new App({
    receiver,
    deferInitialization: true,
    tokenVerificationEnabled: false,
    extendedErrorHandler: true,
    convoStore: false,
    attachFunctionToken: false,
    authorize: async () => authorization(bot),
    ...(options.logger && { logger: options.logger }),
    clientOptions: options,
  });
  await app.init();
  for (const register of HANDLERS) register(app, bot);
  explainErrors(app, bot);
  return app;
}

/** The connection was looked up when the request came in; Bolt only has to know of it. */
function authorization({ connection, team }: Bot): AuthorizeResult {
  const { botToken, botId, botUserId, account } = connection;
  const whole = account.startsWith('E');
  return {
    botToken,
    botId,
    botUserId,
    ...(whole ? { enterpriseId: account } : {}),
    ...(team === undefined ? {} : { teamId: team }),
  };
}
