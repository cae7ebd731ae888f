import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { LocalError, ROOT_DIR, SERVICE_DIR } from './paths.ts';
import { runNode } from './run.ts';
import { packageSources, treeHash } from './tree-hash.ts';

const CACHE_DIR = join(SERVICE_DIR, 'dist/worker');
const KEPT = 3;
const require = createRequire(import.meta.url);

/**
 * The Worker as one file, exactly as `wrangler deploy` would send it. Built when a source has changed, else taken
 * from before. Gives the file's path.
 */
export async function buildWorker(): Promise<string> {
  const hash = sourcesHash();
  const file = join(CACHE_DIR, hash, 'worker.js');
  if (existsSync(file)) return file;
  mkdirSync(CACHE_DIR, { recursive: true });
  const fresh = mkdtempSync(join(CACHE_DIR, '.new-'));
  try {
    await wranglerDryRun(fresh);
    // A source that was saved while it was bundled may be in the bundle half old, half new.
    if (sourcesHash() !== hash) return await buildWorker();
    moveInto(fresh, dirname(file));
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  forgetOld();
  return file;
}

/** `wrangler deploy --dry-run`: bundles and checks the configuration, sends nothing. */
export async function wranglerDryRun(outDir: string, serviceDir = SERVICE_DIR): Promise<string> {
  const wrangler = join(dirname(require.resolve('wrangler/package.json')), 'bin/wrangler.js');
  const { ok, output } = await runNode([wrangler, 'deploy', '--dry-run', '--outdir', outDir], serviceDir);
  if (!ok) throw new LocalError(`The Worker could not be built:\n${output.trim()}`);
  return output;
}

function sourcesHash(): string {
  const own = ['src', 'wrangler.jsonc', 'package.json'].map((name) => join(SERVICE_DIR, name));
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

function forgetOld(): void {
  const built = readdirSync(CACHE_DIR).filter((name) => !name.startsWith('.'));
  const age = (name: string) => statSync(join(CACHE_DIR, name)).mtimeMs;
  for (const name of built.sort((a, b) => age(b) - age(a)).slice(KEPT))
    rmSync(join(CACHE_DIR, name), { recursive: true, force: true });
}
