import { type Command, InvalidArgumentError } from 'commander';
import { callFailure, type GlobalOptions } from './connection.ts';
import type { Host } from './host.ts';
import { type CliError, EXIT, type Outcome, unable } from './outcome.ts';

/** What the program hands to a command besides its own arguments. */
export type Run<Options> = { host: Host; options: Options & GlobalOptions };

/** Registers commands and keeps the outcome of the one that ran. */
export class Registry {
  readonly host: Host;
  readonly program: Command;
  outcome: Outcome | null = null;

  constructor(host: Host, program: Command) {
    this.host = host;
    this.program = program;
  }

  /** A command `recourse usage`. `run` gets its arguments and all options, and answers with an outcome. */
  add<Options>(command: Command, run: (context: Run<Options>, ...args: string[]) => Promise<Outcome>): void {
    this.addGroup(command);
    this.act(command, run);
  }

  /** A command with subcommands of its own, whose actions were set with {@link act}. */
  addGroup(command: Command): void {
    this.program.addCommand(inherit(command, this.program));
  }

  act<Options>(command: Command, run: (context: Run<Options>, ...args: string[]) => Promise<Outcome>): void {
    command.action(async () => {
      const options = command.optsWithGlobals() as Options & GlobalOptions;
      this.outcome = await this.#finish(() => run({ host: this.host, options }, ...command.args), options);
    });
  }

  async #finish(run: () => Promise<Outcome>, options: GlobalOptions): Promise<Outcome> {
    const outcome = await run().catch((error: unknown) => {
      const failure = callFailure(error);
      sayFailure(this.host, failure);
      return unable(failure);
    });
    const json = Boolean(options.json);
    if (json) this.host.stdout(`${JSON.stringify(outcome.json)}\n`);
    else if (outcome.lines.length > 0) this.host.stdout(`${outcome.lines.join('\n')}\n`);
    return outcome;
  }
}

/** Subcommands made apart from the program behave as it does on errors and in help. */
function inherit(command: Command, program: Command): Command {
  command.copyInheritedSettings(program);
  for (const child of command.commands) inherit(child, program);
  return command;
}

export function sayFailure(host: Host, { message, hint }: CliError): void {
  host.stderr(`recourse: ${message}\n${hint === undefined ? '' : `          ${hint}\n`}`);
}

/** Parser of a whole-number option. */
export function wholeNumber(min: number, max: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (Number.isInteger(value) && value >= min && value <= max) return value;
    throw new InvalidArgumentError(`It must be a whole number from ${min} to ${max}.`);
  };
}

export function examples(...lines: string[]): string {
  return `\nExample${lines.length > 1 ? 's' : ''}:\n${lines.map((line) => `  $ ${line}`).join('\n')}\n`;
}

export const EXIT_HELP = `
Exit codes:
  ${EXIT.ok}    done, and everything is in order
  ${EXIT.failed}    done, and something is not in order: a proof fails, rows were refused, a check is red
  ${EXIT.unable}    not done: wrong usage, no connection, no permission, unreadable file
  ${EXIT.interrupted}  stopped by Ctrl-C; an import goes on with the same command
`;
