import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HOUSE } from './rules.ts';

export type Manifest = {
  name: string;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
};

/** One folder of the house as it stands on disk. */
export type Room = { folder: string; manifest: Manifest; references: string[] };

/** `where` is a file, with a line where there is one. */
export type Finding = { where: string; what: string };

const json = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

/** Every package of the workspace, in the order of the table. */
export function readHouse(root: string): Room[] {
  const found = globSync(['{packages,adapters,apps}/*/package.json', 'test/package.json'], { cwd: root });
  const order = [...Object.keys(HOUSE)];
  return found
    .map((path) => readRoom(root, path.replace('/package.json', '')))
    .sort((a, b) => order.indexOf(a.folder) - order.indexOf(b.folder));
}

function readRoom(root: string, folder: string): Room {
  const tsconfig: { references?: { path: string }[] } = json(join(root, folder, 'tsconfig.json'));
  const references = (tsconfig.references ?? []).map(({ path }) => join(folder, path));
  return { folder, manifest: json(join(root, folder, 'package.json')), references };
}

/** Tests and what only tests use: beside the source, or in a folder for it. `contract`: suites that others run. */
export function isForTests(file: string): boolean {
  return /\.test\.tsx?$|(^|\/)(test|testing|fixtures|contract)\/|contract-suite\.ts$/.test(file);
}
