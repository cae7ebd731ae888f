import { createReadStream, createWriteStream, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Faults } from '@recourse/host-emulators';

export type FaultyDisk = {
  address: string;
  faults: Faults;
  /** Names of the files that lie there. */
  files(): string[];
  close(): Promise<void>;
};

/** A blob store that keeps files as workerd's disk service does, and can be told to break. */
export async function startFaultyDisk(dir: string): Promise<FaultyDisk> {
  const faults = new Faults();
  const server = createServer((request, response) => {
    answer(dir, faults, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    faults,
    files: () =>
      existsSync(dir)
        ? readdirSync(dir, { recursive: true })
            .map(String)
            .filter((name) => name.includes('/'))
        : [],
    close: () => closeServer(server),
  };
}

async function answer(dir: string, faults: Faults, request: IncomingMessage, response: ServerResponse) {
  const { method = 'GET', url: path = '/' } = request;
  const fault = faults.take({ target: 'api', method, path });
  const end = (status: number) => void response.writeHead(status).end();
  const broken = () => (fault?.status ? end(fault.status) : response.destroy());
  if (fault?.mode === 'hang') return;
  if (fault && fault.mode !== 'fail-after-save') return broken();
  const status = await handle(join(dir, path), method, request, response);
  if (fault) return broken();
  if (status !== null) end(status);
}

/** Null when the answer is on its way already. */
async function handle(file: string, method: string, request: IncomingMessage, response: ServerResponse) {
  if (method === 'PUT') {
    mkdirSync(dirname(file), { recursive: true });
    await pipeline(request, createWriteStream(file));
    return 204;
  }
  if (!existsSync(file)) return 404;
  if (method === 'DELETE') {
    rmSync(file);
    return 204;
  }
  await pipeline(createReadStream(file), response);
  return null;
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
