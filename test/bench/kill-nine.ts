import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ApiError, type Client, createClient, UnreachableError } from '@recourse/api-client';
import { serveLocal } from 'service/local';
import { type Figure, figure, type Size } from './figure.ts';
import { complaint } from './samples.ts';

const WRITERS = 8;
const LOAD_MS = [150, 600] as const;

export type KillResult = { rounds: number; acknowledged: number; lost: string[]; findings: string[] };

/**
 * Lodges from eight sides, kills workerd in the middle with SIGKILL, starts it again; `rounds` times. Then looks for
 * everything that was acknowledged, and checks the whole register.
 */
export async function killRounds(rounds: number): Promise<KillResult> {
  const dataDir = mkdtempSync(join(tmpdir(), 'recourse-kill-'));
  const acknowledged: string[] = [];
  let next = 0;
  try {
    for (let round = 0; round < rounds; round++) {
      const service = await serveLocal({ dataDir, port: 0, quiet: true });
      const client = createClient({ url: service.url, token: service.apiKey });
      const writers = Array.from({ length: WRITERS }, () =>
        lodgeUntilDead(client, () => next++, acknowledged),
      );
      await sleep(LOAD_MS[0] + Math.random() * (LOAD_MS[1] - LOAD_MS[0]));
      await service.kill('SIGKILL');
      await Promise.all(writers);
    }
    return { rounds, acknowledged: acknowledged.length, ...(await afterwards(dataDir, acknowledged)) };
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function lodgeUntilDead(client: Client, next: () => number, acknowledged: string[]): Promise<void> {
  try {
    for (;;) acknowledged.push((await client.lodge(complaint(next()))).reference);
  } catch (error) {
    if (!(error instanceof UnreachableError) && !(error instanceof TypeError)) throw error;
  }
}

async function afterwards(dataDir: string, acknowledged: string[]) {
  const service = await serveLocal({ dataDir, port: 0, quiet: true });
  try {
    const client = createClient({ url: service.url, token: service.apiKey });
    const lost: string[] = [];
    for (const reference of acknowledged) if (!(await exists(client, reference))) lost.push(reference);
    const { findings } = await client.fsck();
    return { lost, findings: findings.map(({ code, message }) => `${code}: ${message}`) };
  } finally {
    await service.stop();
  }
}

async function exists(client: Client, reference: string): Promise<boolean> {
  try {
    return (await client.read(reference)).reference === reference;
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return false;
    throw error;
  }
}

export async function killNine({ small }: Size): Promise<Figure[]> {
  const { rounds, acknowledged, lost, findings } = await killRounds(small ? 3 : 20);
  const detail = [`${acknowledged} acknowledged in ${rounds} rounds`, ...findings].join('; ');
  return [figure('lost-after-kill', lost.length + findings.length, 'complaints', ['<=', 0], detail)];
}
