import type { App } from '@slack/bolt';
import type { Bot } from '../bot.ts';
import { registerApproval } from './approval/read.ts';
import { registerAttach } from './attach/index.ts';
import { registerFromMessage } from './register/from-message.ts';
import { registerSubmit } from './register/submit.ts';
import { registerWholeMessage } from './register/whole.ts';
import { registerChanges } from './send/change.ts';
import { registerSend } from './send/submit.ts';
import { registerSmall } from './small/index.ts';

export { openRegister } from './register/open.ts';

/** Forms: what they show, and what becomes of what was filled in. */
export function registerModals(app: App, bot: Bot): void {
  registerFromMessage(app, bot);
  registerSubmit(app, bot);
  registerWholeMessage(app, bot);
  registerAttach(app, bot);
  registerSend(app, bot);
  registerChanges(app, bot);
  registerSmall(app, bot);
  registerApproval(app, bot);
}
