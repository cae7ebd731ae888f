import { type SpawnSyncOptions, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const MINUTE = 60_000;

export class NoChromiumError extends Error {
  override readonly name = 'NoChromiumError';
}

/** A Chromium on this machine: `CHROMIUM_PATH`, the system's, or the one that Playwright has downloaded. */
export function findChromium(): string | undefined {
  const chosen = process.env.CHROMIUM_PATH;
  return [...(chosen ? [chosen] : []), ...SYSTEM, chromium.executablePath()].find(existsSync);
}

/** Finds a Chromium or gets one. Throws `NoChromiumError` that says what was tried. */
export function ensureChromium(say: (line: string) => void): string {
  const found = findChromium();
  if (found) return found;
  const tried: string[] = [];
  for (const [name, get] of WAYS) {
    say(`No Chromium found: trying ${name}…`);
    tried.push(`${name}: ${get() ?? 'done, but no browser appeared'}`);
    const got = findChromium();
    if (got) return got;
  }
  throw new NoChromiumError(
    `The browser tests need Chromium. Install it, or name one in CHROMIUM_PATH. Tried:\n  ${tried.join('\n  ')}`,
  );
}

/** Each answers why it did not work, or undefined. */
const WAYS: [string, () => string | undefined][] = [
  ["Playwright's download", downloadByPlaywright],
  ["Debian's package", installDebianPackage],
];

function downloadByPlaywright(): string | undefined {
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js');
  return attempt(process.execPath, [cli, 'install', 'chromium'], { timeout: 2 * MINUTE });
}

/** With letters for Arabic, so that screenshots show them. */
function installDebianPackage(): string | undefined {
  if (process.getuid?.() !== 0) return 'not root';
  if (!existsSync('/usr/bin/apt-get')) return 'not a Debian system';
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const install = (...packages: string[]) =>
    attempt('apt-get', ['install', '-y', '--no-install-recommends', ...packages], {
      timeout: 8 * MINUTE,
      env,
    });
  const update = attempt('apt-get', ['update'], { timeout: 3 * MINUTE, env });
  return install('chromium', 'fonts-noto-core') && (install('chromium') ?? update);
}

/** Runs a program, its output on stderr. Answers undefined when it ended well. */
function attempt(program: string, args: string[], options: SpawnSyncOptions): string | undefined {
  const { error, status, signal } = spawnSync(program, args, { stdio: ['ignore', 2, 2], ...options });
  if (error) return error.message;
  if (status === 0) return undefined;
  return signal ? `ended by ${signal} (time limit)` : `exit ${status}`;
}
