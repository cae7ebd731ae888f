import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Client, createClient } from '@recourse/api-client';
import { type LocalService, serveLocal } from 'service/local';

/** Runs `use` against a fresh service as `npm start -- --headless` would start it, and removes it afterwards. */
export async function withService<T>(use: (service: LocalService, client: Client) => Promise<T>): Promise<T> {
  const dataDir = mkdtempSync(join(tmpdir(), 'recourse-bench-'));
  try {
    const service = await serveLocal({ dataDir, port: 0, quiet: true });
    try {
      return await use(service, createClient({ url: service.url, token: service.apiKey }));
    } finally {
      await service.stop();
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}
