import { Command, CommanderError } from 'commander';
import { EXIT_HELP, examples, Registry } from './command.ts';
import { addDoctor } from './commands/doctor.ts';
import { addExport } from './commands/export.ts';
import { addFsck } from './commands/fsck.ts';
import { addImport } from './commands/import.ts';
import { addRestore } from './commands/restore.ts';
import { addSimulate } from './commands/simulate.ts';
import { addSlack } from './commands/slack.ts';
import { addVerify } from './commands/verify.ts';
import { addZendesk } from './commands/zendesk.ts';
import type { Host } from './host.ts';
import { CliError, EXIT, unable } from './outcome.ts';

export const VERSION = '0.1.0';

const COMMANDS = [
  addImport,
  addExport,
  addRestore,
  addVerify,
  addFsck,
  addDoctor,
  addZendesk,
  addSlack,
  addSimulate,
];

/** The command line of Recourse. Answers the exit code; writes only through the host. */
export async function runCli(args: string[], host: Host): Promise<number> {
  const registry = createProgram(host);
  try {
    await registry.program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return usage(error, args, host);
  }
  return registry.outcome?.exitCode ?? EXIT.ok;
}

export function createProgram(host: Host): Registry {
  const program = new Command('recourse')
    .description('Recourse on the command line: bring complaints in, take them out, prove them.')
    .version(VERSION)
    .option('--url <url>', 'address of the service (or RECOURSE_URL)')
    .option('--key <key>', 'API key (or RECOURSE_KEY, which other users of the machine cannot see)')
    .option('--json', 'print one JSON object on stdout and nothing else there')
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({ writeOut: host.stdout, writeErr: host.stderr })
    .exitOverride()
    .showHelpAfterError('(add --help for more)')
    .addHelpText('after', `${examples('recourse doctor --url http://127.0.0.1:8700')}${EXIT_HELP}`);
  const registry = new Registry(host, program);
  for (const add of COMMANDS) add(registry);
  return registry;
}

/** Commander has said it all on stderr (or printed the help that was asked for). */
function usage(error: CommanderError, args: string[], host: Host): number {
  if (error.exitCode === 0) return EXIT.ok;
  if (args.includes('--json')) {
    const message =
      error.code === 'commander.help' ? 'no command was given' : error.message.replace(/^error: /, '');
    host.stdout(`${JSON.stringify(unable(new CliError('usage', message)).json)}\n`);
  }
  return EXIT.unable;
}
