import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { type Client, createClient } from '@recourse/api-client';
import { LANGUAGES, type Language } from '@recourse/complaint-domain';
import { Command, InvalidArgumentError, Option } from 'commander';
import { EXIT_HELP, examples, type Registry, type Run, wholeNumber } from '../command.ts';
import { connect } from '../connection.ts';
import { mayWriteBeside, readableFile } from '../files.ts';
import type { Host } from '../host.ts';
import { isCfpb, type Mapping, mappingFor, parseMapFile } from '../import/fields.ts';
import { dryRun, type ImportJob, type ImportRun, runImport } from '../import/run.ts';
import { openSource, type Source } from '../import/source.ts';
import { type ImportState, readState } from '../import/state-file.ts';
import type { RowDefaults } from '../import/to-lodge.ts';
import { EXIT, type Outcome } from '../outcome.ts';
import { progressBar } from '../progress.ts';
import { isPassing, PoliteFetch, withRetry } from '../retry.ts';

type Options = {
  map?: string;
  dryRun?: boolean;
  batch: number;
  language: Language;
  country?: string;
  dates?: 'dmy' | 'mdy';
  state?: string;
  as?: string;
};

const ABOUT = `
The first line names the columns. Columns of the US consumer complaint database and common headers in English,
Italian, Polish, Portuguese and Arabic are recognised; --map says the rest: {"field": "column", "field": null}.
Days are taken as midnight UTC. Each row is lodged once: running the same file again changes nothing, and after an
interruption the same command goes on. Refused rows go to FILE.refused.csv with line, reason and rule.
`;

export function addImport(registry: Registry): void {
  const command = new Command('import')
    .description('take in complaints from a CSV file of any size')
    .argument('<file>', 'CSV file in UTF-8; separated by comma, semicolon, tab or bar')
    .option('--map <file>', 'JSON file that says which column fills which field')
    .option('--dry-run', 'check every row; send and write nothing')
    .option('--batch <rows>', 'rows in one request', wholeNumber(1, 500), 200)
    .addOption(
      new Option('--language <code>', 'language of rows without one').choices(LANGUAGES).default('en'),
    )
    .option(
      '--country <code>',
      'country of rows without one, such as GB (US for files of the US database)',
      country,
    )
    .addOption(
      new Option('--dates <order>', 'how dates such as 03/04/2026 are written').choices(['dmy', 'mdy']),
    )
    .option('--state <dir>', 'where refused rows and the state of an interrupted import are kept')
    .option('--as <name>', 'name of a file that was imported before under that name')
    .addHelpText('after', ABOUT)
    .addHelpText(
      'after',
      examples('recourse import complaints.csv --dry-run', 'recourse import complaints.csv --json'),
    )
    .addHelpText('after', EXIT_HELP);
  registry.add<Options>(command, (run, file) => importFile(run, file!));
}

function country(text: string): string {
  if (/^[A-Z]{2}$/.test(text)) return text;
  throw new InvalidArgumentError('It must be two capital letters, such as GB.');
}

async function importFile({ host, options }: Run<Options>, file: string): Promise<Outcome> {
  const started = host.now();
  const path = await readableFile(host, file);
  const map = options.map === undefined ? undefined : await readMap(host, options.map);
  const source = await openSource(path, file);
  const mapping = mappingFor(source.header, map);
  const plan = {
    host,
    options,
    source,
    mapping,
    defaults: defaultsFor(source, options),
    identity: options.as ?? basename(path),
  };
  const { job, run } = options.dryRun ? await tryOut(plan) : await carryOut(plan);
  const seconds = (host.now() - started) / 1000;
  return outcomeOf({ ...run, job, file, seconds, dry: Boolean(options.dryRun), resumedAt: resumedAt(job) });
}

type Plan = {
  host: Host;
  options: Run<Options>['options'];
  source: Source;
  mapping: Mapping;
  defaults: RowDefaults;
  identity: string;
};

async function readMap(host: Host, name: string) {
  return parseMapFile(await readFile(await readableFile(host, name), 'utf8'), name);
}

function defaultsFor(source: Source, { language, country, dates }: Options): RowDefaults {
  const cfpb = isCfpb(source.header);
  return { language, country: country ?? (cfpb ? 'US' : null), dates: dates ?? (cfpb ? 'mdy' : null) };
}

async function tryOut(plan: Plan) {
  const job = await jobOf(plan, '');
  return { job, run: await dryRun(plan.host, job) };
}

async function carryOut(plan: Plan) {
  const { host, options } = plan;
  const polite = new PoliteFetch(host);
  const { url, key } = connect(options, host);
  const client = createClient({ url, token: key, fetch: polite.fetch });
  const job = await jobOf(plan, await withRetry(host, polite, () => registerOf(client)));
  const send: Client['lodgeBatch'] = (complaints) =>
    withRetry(host, polite, () => client.lodgeBatch(complaints));
  try {
    return { job, run: await runImport(host, job, send) };
  } catch (error) {
    if (isPassing(error))
      host.stderr('recourse: the import stopped; the same command goes on where it ended\n');
    throw error;
  }
}

