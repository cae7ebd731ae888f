import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import { EXIT_HELP, examples, type Registry, type Run } from '../command.ts';
import { fileError, readableFile } from '../files.ts';
import type { Host } from '../host.ts';
import { CliError, EXIT, type Outcome } from '../outcome.ts';
import { proveBundle } from '../verify/bundle.ts';
import { proveExport } from '../verify/export.ts';
import { beginsLikeExport } from '../verify/export-file.ts';
import { directoryLog, httpLog, proveLog } from '../verify/log.ts';
import { type Proven, provenJson, provenLines } from '../verify/proven.ts';

type Options = { keyFile?: string; expect?: string };

const ABOUT = `
TARGET is a proof bundle of one complaint, an export of a register, or a log: a directory with the files of
C2SP tlog-tiles, or the address of one (of a service: http://host). Only a log at an address needs a connection.
The key that signed belongs to the log. Whoever can forge a file can put in a key of his own: name the one that the
organisation publishes (it stands at /v1/log/key of the service), and another one is a failure.
`;

export function addVerify(registry: Registry): void {
  const command = new Command('verify')
    .description('prove offline that a bundle, an export or a log is what was signed')
    .argument('<target>', 'proof bundle, export, directory of a log, or address of one')
    .option('--key-file <file>', 'file with the key that must have signed')
    .addOption(
      new Option('--expect <key>', 'the key that must have signed: name+hash+base64').conflicts('keyFile'),
    )
    .addHelpText('after', ABOUT)
    .addHelpText(
      'after',
      examples(
        'recourse verify C-2026-000042-7.proof.json --key-file acme.key',
        'recourse verify https://complaints.example.com',
      ),
    )
    .addHelpText('after', EXIT_HELP);
  registry.add<Options>(command, (run, target) => verifyTarget(run, target!));
}

async function verifyTarget({ host, options }: Run<Options>, target: string): Promise<Outcome> {
  const proven = await prove(host, target, await expectedKey(host, options));
  return {
    exitCode: proven.failure === null ? EXIT.ok : EXIT.failed,
    json: provenJson(target, proven),
    lines: provenLines(target, proven),
  };
}

async function prove(host: Host, target: string, expected: string | undefined): Promise<Proven> {
  if (/^https?:\/\//.test(target)) {
    if (!URL.canParse(target)) throw new CliError('usage', `${target} is no address`);
    return proveLog(httpLog(host, target), expected);
  }
  const path = resolve(host.cwd, target);
  const info = await stat(path).catch((error: unknown) => Promise.reject(fileError(target, error)));
  if (info.isDirectory()) return proveLog(directoryLog(path), expected);
  await readableFile(host, target);
  return (await beginsLikeExport(path)) ? proveExport(path, expected) : proveBundle(path, expected);
}

async function expectedKey(host: Host, { expect, keyFile }: Options): Promise<string | undefined> {
  if (keyFile === undefined) return expect?.trim();
  const text = await readFile(await readableFile(host, keyFile), 'utf8');
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length !== 1) throw new CliError('usage', `${keyFile} must hold one line, the key`);
  return lines[0];
}
