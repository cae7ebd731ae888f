import { createHash, randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { LocalError } from './paths.ts';

export const REGISTER = 'main';

const SecretsSchema = z.object({
  /** Wraps every key in the register. Without it the personal data is lost. */
  masterKey: z.string(),
  apiKey: z.string(),
  /** Name of the logs in their checkpoints; it must outlive changes of port and address. */
  logOrigin: z.string(),
});
export type Secrets = z.infer<typeof SecretsSchema>;

/** Reads the secrets of a data folder, or makes them the first time. Only the owner may read the file. */
export function openSecrets(dataDir: string): Secrets {
  const file = join(dataDir, 'secrets.json');
  if (!existsSync(file)) return makeSecrets(file);
  const parsed = SecretsSchema.safeParse(parse(readFileSync(file, 'utf8')));
  if (!parsed.success)
    throw new LocalError(`${file} is damaged; restore it from a backup, the data cannot be read without it.`);
  return parsed.data;
}

export function hashOfKey(apiKey: string): string {
  return createHash('sha256').update(apiKey).digest('hex');
}

function makeSecrets(file: string): Secrets {
  const secrets = {
    masterKey: randomBytes(32).toString('base64'),
    apiKey: `rk_${REGISTER}_${randomBytes(32).toString('hex')}`,
    logOrigin: `recourse.local/${randomBytes(4).toString('hex')}`,
  };
  const handle = openSync(file, 'wx', 0o600);
  writeSync(handle, `${JSON.stringify(secrets, null, 2)}\n`);
  fsyncSync(handle);
  closeSync(handle);
  return secrets;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
