import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { LocalError, ROOT_DIR } from './paths.ts';
import { runNode } from './run.ts';
import { packageSources, treeHash } from './tree-hash.ts';
import { WORKERS, type WorkerName } from './workers.ts';

const KEPT = 3;
const require = createRequire(import.meta.url);

/**
 * A Worker as one file, exactly as `wrangler deploy` would send it. Built when a source has changed, else taken
 * from before. Gives the file's path.
 */
export async function buildWorker(name: WorkerName): Promise<string> {
  const { dir } = WORKERS[name];
  const cache = join(dir, 'dist/worker');
  const hash = sourcesHash(dir);
  const file = join(cache, hash, 'worker.js');
  if (existsSync(file)) return file;
  mkdirSync(cache, { recursive: true });
  const fresh = mkdtempSync(join(cache, '.new-'));
  try {
    await wranglerDryRun(fresh, dir);
    // A source that was saved while it was bundled may be in the bundle half old, half new.
    if (sourcesHash(dir) !== hash) return await buildWorker(name);
    moveInto(fresh, dirname(file));
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  forgetOld(cache);
  return file;
}

/** `wrangler deploy --dry-run`: bundles and checks the configuration, sends nothing. */
export async function wranglerDryRun(outDir: string, workerDir: string): Promise<string> {
  const wrangler = join(dirname(require.resolve('wrangler/package.json')), 'bin/wrangler.js');
  const { ok, output } = await runNode([wrangler, 'deploy', '--dry-run', '--outdir', outDir], workerDir);
  if (!ok) throw new LocalError(`The Worker could not be built:\n${output.trim()}`);
  return output;
}

function sourcesHash(dir: string): string {
  const own = ['src', 'wrangler.jsonc', 'package.json'].map((name) => join(dir, name));
  return treeHash([...own, ...packageSources(ROOT_DIR), join(ROOT_DIR, 'pnpm-lock.yaml')]);
}

/** Another process may have built the same in the meantime; either result will do. */
function moveInto(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!existsSync(to)) throw error;
  }
}

function forgetOld(cache: string): void {
  const built = readdirSync(cache).filter((name) => !name.startsWith('.'));
  const age = (name: string) => statSync(join(cache, name)).mtimeMs;
  for (const name of built.sort((a, b) => age(b) - age(a)).slice(KEPT))
    rmSync(join(cache, name), { recursive: true, force: true });
}
