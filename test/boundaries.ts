// Holds the house together: who imports whom, what manifests declare, what no file may contain. Prints the table and
// everything that breaks it, one line each; exit code 1 when anything does.
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Finding, readHouse } from './boundaries/house.ts';
import { checkImport } from './boundaries/imports.ts';
import { checkManifest, checkWorkerd } from './boundaries/manifests.ts';
import { BUNDLES, HOUSE } from './boundaries/rules.ts';
import { readSource } from './boundaries/source.ts';
import { checkText, longSource } from './boundaries/text.ts';

const ROOT = resolve(import.meta.dirname, '..');
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const rooms = readHouse(ROOT);
const rootTools = new Set(Object.keys(JSON.parse(read('package.json')).devDependencies));

/** Every file that is, or could be, committed. */
function projectFiles(): string[] {
  const list = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const { stdout, status, stderr } = spawnSync('git', list, {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`git cannot list the files: ${stderr}`);
  return [...new Set(stdout.split('\0'))].filter((file) => file !== '' && existsSync(join(ROOT, file)));
}

function checkSource(file: string): Finding[] {
  const room = rooms.find(({ folder }) => file.startsWith(`${folder}/`));
  if (!room) return [];
  const { imports, switchedOff } = readSource(file, read(file));
  return [
    ...imports.flatMap((each) => checkImport(file, each, room, rooms, rootTools)),
    ...switchedOff.map(({ what, line }) => ({
      where: `${file}:${line}`,
      what: `switches a test off: ${what}`,
    })),
  ];
}

function builtFiles(): string[] {
  const built = globSync(BUNDLES.include, { cwd: ROOT, exclude: BUNDLES.exclude });
  return built.filter((file) => statSync(join(ROOT, file)).isFile());
}

function printTable(): void {
  for (const [folder, { uses, types = [], tests = [], portable }] of Object.entries(HOUSE)) {
    const parts = [
      uses.length > 0 ? uses.join(', ') : 'nothing of ours',
      ...(types.length > 0 ? [`types of ${types.join(', ')}`] : []),
      ...(tests.length > 0 ? [`in tests ${tests.join(', ')}`] : []),
      ...(portable ? ['portable'] : []),
    ];
    console.log(`  ${folder.padEnd(26)} ${parts.join('; ')}`);
  }
}

const files = projectFiles();
const sources = files.filter((file) => /\.tsx?$/.test(file));
const findings = [
  ...rooms.flatMap((room) => checkManifest(room, rooms)),
  ...checkWorkerd(read('pnpm-lock.yaml')),
  ...sources.flatMap(checkSource),
  ...[...files, ...builtFiles()].flatMap((file) => checkText(file, read(file))),
];

console.log('Who may use whom:');
printTable();
for (const file of sources) {
  const lines = longSource(read(file));
  if (lines !== undefined) console.log(`long: ${file} has ${lines} lines`);
}
for (const { where, what } of findings) console.error(`${where} ${what}`);
console.log(`boundaries: ${sources.length} sources, ${files.length} files, ${findings.length} findings`);
process.exitCode = findings.length > 0 ? 1 : 0;
