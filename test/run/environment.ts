import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findChromium } from './chromium.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** Material of other people that some tests read. A bare clone has none: those tests are then skipped. */
export function sharedFolder(): { path: string; exists: boolean } {
  const path = resolve(process.env.RECOURSE_SHARED ?? join(ROOT, '../shared'));
  return { path, exists: existsSync(path) };
}

/** What tests find in their environment, whether they are started by `npm test` or by `vitest` itself. */
export function testEnvironment(): Record<string, string> {
  const chromium = findChromium();
  return { RECOURSE_SHARED: sharedFolder().path, ...(chromium ? { CHROMIUM_PATH: chromium } : {}) };
}
