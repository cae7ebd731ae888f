import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { LocalError } from 'service/local';

const APP_DIR = resolve(import.meta.dirname, '..');
const ROOT_DIR = resolve(APP_DIR, '../..');
const BUILT_DIR = join(APP_DIR, 'dist');

/** Folders whose files end up in the page. */
const SOURCES = [
  join(APP_DIR, 'src/page'),
  ...['ui', 'api-client', 'complaint-domain'].map((name) => join(ROOT_DIR, 'packages', name, 'src')),
];
const FILES = [join(APP_DIR, 'vite.config.ts'), join(ROOT_DIR, 'pnpm-lock.yaml')];

/** The folder with the page's files; built when a source has changed, else from before. */
export async function pageFiles(): Promise<string> {
  const dir = join(BUILT_DIR, sourcesHash());
  if (existsSync(dir)) return dir;
  mkdirSync(BUILT_DIR, { recursive: true });
  const fresh = mkdtempSync(join(BUILT_DIR, '.new-'));
  try {
    await buildInto(fresh);
    forget(readdirSync(BUILT_DIR).filter((name) => !name.startsWith('.')));
    renameSync(fresh, dir);
  } catch (error) {
    if (!existsSync(dir))
      throw new LocalError(`The playground could not be built: ${(error as Error).message}`);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  return dir;
}

async function buildInto(outDir: string): Promise<void> {
  const { build } = await import('vite');
  await build({
    root: join(APP_DIR, 'src/page'),
    configFile: join(APP_DIR, 'vite.config.ts'),
    logLevel: 'error',
    build: { outDir, emptyOutDir: true },
  });
}

function forget(names: string[]): void {
  for (const name of names) rmSync(join(BUILT_DIR, name), { recursive: true, force: true });
}

function sourcesHash(): string {
  const hash = createHash('sha256');
  for (const file of [...SOURCES.flatMap(filesBelow), ...FILES])
    hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
  return hash.digest('hex').slice(0, 24);
}

function filesBelow(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
