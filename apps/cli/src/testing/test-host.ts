import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Host } from '../host.ts';
import { runCli } from '../program.ts';

export type Ran = { code: number; out: string; err: string; json: Record<string, unknown> };

const folders: string[] = [];
process.once('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A folder that is gone when the test process ends. */
function ownFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'recourse-cli-'));
  folders.push(folder);
  return folder;
}

/** A machine of its own: directory, streams kept as text, a clock that only waiting moves. */
export class TestHost {
  readonly cwd: string;
  readonly waits: number[] = [];
  env: Record<string, string> = {};
  fetch: typeof fetch = (input, init) => fetch(input, init);
  terminal: Host['terminal'] = null;
  now = Date.UTC(2026, 10, 24);
  #controller = new AbortController();
  #out = '';
  #err = '';

  static async make(env: Record<string, string> = {}): Promise<TestHost> {
    const host = new TestHost(ownFolder());
    host.env = env;
    return host;
  }

  private constructor(cwd: string) {
    this.cwd = cwd;
  }

  interrupt(): void {
    this.#controller.abort();
  }

  /** Runs one command line and forgets an earlier interruption. */
  async run(...args: string[]): Promise<Ran> {
    this.#out = '';
    this.#err = '';
    this.#controller = new AbortController();
    const code = await runCli(args, this.#host());
    const json = this.#out.startsWith('{') ? (JSON.parse(this.#out) as Record<string, unknown>) : {};
    return { code, out: this.#out, err: this.#err, json };
  }

  #host(): Host {
    return {
      stdout: (text) => {
        this.#out += text;
      },
      stderr: (text) => {
        this.#err += text;
      },
      terminal: this.terminal,
      env: this.env,
      cwd: this.cwd,
      nodeVersion: process.version,
      fetch: (input, init) => this.fetch(input, init),
      now: () => this.now,
      random: () => 0.5,
      sleep: async (ms) => {
        this.waits.push(ms);
        this.now += ms;
      },
      interrupted: this.#controller.signal,
    };
  }
}
