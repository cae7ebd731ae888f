export { createApp } from './app.ts';
export type { App, Services } from './app-env.ts';
export { type Config, readConfig } from './config.ts';
