import type { App } from '@slack/bolt';
import type { Bot } from '../bot.ts';

export function registerEvents(_app: App, _bot: Bot): void {}
