// Entry of every root script: `node bootstrap.mjs COMMAND [arguments]`. Plain JavaScript for Node 20 and later, with
// nothing installed: it installs what is missing, then runs the command's programs with the Node that the project
// pins. Only those programs write to stdout, so that `--json` stays pure.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('.', import.meta.url));
const MODULES = join(ROOT, 'node_modules');
const BIN = join(MODULES, '.bin');
const LOCKFILE = join(ROOT, 'pnpm-lock.yaml');
const STAMP = join(MODULES, '.recourse-installed');
const PNPM_MAJOR = 12;
const PNPM_PINNED = 'pnpm@12.21.0';
const OLDEST_NODE = [20, 0];
/** The first Node that runs TypeScript sources without a flag. */
const OLDEST_NODE_FOR_SOURCES = [22, 18];

const node = (script, ...args) => ({ program: 'node', args: [script, ...args] });
const tool = (program, ...args) => ({ program, args });

/**
 * What each command runs, in order. The user's arguments go to the last step. `keepGoing`: run the other steps after
 * one failed, so that one run shows everything. `atCaller`: run where the user stood, so that relative paths hold.
 */
const COMMANDS = {
  start: { steps: [node('apps/playground/src/start.ts')] },
  recourse: { steps: [node('apps/cli/src/main.ts')], atCaller: true },
  test: { steps: [node('test/run.ts')] },
  bench: { steps: [node('test/bench/main.ts')] },
  check: {
    keepGoing: true,
    steps: [
      tool('tsc', '-b'),
      tool('biome', 'check', '.'),
      tool('oxlint', '--quiet', '--type-aware', '-D', 'typescript/no-floating-promises'),
      node('test/boundaries.ts'),
    ],
  },
  build: {
    steps: [tool('vite', 'build', 'apps/zendesk-sidebar'), node('apps/service/local/deploy-dry.ts')],
  },
  'deploy-dry': { steps: [node('apps/service/local/deploy-dry.ts')] },
  screenshots: { steps: [node('test/screenshots.ts')] },
};

/** The running child, and the first signal that arrived: after one, no further step starts. */
let child = null;
let stopped = null;

function fail(line, code = 2) {
  process.stderr.write(`recourse: ${line}\n`);
  process.exit(code);
}

function isAtLeast(version, [major, minor]) {
  const [a = 0, b = 0] = version.replace(/^v/, '').split('.').map(Number);
  return a > major || (a === major && b >= minor);
}

/** Runs one program to its end. Answers its exit code as a shell would: 128 + n after signal n. */
function run(program, args, { cwd = ROOT, stdio = 'inherit', env = process.env } = {}) {
  return new Promise((resolve) => {
    child = spawn(program, args, { cwd, stdio, env, shell: process.platform === 'win32' });
    child.once('error', (error) => {
      process.stderr.write(`recourse: ${program} could not be started: ${error.message}\n`);
      resolve(127);
    });
    child.once('exit', (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)));
  });
}

/** How often to look whether the package manager is still there. */
const PARENT_MS = 200;

/** Passes a signal on, once: package managers repeat theirs, and a second one means "now" to many programs. */
function stop(signal) {
  if (stopped === signal) return;
  stopped = signal;
  child?.kill(signal);
}

function forwardSignals() {
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => stop(signal));
  process.on('SIGINT', () => {
    // A terminal sends Ctrl-C to the whole group: the child has it already.
    if (process.stdin.isTTY) stopped ??= 'SIGINT';
    else stop('SIGINT');
  });
}

/**
 * npm and npx answer SIGTERM by ending the shell below them and pass nothing on. So whoever loses the package manager
 * that started it stops its child itself.
 */
function stopWithPackageManager() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parents = packageManagers();
  const timer = setInterval(() => {
    const isComplete = process.ppid === parents[0]?.pid && parents.every(isInPlace);
    if (isComplete) return;
    clearInterval(timer);
    stop('SIGTERM');
  }, PARENT_MS);
  timer.unref();
}

/** From our parent upwards: the package managers and the shells between them. Above our parent only Linux tells. */
function packageManagers() {
  const found = [{ pid: process.ppid, parent: undefined }];
  for (let pid = process.ppid; ; ) {
    const parent = parentOf(pid);
    if (parent === undefined || !/\b(npm|npx|pnpm)\b/.test(commandOf(parent))) return found;
    found.at(-1).parent = parent;
    found.push({ pid: parent, parent: undefined });
    pid = parent;
  }
}

function isInPlace({ pid, parent }) {
  return parent === undefined || parentOf(pid) === parent;
}

