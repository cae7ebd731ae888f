// `npm test`: static checks, then every test. Arguments go to vitest: `npm test -- packages/ui -t deadline` runs those
// tests only, without the static checks.
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { createVitest, parseCLI, type Vitest } from 'vitest/node';
import { ensureChromium, NoChromiumError } from './run/chromium.ts';
import { sharedFolder } from './run/environment.ts';
import { printSkipped, tally, tallyLine } from './run/tally.ts';

const ROOT = resolve(import.meta.dirname, '..');

/** The run cannot begin; the message says all. */
class Refusal extends Error {}

function checksPass(): boolean {
  const { status } = spawnSync(process.execPath, [join(ROOT, 'bootstrap.mjs'), 'check'], {
    stdio: 'inherit',
  });
  return status === 0;
}

/** Before any worker starts: they inherit where the browser is. */
async function prepareBrowser(vitest: Vitest, filters: string[]): Promise<void> {
  const files = await vitest.globTestSpecifications(filters);
  if (files.length === 0) throw new Refusal(`No test file matches ${filters.join(' ')}`);
  if (!files.some(({ project }) => project.name === 'browser')) return;
  process.env.CHROMIUM_PATH = ensureChromium((line) => console.error(line));
}

async function runTests(args: string[]): Promise<boolean> {
  const { filter, options } = parseCLI(['vitest', 'run', ...args]);
  const vitest = await createVitest({ ...options, root: ROOT, watch: false, run: true });
  try {
    await prepareBrowser(vitest, filter);
    const { testModules, unhandledErrors } = await vitest.start(filter);
    const counts = tally(testModules, unhandledErrors);
    printSkipped(testModules, sharedFolder());
    console.log(tallyLine(counts));
    return counts.failed === 0 && counts.passed > 0;
  } finally {
    await vitest.close();
  }
}

async function main(args: string[]): Promise<number> {
  const checked = args.length > 0 || checksPass();
  const passed = await runTests(args);
  if (!checked) console.error('The static checks failed: see above (`npm run check` runs them alone).');
  return checked && passed ? 0 : 1;
}

try {
  process.exit(await main(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof Refusal || error instanceof NoChromiumError ? error.message : error);
  process.exit(1);
}
