import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { LocalError } from './paths.ts';

/** The binary for this machine's architecture. */
const workerdPath = (createRequire(import.meta.url)('workerd') as { default: string }).default;

const START_MS = 15_000;
const STOP_MS = 4_000;

/** Finds out before anything is started that the port is free; 0 picks one. */
export function claimPort(host: string, port: number): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      const taken = `Port ${port} on ${host} is taken. Choose another one with --port.`;
      fail(new LocalError(error.code === 'EADDRINUSE' ? taken : `${host}:${port}: ${error.message}`));
    });
    probe.listen(port, host, () => {
      const address = probe.address() as { port: number };
      probe.close(() => done(address.port));
    });
  });
}

export type Running = {
  pid: number;
  /** Resolves when the process has ended, however it did. */
  exited: Promise<void>;
  stop(): Promise<void>;
  kill(signal: NodeJS.Signals): Promise<void>;
};

/** Starts workerd and waits until every Worker, at its address, says that it is healthy. */
export async function startWorkerd(
  configFile: string,
  environment: Record<string, string>,
  urls: string[],
  options: { quiet: boolean; started(pid: number): void },
): Promise<Running> {
  const child = spawn(workerdPath, ['serve', configFile], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = new Promise<void>((done) => {
    child.once('close', () => done());
    child.once('error', () => done());
  });
  const complaints = listen(child, options.quiet);
  const endWithUs = () => void child.kill('SIGKILL');
  process.once('exit', endWithUs);
  void exited.then(() => process.off('exit', endWithUs));
  if (child.pid === undefined) throw new LocalError(`workerd could not be started: ${workerdPath}`);
  options.started(child.pid);
  const kill = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await exited;
  };
  const problems = await Promise.all(urls.map((url) => untilHealthy(url, exited)));
  const problem = problems.find((one) => one !== null) ?? null;
  if (problem !== null) {
    await kill('SIGKILL');
    throw new LocalError(`The service did not start: ${problem}${complaints()}`);
  }
  return { pid: child.pid, exited, kill, stop: () => stop(child, exited) };
}

/** Logs go to stderr: stdout belongs to whoever starts the service. Keeps the last lines for a failed start. */
function listen(child: ChildProcess, quiet: boolean): () => string {
  let tail = '';
  for (const stream of [child.stdout!, child.stderr!])
    stream.on('data', (chunk: Buffer) => {
      tail = (tail + chunk.toString()).slice(-4_000);
      if (!quiet) process.stderr.write(chunk);
    });
  return () => (tail.trim() === '' ? '' : `\n${tail.trim()}`);
}

async function untilHealthy(url: string, exited: Promise<void>): Promise<string | null> {
  const state = { ended: false };
  void exited.then(() => {
    state.ended = true;
  });
  const deadline = Date.now() + START_MS;
  while (Date.now() < deadline) {
    if (state.ended) return 'workerd ended.';
    const answer = await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(5_000) }).catch(() => null);
    if (answer?.ok) return null;
    if (answer) return (await answer.text()).slice(0, 1_000);
    await sleep(20);
  }
  return `no answer from ${url} in ${START_MS / 1000} seconds.`;
}

/** Lets workerd finish what it is doing, for a few seconds. What it has acknowledged is on the disk either way. */
async function stop(child: ChildProcess, exited: Promise<void>): Promise<void> {
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
  await exited;
  clearTimeout(timer);
}
