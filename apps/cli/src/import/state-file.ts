import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as z from 'zod';

const StateSchema = z.strictObject({
  format: z.literal('recourse-import/1'),
  /** What must be the same for a resume: content of the file, register, mapping and defaults. */
  digest: z.string(),
  register: z.string(),
  reading: z.string(),
  /** Where the first row that is not settled begins. */
  offset: z.int().min(0),
  line: z.int().min(1),
  rows: z.int().min(0),
  taken: z.int().min(0),
  repeated: z.int().min(0),
  refused: z.int().min(0),
  built: z.int().min(0),
  refusedBytes: z.int().min(0),
});

/** How far an import came. It exists only while one is unfinished. */
export type ImportState = z.infer<typeof StateSchema>;
export type ResumeKey = Pick<ImportState, 'digest' | 'register' | 'reading'>;

/**
 * The state of an unfinished import of exactly this file into exactly this register, or null. Without one the
 * import begins at the first row, and the register recognises what it has.
 */
export async function readState(
  path: string,
  key: ResumeKey,
  refusedPath: string,
): Promise<ImportState | null> {
  const text = await readFile(path, 'utf8').catch(() => null);
  const state = text === null ? null : parseState(text);
  if (state === null) return null;
  const isSame = (Object.keys(key) as (keyof ResumeKey)[]).every((name) => state[name] === key[name]);
  const kept =
    state.refusedBytes === 0
      ? 0
      : await stat(refusedPath).then(
          (s) => s.size,
          () => 0,
        );
  return isSame && kept >= state.refusedBytes ? state : null;
}

function parseState(text: string): ImportState | null {
  try {
    return StateSchema.parse(JSON.parse(text));
  } catch {
    return null; // written by another version, or cut off: as if there were none
  }
}

/** Replaces the file in one step, so that an interruption leaves the old state or the new one. */
export async function writeState(path: string, state: ImportState): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.new`, `${JSON.stringify(state)}\n`);
  await rename(`${path}.new`, path);
}

export async function removeState(path: string): Promise<void> {
  await rm(path, { force: true });
}
