import type { App } from '@slack/bolt';
import type { Bot } from '../bot.ts';

/** Forms: what they show, and what becomes of what was filled in. */
export function registerModals(_app: App, _bot: Bot): void {}

/** Opens the form to register a complaint. `trigger` is good for three seconds. */
export async function openRegister(
  _bot: Bot,
  _from: { trigger: string; user: string; channel?: string; ts?: string; text?: string },
): Promise<void> {}
