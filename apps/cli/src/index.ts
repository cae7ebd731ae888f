export type { Host } from './host.ts';
export { runCli } from './program.ts';
