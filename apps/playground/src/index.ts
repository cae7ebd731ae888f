export { type Options, readOptions } from './start/options.ts';
export { type Running, run } from './start/run.ts';
