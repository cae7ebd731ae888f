import type { Finding, Room } from './house.ts';
import { HOUSE, type Rule } from './rules.ts';

/** A package's dependencies and TypeScript references say the same as the table, or less. */
export function checkManifest(room: Room, rooms: Room[]): Finding[] {
  const rule = HOUSE[room.folder];
  const where = `${room.folder}/package.json`;
  if (!rule) return [{ where, what: 'has no row in test/boundaries/rules.ts' }];
  const { dependencies = {}, devDependencies = {} } = room.manifest;
  const shipped = foldersOf([...rule.uses, ...(rule.types ?? [])]);
  const all = new Set([...shipped, ...foldersOf(rule.tests ?? [])]);
  const wrong = (names: object, allowed: Set<string>, list: string) =>
    Object.keys(names)
      .map((name) => rooms.find(({ manifest }) => manifest.name === name)?.folder)
      .filter((folder) => folder !== undefined && !allowed.has(folder))
      .map((folder) => ({ where, what: `has ${folder} among its ${list}` }));
  return [
    ...wrong(dependencies, shipped, 'dependencies'),
    ...wrong(devDependencies, all, 'devDependencies'),
    ...room.references
      .filter((folder) => !all.has(folder) && !folder.startsWith(`${room.folder}/`))
      .map((folder) => ({ where: `${room.folder}/tsconfig.json`, what: `refers to ${folder}` })),
  ];
}

/** Folders of the table's entries: `packages/api-client/client` lies in `packages/api-client`. */
export function foldersOf(entries: NonNullable<Rule['uses']>): Set<string> {
  return new Set(entries.map((entry) => entry.split('/').slice(0, 2).join('/')));
}

/** One workerd: the one that runs the service, the tests and the emulated Workers is the same. */
export function checkWorkerd(lockfile: string): Finding[] {
  const versions = new Set([...lockfile.matchAll(/^ {2}workerd@([^:(\s]+)/gm)].map((match) => match[1]));
  if (versions.size === 1) return [];
  const what = `installs ${versions.size} versions of workerd (${[...versions].join(', ')}) instead of one`;
  return [{ where: 'pnpm-lock.yaml', what }];
}
