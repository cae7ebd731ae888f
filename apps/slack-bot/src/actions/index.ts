import type { App } from '@slack/bolt';
import type { Bot } from '../bot.ts';

/** Buttons on cards and in lists. */
export function registerActions(_app: App, _bot: Bot): void {}
