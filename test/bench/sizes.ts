import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { type Figure, figure } from './figure.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const SIDEBAR = join(ROOT, 'apps/zendesk-sidebar');
const SIDEBAR_BOUND_KB = 60;
const run = promisify(execFile);

/** What visitors and isolates load, compressed. */
export async function sizes(): Promise<Figure[]> {
  return [...(await workers()), ...(await sidebar())];
}

async function workers(): Promise<Figure[]> {
  const dry = await run(process.execPath, [join(ROOT, 'apps/service/local/deploy-dry.ts'), '--json'], {
    cwd: ROOT,
  });
  const { bundles } = JSON.parse(dry.stdout) as {
    bundles: { name: string; bytes: number; gzipBytes: number; bound: number }[];
  };
  return bundles.map(({ name, bytes, gzipBytes, bound }) =>
    figure(
      `${name}-gzip`,
      gzipBytes / 1_024,
      'KB',
      ['<=', bound / 1_024],
      `${(bytes / 1_024).toFixed(0)} KB before`,
    ),
  );
}

/** The sidebar's first page: its script and its style. Words of other languages are loaded when they are needed. */
async function sidebar(): Promise<Figure[]> {
  if (!existsSync(join(SIDEBAR, 'vite.config.ts'))) return [];
  const out = mkdtempSync(join(tmpdir(), 'recourse-sidebar-'));
  try {
    const vite = join(
      dirname(createRequire(join(SIDEBAR, 'package.json')).resolve('vite/package.json')),
      'bin/vite.js',
    );
    const env = { ...process.env, NODE_ENV: 'production' };
    await run(process.execPath, [vite, 'build', '--outDir', out, '--logLevel', 'warn'], {
      cwd: SIDEBAR,
      env,
    });
    const all = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.(js|css)$/.test(file),
    );
    const first = all.filter((file) => /(^|\/)sidebar\.(js|css)$/.test(file));
    if (first.length === 0) throw new Error(`The sidebar's build has no sidebar.js: ${all.join(', ')}`);
    const kb = (files: string[]) =>
      files.map((file) => gzipSync(readFileSync(join(out, file))).length / 1_024).reduce((a, b) => a + b, 0);
    const detail = `${first.join(' and ')}; all ${all.length} files ${kb(all).toFixed(1)} KB`;
    return [figure('sidebar-gzip', kb(first), 'KB', ['<=', SIDEBAR_BOUND_KB], detail)];
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}
