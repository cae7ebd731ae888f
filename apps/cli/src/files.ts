import { access, constants, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Host } from './host.ts';
import { CliError } from './outcome.ts';

const WHY: Record<string, string> = {
  ENOENT: 'it does not exist',
  EACCES: 'permission denied',
  EISDIR: 'it is a directory',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
};

/** The absolute path of a readable file. Throws `file` that says why not. */
export async function readableFile(host: Host, name: string): Promise<string> {
  const path = resolve(host.cwd, name);
  const info = await stat(path).catch((error: unknown) => Promise.reject(fileError(name, error)));
  if (!info.isFile()) throw new CliError('file', `"${name}" cannot be used: it is not a file`);
  await access(path, constants.R_OK).catch((error: unknown) => Promise.reject(fileError(name, error)));
  return path;
}

export function fileError(name: string, error: unknown): CliError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return new CliError('file', `"${name}" cannot be used: ${WHY[code] ?? code}`);
}

/** Whether this program should write into the directory of `path`. A write-protected one is left alone, even by root. */
export async function mayWriteBeside(path: string): Promise<boolean> {
  const directory = dirname(path);
  const { mode } = await stat(directory);
  if ((mode & 0o222) === 0) return false;
  return access(directory, constants.W_OK).then(
    () => true,
    () => false,
  );
}
