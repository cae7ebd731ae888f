import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { type Client, UnreachableError } from '@recourse/api-client';
import { parseCheckpoint, parseNote } from '@recourse/audit-log';
import { Command } from 'commander';
import { EXIT_HELP, examples, type Registry, type Run } from '../command.ts';
import { connect } from '../connection.ts';
import { readableFile } from '../files.ts';
import type { Host } from '../host.ts';
import { CliError, EXIT, type Outcome } from '../outcome.ts';
import { progressBar } from '../progress.ts';
import { exportCheckpoint, exportHead } from '../verify/export-file.ts';

export function addRestore(registry: Registry): void {
  const command = new Command('restore')
    .description('put an export into an empty register')
    .argument('<file>', 'file that "recourse export" wrote')
    .addHelpText('after', '\nA register that already holds complaints refuses it.\n')
    .addHelpText('after', examples('recourse restore register.ndjson --url http://127.0.0.1:8700'))
    .addHelpText('after', EXIT_HELP);
  registry.add(command, (run, file) => restore(run, file!));
}

async function restore({ host, options }: Run<unknown>, name: string): Promise<Outcome> {
  const started = host.now();
  const path = await readableFile(host, name);
  const head = await exportHead(path);
  if (head === null) throw new CliError('file', `${name} is not an export of a register`);
  if ((await exportCheckpoint(path)) === null)
    throw new CliError('file', `${name} was cut off: its last line is missing`);
  const { client } = connect(options, host);
  const body = await upload(host, path);
  const response = await client
    .raw('POST', '/v1/import', body, { 'content-type': 'application/x-ndjson' })
    .catch((error: unknown) => brokenOff(client, error));
  const answer = (await response.json()) as { entries: number; ok?: boolean };
  const seconds = (host.now() - started) / 1000;
  const ok = answer.ok !== false;
  return {
    exitCode: ok ? EXIT.ok : EXIT.failed,
    json: { ok, file: name, from: head.register, ...answer, seconds },
    lines: [`${name}: ${answer.entries.toLocaleString('en')} entries of register ${head.register} restored`],
  };
}

/** A refusal may come while the file is still on its way, and then only the broken line arrives here. */
async function brokenOff(client: Client, error: unknown): Promise<never> {
  if (!(error instanceof UnreachableError)) throw error;
  const note = await client.raw('GET', '/v1/log/checkpoint').then(
    (response) => response.text(),
    () => null,
  );
  // While the import is under way there is no checkpoint: it only broke off.
  if (note === null) throw error;
  const { size } = parseCheckpoint(parseNote(note).text);
  if (size === 0) throw error;
  const message = `the service broke off: its register holds ${size.toLocaleString('en')} entries`;
  throw new CliError('refused', message, 'an export goes into an empty register only');
}

async function upload(host: Host, path: string): Promise<ReadableStream> {
  const { size } = await stat(path);
  const progress = progressBar(host, size, 'chunks');
  let done = 0;
  let chunks = 0;
  async function* counted() {
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 })) {
      done += (chunk as Buffer).length;
      progress.at(done, ++chunks);
      yield chunk as Buffer;
    }
    progress.end();
  }
  return Readable.toWeb(Readable.from(counted(), { objectMode: false })) as unknown as ReadableStream;
}
