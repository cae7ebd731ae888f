export { type BotApp, createApp } from './app.ts';
export { type Config, readConfig } from './config.ts';
export { createMemories, type Services } from './services.ts';
