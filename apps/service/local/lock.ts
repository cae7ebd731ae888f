import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { LocalError } from './paths.ts';

type Holder = { pid: number; started: string | null; workerd: number | null; since: string };
export type Lock = {
  /** Notes the process that works on the data, so that it can be found when this one is killed. */
  working(workerd: number): void;
  release(): void;
};

/** Makes this process the only one that uses a data folder. A lock whose owner is gone is taken over. */
export async function takeLock(dataDir: string): Promise<Lock> {
  const file = join(dataDir, 'lock');
  const holder: Holder = {
    pid: process.pid,
    started: startOf(process.pid),
    workerd: null,
    since: new Date().toISOString(),
  };
  if (!create(file, holder)) {
    await recover(file, dataDir);
    if (!create(file, holder)) throw inUse(dataDir, 'another process');
  }
  return {
    working: (workerd) => writeFileSync(file, JSON.stringify({ ...holder, workerd })),
    release: () => rmSync(file, { force: true }),
  };
}

function create(file: string, holder: Holder): boolean {
  try {
    writeFileSync(file, JSON.stringify(holder), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function recover(file: string, dataDir: string): Promise<void> {
  const holder = read(file);
  if (holder && isAlive(holder.pid) && startOf(holder.pid) === holder.started)
    throw inUse(dataDir, `process ${holder.pid} since ${holder.since}`);
  if (holder?.workerd) await endOrphan(holder.workerd, dataDir);
  rmSync(file, { force: true });
}

/** The starter was killed but its workerd still runs. Only a process that names this folder is ended. */
async function endOrphan(pid: number, dataDir: string): Promise<void> {
  if (!isAlive(pid) || !commandOf(pid).includes(dataDir)) return;
  process.kill(pid, 'SIGKILL');
  for (let i = 0; i < 100 && isAlive(pid); i++) await sleep(20);
}

function inUse(dataDir: string, by: string): LocalError {
  return new LocalError(
    `${dataDir} is in use by ${by}. Stop it first, or choose another folder with --data.`,
  );
}

function read(file: string): Holder | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** When a process began, in ticks since boot: tells it from a later one with the same id. Null outside Linux. */
function startOf(pid: number): string | null {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}
