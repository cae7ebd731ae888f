import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { zipSync } from 'fflate';
import { checkPackage } from './check-manifest.ts';
import { manifestFor } from './manifest.ts';

const HELP = `Writes the Zendesk app: dist/app (for zcli) and dist/zendesk-app.zip (for upload).

  pnpm --filter zendesk-sidebar package --url https://complaints.acme.com --register acme

  --url       https address under which Zendesk reaches the service
  --register  name of the register (default: main)
  --help      this text`;

const HOME = fileURLToPath(new URL('..', import.meta.url));
const EXAMPLE = 'https://recourse.example';

/** The app's files for one service, manifest included. */
export function filesFor(
  url: string,
  register: string,
): { manifest: unknown; files: Map<string, Uint8Array> } {
  const { version } = JSON.parse(readFileSync(join(HOME, 'package.json'), 'utf8')) as { version: string };
  const manifest = manifestFor(url, register, version);
  const files = new Map<string, Uint8Array>([
    ['manifest.json', Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`)],
  ]);
  for (const folder of ['assets', 'translations'])
    for (const name of readdirSync(join(HOME, 'app', folder)).sort())
      files.set(`${folder}/${name}`, readFileSync(join(HOME, 'app', folder, name)));
  return { manifest, files };
}

function main(): number {
  const { values } = parseArgs({
    options: {
      url: { type: 'string' },
      register: { type: 'string', default: 'main' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const app = filesFor(values.url ?? EXAMPLE, values.register);
  const findings = checkPackage(app);
  for (const { rule, message } of findings) console.error(`${rule}  ${message}`);
  if (findings.length > 0) {
    console.error(`Not packaged: ${findings.length} finding(s).`);
    return 1;
  }
  write(app.files);
  console.log(`dist/zendesk-app.zip: ${app.files.size} files, pages at ${values.url ?? EXAMPLE}`);
  if (!values.url)
    console.log('No --url was given: this package shows what would be uploaded, and serves no pages.');
  return 0;
}

function write(files: Map<string, Uint8Array>): void {
  const folder = join(HOME, 'dist/app');
  rmSync(folder, { recursive: true, force: true });
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  // One fixed time: the same sources give the same file.
  const zip = zipSync(Object.fromEntries(files), { level: 9, mtime: new Date(2020, 0, 1) });
  writeFileSync(join(HOME, 'dist/zendesk-app.zip'), zip);
}

if (import.meta.main) process.exitCode = main();
