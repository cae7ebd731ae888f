import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export type Options = {
  /** Port of the service; 0 picks a free one. */
  port: number;
  /** Absolute path of the folder that holds everything. */
  dataDir: string;
  /** Open a browser when ready. */
  open: boolean;
  /** One JSON line on stdout when ready, and nothing else there. */
  json: boolean;
  /** The service alone: no playground, no emulated hosts. */
  headless: boolean;
};

export type Read =
  | { kind: 'options'; options: Options }
  | { kind: 'help' }
  | { kind: 'wrong'; message: string };

export const DEFAULT_PORT = 8700;
const DEFAULT_DATA = '.recourse';
const PROJECT_ROOT = resolve(import.meta.dirname, '../../../..');

export const USAGE = `Usage: npm start -- [options]

  --port NUMBER   port of the service (default ${DEFAULT_PORT}; 0 picks a free one)
  --data DIR      folder that keeps everything (default ${DEFAULT_DATA} in the project)
  --headless      the service alone, without playground and emulated hosts
  --no-open       do not open a browser
  --json          when ready, print one line: {"url","register","apiKey","signIn"}
  --help          show this text

Example: npm start -- --port 9000 --data ./my-register --no-open
`;

/** Reads the command line. `cwd` is where the caller stood: relative folders are meant from there. */
export function readOptions(args: string[], { cwd }: { cwd: string }): Read {
  try {
    const { values } = parseArgs({
      args,
      allowPositionals: false,
      options: {
        port: { type: 'string', default: String(DEFAULT_PORT) },
        data: { type: 'string' },
        open: { type: 'boolean', default: true },
        json: { type: 'boolean', default: false },
        headless: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
      allowNegative: true,
    });
    if (values.help) return { kind: 'help' };
    const port = portOf(values.port);
    if (port === null) return wrong(`--port must be a number from 0 to 65535, not "${values.port}".`);
    if (values.data === '') return wrong('--data needs the name of a folder.');
    const dataDir =
      values.data === undefined ? resolve(PROJECT_ROOT, DEFAULT_DATA) : resolve(cwd, values.data);
    const { open, json, headless } = values;
    return { kind: 'options', options: { port, dataDir, open, json, headless } };
  } catch (error) {
    return wrong((error as Error).message.split('. ')[0]!);
  }
}

function wrong(message: string): Read {
  return { kind: 'wrong', message };
}

function portOf(text: string): number | null {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? Number(text) : null;
}
