import { actionValueOf } from '@recourse/adapter-slack';
import { ApiError, UnreachableError } from '@recourse/api-client/client';
import { type ChatCommand, explainProblem, parseCommand } from '@recourse/chat';
import type { App, BlockAction, ButtonAction, RespondFn } from '@slack/bolt';
import type { Bot } from '../bot.ts';
import { openRegister } from '../modals/index.ts';
import { type Answer, answerTo, referenceOf } from './answer.ts';
import { LIST_PAGE, LIST_SHOW, pageOf } from './list-message.ts';

/** `/complaint`, under whatever name the workspace knows it, and the buttons of its lists. Only the asker sees answers. */
export function registerCommands(app: App, bot: Bot): void {
  app.command(/^\//, async ({ ack, command, respond }) => {
    await ack();
    const { user_id: user, channel_id: channel, trigger_id: trigger, command: called } = command;
    const asked = parseCommand(command.text);
    if (asked.kind === 'new') return openRegister(bot, { trigger, user, channel, text: asked.text });
    await respond({ response_type: 'ephemeral', ...(await answerFor(bot, user, asked, called)) });
  });

  app.action<BlockAction<ButtonAction>>(
    new RegExp(`^${LIST_PAGE}(_back)?$`),
    async ({ ack, action, body, respond }) => {
      await ack();
      const list = pageOf(action.value);
      if (list === null) return;
      await inPlace(respond, await answerFor(bot, body.user.id, list, ''));
    },
  );

  app.action<BlockAction<ButtonAction>>(LIST_SHOW, async ({ ack, action, body, respond }) => {
    await ack();
    const { reference } = actionValueOf(action.value);
    if (reference === undefined) return;
    const answer = await answerFor(bot, body.user.id, { kind: 'reference', reference }, '');
    await respond({ response_type: 'ephemeral', replace_original: false, ...answer });
  });
}

/** What they asked for, why they may not have it, or how they can be let in. */
async function answerFor(bot: Bot, user: string, asked: ChatCommand, called: string): Promise<Answer> {
  const person = await bot.personOf(user);
  if (!person.ok) return { text: person.message, blocks: [] };
  try {
    return await answerTo(bot, person, asked, called);
  } catch (error) {
    if (!(error instanceof ApiError || error instanceof UnreachableError)) throw error;
    return { text: explainProblem(error, person.words, referenceOf(asked)), blocks: [] };
  }
}

async function inPlace(respond: RespondFn, answer: Answer): Promise<void> {
  await respond({ replace_original: true, ...answer });
}
