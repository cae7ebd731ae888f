import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { LocalError, ROOT_DIR, SERVICE_DIR } from './paths.ts';
import { runNode } from './run.ts';
import { treeHash } from './tree-hash.ts';

export const PUBLIC_DIR = join(SERVICE_DIR, 'public');
const SIDEBAR_DIR = join(ROOT_DIR, 'apps/zendesk-sidebar');
const BUILT_DIR = join(SIDEBAR_DIR, 'dist/assets');
const STAMP = join(SERVICE_DIR, 'dist/sidebar.hash');

/** Builds the sidebar when a source of it has changed, and puts its files among the service's static files. */
export async function stageAssets(): Promise<void> {
  const hash = sidebarHash();
  const staged = existsSync(join(PUBLIC_DIR, 'sidebar.js')) && existsSync(STAMP);
  if (staged && readFileSync(STAMP, 'utf8') === hash) return;
  await buildSidebar();
  for (const name of readdirSync(BUILT_DIR).filter((file) => /^sidebar[\w.-]*\.(js|css)$/.test(file)))
    copyFileSync(join(BUILT_DIR, name), join(PUBLIC_DIR, name));
  mkdirSync(dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, hash);
}

async function buildSidebar(): Promise<void> {
  const require = createRequire(join(SIDEBAR_DIR, 'package.json'));
  const vite = join(dirname(require.resolve('vite/package.json')), 'bin/vite.js');
  const { ok, output } = await runNode([vite, 'build', '--logLevel', 'warn'], SIDEBAR_DIR);
  if (!ok) throw new LocalError(`The sidebar could not be built:\n${output.trim()}`);
}

function sidebarHash(): string {
  const packages = ['ui', 'api-client', 'complaint-domain'].map((name) =>
    join(ROOT_DIR, 'packages', name, 'src'),
  );
  const own = ['src', 'vite.config.ts', 'package.json'].map((name) => join(SIDEBAR_DIR, name));
  return treeHash([...own, ...packages, join(ROOT_DIR, 'pnpm-lock.yaml')]);
}

if (import.meta.main) await stageAssets();
