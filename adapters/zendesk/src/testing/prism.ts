import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** The CLI's entry, or `null` where it is not installed. */
export function prismEntry(): string | null {
  try {
    return fileURLToPath(import.meta.resolve('@stoplight/prism-cli/dist/index.js'));
  } catch {
    return null;
  }
}

export type Prism = { url: string; stop: () => Promise<void> };

/** Serves an OpenAPI description on 127.0.0.1; resolves when it answers. Reading Zendesk's takes up to half a minute. */
export async function startPrism(entry: string, description: string): Promise<Prism> {
  const port = await freePort();
  const arguments_ = [entry, 'mock', '--host', '127.0.0.1', '--port', String(port), description];
  const child = spawn(process.execPath, arguments_, { stdio: 'ignore' });
  const url = `http://127.0.0.1:${port}`;
  const stop = () => stopped(child);
  while (child.exitCode === null) {
    if (await answers(url)) return { url, stop };
    await sleep(200);
  }
  throw new Error(`Prism ended with code ${child.exitCode}`);
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    () => true,
    () => false,
  );
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function stopped(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill();
  });
}
