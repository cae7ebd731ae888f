import { spawn } from 'node:child_process';

/** Runs a Node program to its end, and gives what it printed. */
export function runNode(args: string[], cwd: string): Promise<{ ok: boolean; output: string }> {
  return new Promise((done, fail) => {
    const env = {
      ...process.env,
      NODE_ENV: 'production',
      WRANGLER_SEND_METRICS: 'false',
      NO_COLOR: '1',
      FORCE_COLOR: '0',
    };
    const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString();
      });
    child.on('error', fail);
    child.on('close', (code) => done({ ok: code === 0, output }));
  });
}
