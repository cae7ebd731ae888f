import type { App } from '@slack/bolt';
import type { Bot } from '../bot.ts';
import { registerFiles } from './files.ts';
import { registerLinks } from './links.ts';
import { registerMentions } from './mentions.ts';
import { registerReactions } from './reactions.ts';

/** What happens in Slack without anybody waiting for an answer. */
export function registerEvents(app: App, bot: Bot): void {
  registerFiles(app, bot);
  registerReactions(app, bot);
  registerMentions(app, bot);
  registerLinks(app, bot);
}
