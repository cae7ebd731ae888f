import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder with material from outside: `RECOURSE_SHARED`, else `../shared` beside the repository. */
const repository = fileURLToPath(new URL('../../../..', import.meta.url));
const folder = resolve(repository, process.env.RECOURSE_SHARED ?? '../shared');

export function sharedPath(path: string): string {
  return resolve(folder, path);
}

export function readShared(path: string): unknown {
  return JSON.parse(readFileSync(sharedPath(path), 'utf8'));
}

/** Says why tests are skipped when a file is not there. */
export function isMissing(path: string): boolean {
  if (existsSync(sharedPath(path))) return false;
  console.warn(`skipped: ${sharedPath(path)} is not there; set RECOURSE_SHARED`);
  return true;
}
