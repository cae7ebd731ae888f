import type { App } from '@slack/bolt';
import type { Bot } from '../bot.ts';
import { registerApprovalButtons } from './approvals.ts';
import { registerCaseButtons } from './cases.ts';
import { registerSendingButtons } from './sendings.ts';
import { registerShowAll } from './show-all.ts';
import { registerTaskButtons } from './tasks.ts';

/** Buttons on cards and in lists. Every press is done as the person who pressed. */
export function registerActions(app: App, bot: Bot): void {
  registerCaseButtons(app, bot);
  registerTaskButtons(app, bot);
  registerSendingButtons(app, bot);
  registerApprovalButtons(app, bot);
  registerShowAll(app, bot);
}
