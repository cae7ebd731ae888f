import { createHash } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { EXIT_HELP, examples, type Registry, type Run } from '../command.ts';
import { connect } from '../connection.ts';
import { fileError } from '../files.ts';
import type { Host } from '../host.ts';
import { CliError, EXIT, type Outcome } from '../outcome.ts';
import { progressBar } from '../progress.ts';
import { exportCheckpoint, exportHead } from '../verify/export-file.ts';

const ABOUT = `
One file: settings, members, every entry of the log and the keys to its personal data. It is readable by you alone;
keep it like the register itself. "recourse verify" proves it, "recourse restore" puts it into an empty register.
`;

export function addExport(registry: Registry): void {
  const command = new Command('export')
    .description('write everything of a register into one file')
    .argument('<file>', 'file to write (NDJSON); one that is there is replaced at the end')
    .addHelpText('after', ABOUT)
    .addHelpText('after', examples('recourse export register.ndjson'))
    .addHelpText('after', EXIT_HELP);
  registry.add(command, (run, file) => exportRegister(run, file!));
}

async function exportRegister({ host, options }: Run<unknown>, name: string): Promise<Outcome> {
  const started = host.now();
  const path = resolve(host.cwd, name);
  const partPath = `${path}.part`;
  const { client } = connect(options, host);
  const response = await client.raw('GET', '/v1/export');
  try {
    const written = await download(host, response, partPath, name);
    const head = await exportHead(partPath);
    const isWhole = (await exportCheckpoint(partPath)) !== null;
    if (head === null || !isWhole)
      throw new CliError('unexpected-answer', 'the export ended early; nothing was kept');
    await rename(partPath, path);
    return outcomeOf(
      name,
      { ...written, register: head.register, key: head.key, withheld: head.withheld },
      (host.now() - started) / 1000,
    );
  } catch (error) {
    await rm(partPath, { force: true });
    throw error;
  }
}

type Written = { bytes: number; entries: number; sha256: string };

async function download(host: Host, response: Response, path: string, name: string): Promise<Written> {
  const file = await open(path, 'w', 0o600).catch((error: unknown) => Promise.reject(fileError(name, error)));
  const progress = progressBar(host, Number(response.headers.get('content-length') ?? 0), 'lines');
  const hash = createHash('sha256');
  let bytes = 0;
  let lines = 0;
  try {
    for await (const chunk of response.body ?? []) {
      if (host.interrupted.aborted) throw new CliError('file', 'interrupted; nothing was kept');
      hash.update(chunk);
      await file.write(chunk);
      bytes += chunk.length;
      lines += countNewlines(chunk);
      progress.at(bytes, lines);
    }
  } catch (error) {
    if (error instanceof CliError) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new CliError('unreachable', `the export broke off after ${bytes} bytes: ${why}; nothing was kept`);
  } finally {
    progress.end();
    await file.close();
  }
  return { bytes, entries: Math.max(0, lines - 2), sha256: hash.digest('hex') };
}

function countNewlines(chunk: Uint8Array): number {
  let lines = 0;
  for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines++;
  return lines;
}

function outcomeOf(
  file: string,
  written: Written & { register: string; key: string; withheld: number },
  seconds: number,
): Outcome {
  const { bytes, entries, register, sha256, key, withheld } = written;
  return {
    exitCode: EXIT.ok,
    json: { ok: true, file, register, entries, bytes, sha256, key, withheld, seconds },
    lines: [
      `${file}: register ${register}, ${entries.toLocaleString('en')} entries, ${bytes.toLocaleString('en')} bytes`,
      'It holds the keys to personal data: keep it like the register itself.',
      ...(withheld === 0
        ? []
        : [
            `${withheld} keys are left out: cases under them exclude you, and would be restored without names and texts.`,
          ]),
    ],
  };
}
