import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { type Finding, isForTests, type Room } from './house.ts';
import { HOUSE, type Rule } from './rules.ts';
import type { Import } from './source.ts';

/** `@scope/name` or `name` of a specifier, and the entry point behind it. */
function packageOf(specifier: string): { name: string; entry: string } {
  const parts = specifier.split('/');
  const length = specifier.startsWith('@') ? 2 : 1;
  return { name: parts.slice(0, length).join('/'), entry: parts.slice(length).join('/') };
}

const covers = (allowed: string[], target: string) =>
  allowed.some((each) => target === each || target.startsWith(`${each}/`));

function mayUse(rule: Rule, target: string, { typeOnly }: Import, forTests: boolean): boolean {
  if (covers(rule.uses, target)) return true;
  if (typeOnly && covers(rule.types ?? [], target)) return true;
  return forTests && covers([...(rule.tests ?? []), ...(rule.types ?? [])], target);
}

/**
 * What is wrong with one import of `file`. `rootTools`: packages of the root's manifest, which tests of every folder
 * may use without declaring them again.
 */
export function checkImport(
  file: string,
  each: Import,
  room: Room,
  rooms: Room[],
  rootTools: ReadonlySet<string>,
): Finding[] {
  const rule = HOUSE[room.folder];
  const { specifier, line } = each;
  const forTests = isForTests(file);
  const finding = (why: string) => [{ where: `${file}:${line}`, what: `imports ${specifier}: ${why}` }];
  if (!rule) return [];
  if (specifier.startsWith('.')) {
    const target = join(file, '..', specifier);
    return target.startsWith(`${room.folder}/`) ? [] : finding('a relative path leads out of its folder');
  }
  if (specifier.startsWith('cloudflare:')) {
    return rule.portable ? finding(`${room.folder} uses no modules of Workers`) : [];
  }
  if (isBuiltin(specifier)) {
    return rule.portable && !forTests ? finding(`${room.folder} uses no modules of Node`) : [];
  }
  const { name, entry } = packageOf(specifier);
  const { dependencies, devDependencies } = room.manifest;
  if (name === room.manifest.name) return [];
  const ours = rooms.find(({ manifest }) => manifest.name === name);
  if (ours?.folder === 'test') return finding('nothing imports test/');
  if (ours && !mayUse(rule, join(ours.folder, entry), each, forTests)) {
    return finding(`${room.folder} may not use ${join(ours.folder, entry)}${forTests ? '' : ' here'}`);
  }
  const isDevelopment = forTests || each.typeOnly || isTool(file);
  const declared = { ...dependencies, ...(isDevelopment ? devDependencies : {}) };
  const known = name in declared || `@types/${name}` in declared || (isDevelopment && rootTools.has(name));
  return known ? [] : finding(`${room.folder}/package.json does not declare it`);
}

/** Scripts and configuration of a build run on the developer's machine only. */
function isTool(file: string): boolean {
  return /(^|\/)scripts\/|\.config\.ts$/.test(file);
}
