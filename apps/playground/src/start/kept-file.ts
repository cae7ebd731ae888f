import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** A file that is always whole: replaced in one step, readable by its owner alone. */
export function keptFile(path: string) {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  return {
    read: (): string | undefined => (existsSync(path) ? readFileSync(path, 'utf8') : undefined),
    write: (text: string): void => {
      const fresh = `${path}.new`;
      const handle = openSync(fresh, 'w', 0o600);
      writeSync(handle, text);
      closeSync(handle);
      renameSync(fresh, path);
    },
  };
}
