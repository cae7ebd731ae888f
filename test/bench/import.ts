import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Host, runCli } from 'cli';
import { type Figure, figure, type Size } from './figure.ts';
import { startFloor } from './floor/start.ts';
import { complaint } from './samples.ts';
import { withService } from './service.ts';

/** `recourse import` of a file against one INSERT a row of the same rows, in batches of the same size. */
export async function importCsv({ small }: Size): Promise<Figure[]> {
  const count = small ? 500 : 5_000;
  const rows = Array.from({ length: count }, (_, n) => ({ id: `F-${n}`, ...complaint(n) }));
  const oursMs = await importThem(rows);
  const floorMs = await insertThem(rows);
  const detail = `${rate(count, oursMs)}, floor ${rate(count, floorMs)}, ${count} rows`;
  return [figure('import-throughput', floorMs / oursMs, 'x floor', ['>=', 0.2], detail)];
}

type Row = ReturnType<typeof complaint> & { id: string };
/** As many as the import sends in one request by default. */
const BATCH = 200;

const rate = (count: number, ms: number) => `${((count / ms) * 1_000).toFixed(0)}/s`;

async function importThem(rows: Row[]): Promise<number> {
  const dir = mkdtempSync(join(tmpdir(), 'recourse-bench-import-'));
  try {
    return await withService(async (service, client) => {
      const file = join(dir, 'complaints.csv');
      writeFileSync(file, csvOf(rows));
      const host = hostIn(dir);
      const start = performance.now();
      const code = await runCli(
        ['import', file, '--url', service.url, '--key', service.apiKey, '--json'],
        host,
      );
      const elapsed = performance.now() - start;
      const { complaints } = await client.fsck();
      if (code !== 0 || complaints !== rows.length)
        throw new Error(
          `The import ended with ${code} and ${complaints} of ${rows.length} complaints: ${host.said()}`,
        );
      return elapsed;
    });
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

async function insertThem(rows: Row[]): Promise<number> {
  const floor = await startFloor();
  try {
    const start = performance.now();
    for (let at = 0; at < rows.length; at += BATCH) {
      const body = JSON.stringify({ rows: rows.slice(at, at + BATCH) });
      const answer = await fetch(`${floor.url}/rows/batch`, { method: 'POST', body });
      if (!answer.ok) throw new Error(`The floor answered ${answer.status}`);
      await answer.arrayBuffer();
    }
    return performance.now() - start;
  } finally {
    await floor.stop();
  }
}

/** The samples hold no commas and no quotes. */
function csvOf(rows: Row[]): string {
  const lines = rows.map(({ id, subject, description, complainant }) =>
    [id, subject, description, complainant?.name, complainant?.email].join(','),
  );
  return ['Complaint ID,Subject,Description,Name,Email', ...lines].join('\n');
}

function hostIn(cwd: string): Host & { said(): string } {
  let said = '';
  const say = (text: string) => {
    said += text;
  };
  return {
    stdout: say,
    stderr: say,
    terminal: null,
    env: {},
    cwd,
    nodeVersion: process.version,
    fetch,
    now: Date.now,
    random: Math.random,
    sleep: (ms, signal) => sleep(ms, undefined, { signal }).catch(() => undefined),
    interrupted: new AbortController().signal,
    said: () => said,
  };
}
