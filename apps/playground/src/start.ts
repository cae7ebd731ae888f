import { LocalError } from 'service/local';
import { readOptions, USAGE } from './start/options.ts';
import { announce, openBrowser, SLOW_START } from './start/output.ts';
import { type Running, run } from './start/run.ts';

/** Ends the program with what was asked for, within five seconds; a second signal does not wait. */
function stopOnSignals(running: () => Running | undefined): void {
  let stopping = false;
  const stop = async () => {
    if (stopping) process.exit(1);
    stopping = true;
    await running()?.stop();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop());
}

async function main(args: string[]): Promise<void> {
  const read = readOptions(args, { cwd: process.env.INIT_CWD ?? process.cwd() });
  if (read.kind === 'help') return void process.stdout.write(USAGE);
  if (read.kind === 'wrong') {
    process.stderr.write(`${read.message}\n\n${USAGE}`);
    process.exit(2);
  }
  const { options } = read;
  let running: Running | undefined;
  stopOnSignals(() => running);
  if (!options.json) process.stderr.write(`${SLOW_START}\n`);
  running = await run(options);
  void running.failed.then(fail);
  process.stdout.write(announce(running.addresses, options));
  if (options.open && process.stdout.isTTY)
    openBrowser(running.addresses.playground ?? running.addresses.signIn);
}

/** What a person can put right is one line; anything else is a bug and shows where. */
function fail(error: unknown): never {
  const known = error instanceof LocalError || isAboutFiles(error);
  process.stderr.write(`${known ? (error as Error).message : ((error as Error).stack ?? String(error))}\n`);
  process.exit(1);
}

/** A folder that may not be written, a full disk. Node's message names what was tried and where. */
function isAboutFiles(error: unknown): boolean {
  const { code, path } = error as NodeJS.ErrnoException;
  return (
    path !== undefined && ['EACCES', 'EEXIST', 'ENOSPC', 'ENOTDIR', 'EPERM', 'EROFS'].includes(code ?? '')
  );
}

await main(process.argv.slice(2)).catch(fail);
