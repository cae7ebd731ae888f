import { setTimeout as wait } from 'node:timers/promises';

/** What the program needs of the machine it runs on. Tests pass their own. */
export type Host = {
  stdout(text: string): void;
  stderr(text: string): void;
  /** Whether progress may be drawn on stderr, and how wide. */
  terminal: { columns: number } | null;
  env: Readonly<Record<string, string | undefined>>;
  /** Where relative paths start. */
  cwd: string;
  nodeVersion: string;
  fetch: typeof fetch;
  /** UTC milliseconds. */
  now(): number;
  /** 0 ≤ x < 1. */
  random(): number;
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  /** Aborted by Ctrl-C or SIGTERM: finish what is under way and stop. */
  interrupted: AbortSignal;
};

/** A shell's Ctrl-C may reach a program twice, from the terminal and from its parent: that is one wish. */
const SAME_WISH_MS = 500;

export function processHost(): Host {
  const { stderr, stdout } = process;
  return {
    stdout: (text) => void stdout.write(text),
    stderr: (text) => void stderr.write(text),
    terminal: stderr.isTTY ? { columns: stderr.columns ?? 80 } : null,
    env: process.env,
    cwd: process.cwd(),
    nodeVersion: process.version,
    fetch: (input, init) => fetch(input, init),
    now: () => Date.now(),
    random: () => Math.random(),
    sleep: (ms, signal) => wait(ms, undefined, { signal }).catch(() => undefined),
    interrupted: interruption(),
  };
}

/** The first signal asks for a clean end; a second one ends at once. */
function interruption(): AbortSignal {
  const controller = new AbortController();
  let first = 0;
  const onSignal = () => {
    if (first === 0) first = Date.now();
    else if (Date.now() - first > SAME_WISH_MS) process.exit(130);
    controller.abort();
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  return controller.signal;
}
