import { resolve } from 'node:path';

export const SERVICE_DIR = resolve(import.meta.dirname, '..');
export const ROOT_DIR = resolve(SERVICE_DIR, '../..');

/** Something that the person who starts the service can put right; the message is one line. */
export class LocalError extends Error {
  override readonly name = 'LocalError';
}
