import { join } from 'node:path';
import { ROOT_DIR, SERVICE_DIR } from './paths.ts';

const KB = 1024;

/** Every Worker, and how large it may be when compressed, in bytes. A small one starts fast. */
export const WORKERS = {
  service: { dir: SERVICE_DIR, bound: 350 * KB },
  'slack-bot': { dir: join(ROOT_DIR, 'apps/slack-bot'), bound: 150 * KB },
} as const;
export type WorkerName = keyof typeof WORKERS;
export const WORKER_NAMES = Object.keys(WORKERS) as WorkerName[];
