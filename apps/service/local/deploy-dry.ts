import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { stageAssets } from './assets.ts';
import { wranglerDryRun } from './bundle.ts';
import { LocalError } from './paths.ts';
import { WORKER_NAMES, WORKERS, type WorkerName } from './workers.ts';

const KB = 1024;
export type Bundle = { name: string; bytes: number; gzipBytes: number; bound: number; holds: boolean };

/** Builds every Worker as for a deployment, sends nothing, and measures it. */
export async function deployDry(): Promise<Bundle[]> {
  await stageAssets();
  return Promise.all(WORKER_NAMES.map(measured));
}

async function measured(name: WorkerName): Promise<Bundle> {
  const { dir, bound } = WORKERS[name];
  const out = mkdtempSync(join(tmpdir(), 'recourse-dry-'));
  try {
    await wranglerDryRun(out, dir);
    const modules = readdirSync(out).filter((file) => !file.endsWith('.map') && file !== 'README.md');
    const contents = modules.map((file) => readFileSync(join(out, file)));
    const sum = (sizes: number[]) => sizes.reduce((a, b) => a + b, 0);
    const bytes = sum(contents.map((content) => content.length));
    const gzipBytes = sum(contents.map((content) => gzipSync(content).length));
    return { name, bytes, gzipBytes, bound, holds: gzipBytes <= bound };
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
  const bundles = await deployDry();
  if (values.json) console.log(JSON.stringify({ bundles }));
  else for (const bundle of bundles) console.log(lineOf(bundle));
  if (!bundles.every(({ holds }) => holds)) process.exitCode = 1;
}

function lineOf({ name, bytes, gzipBytes, bound, holds }: Bundle): string {
  const kb = (n: number) => `${(n / KB).toFixed(1)} KB`;
  return `${name}: ${kb(bytes)}, ${kb(gzipBytes)} gzip, bound ${kb(bound)}: ${holds ? 'holds' : 'TOO LARGE'}`;
}

if (import.meta.main)
  await main().catch((error: unknown) => {
    if (!(error instanceof LocalError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  });
