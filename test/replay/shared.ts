import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The folder with material from outside: `RECOURSE_SHARED`, else `../shared` beside the repository. */
const FOLDER = resolve(process.env.RECOURSE_SHARED ?? join(import.meta.dirname, '../../../shared'));

/** Says why tests are skipped when a file or folder is not there. */
export function isMissing(path: string): boolean {
  const missing = !existsSync(join(FOLDER, path));
  if (missing) console.info(`skipped: ${join(FOLDER, path)} is not there (set RECOURSE_SHARED)`);
  return missing;
}

export function sharedText(path: string): string {
  return readFileSync(join(FOLDER, path), 'utf8');
}

/** JSON files of a folder by name. Empty when it is not there. */
export function sharedFiles(path: string): string[] {
  const folder = join(FOLDER, path);
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
}
