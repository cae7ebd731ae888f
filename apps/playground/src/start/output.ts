import { spawn } from 'node:child_process';
import type { Options } from './options.ts';

/** Where everything is. `playground` and `zendesk` are missing when the service runs alone. */
export type Addresses = {
  /** Origin of the service. */
  url: string;
  register: string;
  apiKey: string;
  /** One-time link that signs the local administrator in; good for ten minutes. */
  signIn: string;
  playground?: string | undefined;
  zendesk?: string | undefined;
};

export const SLOW_START =
  'Starting Recourse. The first start builds what it needs and takes a little longer…';

/** What is printed when everything is ready: one JSON line for programs, a few lines for people. */
export function announce(addresses: Addresses, { json, dataDir }: Pick<Options, 'json' | 'dataDir'>): string {
  return json ? `${JSON.stringify(addresses)}\n` : forPeople(addresses, dataDir);
}

function forPeople({ url, apiKey, signIn, playground, zendesk }: Addresses, dataDir: string): string {
  const rows = [
    ['Playground', playground, 'begin here'],
    ['Zendesk', zendesk, 'emulated, by itself'],
    ['Service', url, `the API is described at ${url}/docs`],
    ['Sign in', signIn, 'works once, within ten minutes'],
    ['API key', apiKey, ''],
    ['Data', dataDir, 'delete the folder to start afresh'],
  ].filter(([, value]) => value !== undefined);
  const lines = rows.map(
    ([name, value, hint]) => `  ${name!.padEnd(11)} ${value}${hint ? `  (${hint})` : ''}`,
  );
  return `\nRecourse is running.\n\n${lines.join('\n')}\n\nCtrl+C stops it. The next start goes on where this one ends.\n`;
}

const OPENERS: Partial<Record<NodeJS.Platform, string>> = { darwin: 'open', linux: 'xdg-open' };

/** Opens a page in the person's browser where there is one; the printed link serves otherwise. */
export function openBrowser(url: string): void {
  const program = OPENERS[process.platform];
  if (program === undefined) return;
  const child = spawn(program, [url], { stdio: 'ignore', detached: true });
  child.once('error', () => undefined);
  child.unref();
}
