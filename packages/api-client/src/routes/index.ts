export * from './access.ts';
export * from './administration.ts';
export { CommandBodySchema } from './commands.ts';
export * from './common.ts';
export * from './complaints.ts';
export * from './documents.ts';
export * from './hosts.ts';
export * from './log.ts';
export * from './transfer.ts';