/** Field 4 of /proc/PID/stat, counted behind the name, which may hold anything. */
function parentOf(pid) {
  const stat = readOrNothing(`/proc/${pid}/stat`);
  return stat === '' ? undefined : Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
}

function commandOf(pid) {
  return readOrNothing(`/proc/${pid}/cmdline`).replaceAll('\0', ' ');
}

function readOrNothing(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** What the installed packages must match. */
function lockDigest() {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}\n`);
  return hash.update(readFileSync(LOCKFILE)).digest('hex');
}

function isInstalled(digest) {
  const marker = join(MODULES, '.modules.yaml');
  if (!existsSync(marker)) return false;
  if (existsSync(STAMP)) return readFileSync(STAMP, 'utf8') === digest;
  return statSync(LOCKFILE).mtimeMs <= statSync(marker).mtimeMs; // installed by hand
}

/** pnpm from PATH when it is new enough, else the pinned one through npx. */
function pnpmCommand() {
  const found = spawnSync('pnpm', ['--version'], {
    encoding: 'utf8',
    cwd: ROOT,
    shell: process.platform === 'win32',
  });
  const isNewEnough = found.status === 0 && isAtLeast(found.stdout.trim(), [PNPM_MAJOR, 0]);
  return isNewEnough ? ['pnpm', []] : ['npx', ['-y', PNPM_PINNED]];
}

async function installIfNeeded() {
  if (!existsSync(LOCKFILE)) fail(`pnpm-lock.yaml is missing in ${ROOT}: is this a whole checkout?`);
  const digest = lockDigest();
  if (!isInstalled(digest)) {
    const [program, args] = pnpmCommand();
    process.stderr.write('recourse: installing packages (once)…\n');
    const env = { ...process.env, CI: 'true' }; // no questions
    const code = await run(program, [...args, 'install', '--frozen-lockfile'], {
      stdio: ['ignore', 2, 2],
      env,
    });
    if (stopped) process.exit(code);
    if (code !== 0) {
      const again = [program, ...args, 'install'].join(' ');
      fail(`packages could not be installed (exit ${code}). See above; to try by hand: ${again}`);
    }
  }
  if (!existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== digest) writeFileSync(STAMP, digest);
}

/** The Node that runs the sources: the pinned one where it exists for this machine, else the one running now. */
function nodeForSources() {
  const pinned = [
    join(MODULES, `node-linux-${process.arch}`, 'bin', 'node'),
    join(BIN, process.platform === 'win32' ? 'node.exe' : 'node'),
  ].find(existsSync);
  if (pinned) return pinned;
  if (isAtLeast(process.version, OLDEST_NODE_FOR_SOURCES)) return process.execPath;
  return fail(
    `Node ${OLDEST_NODE_FOR_SOURCES.join('.')} or later is needed on ${process.platform}/${process.arch}; ` +
      `this is ${process.version}. Install it from https://nodejs.org and run the command again.`,
  );
}

async function runSteps({ steps, keepGoing = false, atCaller = false }, args) {
  const nodePath = nodeForSources();
  const env = { ...process.env, PATH: `${BIN}${delimiter}${process.env.PATH ?? ''}` };
  const cwd = (atCaller && process.env.INIT_CWD) || (atCaller ? process.cwd() : ROOT);
  let result = 0;
  for (const [i, step] of steps.entries()) {
    const isNode = step.program === 'node';
    const own = isNode ? [join(ROOT, step.args[0]), ...step.args.slice(1)] : step.args;
    const all = i === steps.length - 1 ? [...own, ...args] : own;
    if (keepGoing) process.stderr.write(`recourse: ${step.program} ${step.args.join(' ')}\n`);
    const code = await run(isNode ? nodePath : join(BIN, step.program), all, { cwd, env });
    result ||= code;
    if (stopped || (code !== 0 && !keepGoing)) break;
  }
  return result;
}

async function main([name, ...rest]) {
  if (!isAtLeast(process.version, OLDEST_NODE))
    fail(`Node 20 or later is needed; this is ${process.version}.`);
  const command = Object.hasOwn(COMMANDS, name ?? '') ? COMMANDS[name] : undefined;
  if (!command) fail(`usage: node bootstrap.mjs ${Object.keys(COMMANDS).join('|')} [arguments]`);
  const args = rest[0] === '--' ? rest.slice(1) : rest; // some package managers pass their own separator on
  forwardSignals();
  stopWithPackageManager();
  await installIfNeeded();
  process.exitCode = await runSteps(command, args);
}

await main(process.argv.slice(2));