/** A register is known by the key of its log: an address alone may lead to another one tomorrow. */
async function registerOf(client: Client): Promise<string> {
  await client.session(); // a wrong key is reported before a row is read
  return (await (await client.raw('GET', '/v1/log/key')).text()).trim();
}

async function jobOf(
  { host, options, source, mapping, defaults, identity }: Plan,
  register: string,
): Promise<ImportJob> {
  const paths = await pathsFor(host, source.path, options);
  const reading = createHash('sha256')
    .update(JSON.stringify([mapping, defaults, identity]))
    .digest('hex');
  const key = { digest: source.digest, register, reading };
  const earlier = options.dryRun ? null : await readState(paths.statePath, key, paths.refusedPath);
  const { offset, line } = source.firstRow;
  const none = { rows: 0, taken: 0, repeated: 0, refused: 0, built: 0, refusedBytes: 0 };
  const state: ImportState = earlier ?? { format: 'recourse-import/1', ...key, offset, line, ...none };
  const progress = progressBar(host, source.size, 'rows', { done: state.offset, count: state.rows });
  return { source, identity, mapping, defaults, batchRows: options.batch, state, ...paths, progress };
}

async function pathsFor(host: Host, path: string, { state }: Options) {
  const beside = (await mayWriteBeside(path)) ? path : resolve(host.cwd, basename(path));
  const base = state === undefined ? beside : join(resolve(host.cwd, state), basename(path));
  return { statePath: `${base}.recourse-import.json`, refusedPath: `${base}.refused.csv` };
}

function resumedAt({ state, source }: ImportJob): number | null {
  return state.offset === source.firstRow.offset ? null : state.line;
}

type Finished = ImportRun & {
  job: ImportJob;
  file: string;
  seconds: number;
  dry: boolean;
  resumedAt: number | null;
};

function outcomeOf(finished: Finished): Outcome {
  const { tally, samples, interrupted, job, file, seconds, dry, resumedAt } = finished;
  const done = tally.rows - job.state.rows;
  const rate = seconds > 0 ? Math.round(done / seconds) : done;
  const refusedFile = tally.refused > 0 && !dry ? job.refusedPath : null;
  const { rows, taken, repeated, refused, built } = tally;
  const json = {
    ok: refused === 0 && !interrupted,
    ...{ file, dryRun: dry, interrupted, resumedAt, rows, taken, repeated, refused },
    ...{ withoutNarrative: built, seconds: Math.round(seconds * 1000) / 1000, rate, refusedFile },
    ...columnsOf(job),
    refusals: samples,
  };
  const exitCode = interrupted ? EXIT.interrupted : refused > 0 ? EXIT.failed : EXIT.ok;
  return { exitCode, json, lines: linesOf(finished, { rate, refusedFile }) };
}

function columnsOf({ source: { header }, mapping }: ImportJob) {
  const used = Object.values(mapping);
  return {
    mapping: Object.fromEntries(Object.entries(mapping).map(([field, column]) => [field, header[column]])),
    ignoredColumns: header.filter((_, column) => !used.includes(column)),
  };
}

function linesOf(
  { tally, samples, interrupted, job, file, seconds, dry, resumedAt }: Finished,
  more: { rate: number; refusedFile: string | null },
) {
  const n = (value: number) => value.toLocaleString('en');
  const { mapping, ignoredColumns } = columnsOf(job);
  const verb = dry ? 'would be taken' : 'taken';
  const sums = `${n(tally.rows)} rows: ${n(tally.taken)} ${verb}, ${n(tally.repeated)} already there, ${n(tally.refused)} refused`;
  return [
    `${file}: ${sums} (${seconds.toFixed(1)} s, ${n(more.rate)} rows/s)`,
    ...(resumedAt === null ? [] : [`Went on at line ${n(resumedAt)}, where the last run ended.`]),
    ...(tally.built === 0
      ? []
      : [`${n(tally.built)} had no narrative: their description was made of the other columns.`]),
    `Columns: ${Object.entries(mapping)
      .map(([field, column]) => `${field} ← ${column}`)
      .join(', ')}`,
    ...(ignoredColumns.length === 0 ? [] : [`Not taken: ${ignoredColumns.join(', ')}`]),
    ...samples.map(({ line, reason, rule }) => `  line ${n(line)}: ${reason} [${rule}]`),
    ...(tally.refused > samples.length ? [`  and ${n(tally.refused - samples.length)} more`] : []),
    ...(more.refusedFile === null ? [] : [`Refused rows: ${more.refusedFile}`]),
    ...(interrupted ? ['Interrupted. The same command goes on from here.'] : []),
  ];
}
