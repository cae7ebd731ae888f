import { Command } from 'commander';
import { EXIT_HELP, examples, type Registry, type Run } from '../command.ts';
import { connect } from '../connection.ts';
import { EXIT, type Outcome } from '../outcome.ts';

export function addFsck(registry: Registry): void {
  const command = new Command('fsck')
    .description('let the service read its whole register again and say what is wrong')
    .addHelpText('after', examples('recourse fsck --json'))
    .addHelpText('after', EXIT_HELP);
  registry.add(command, fsck);
}

async function fsck({ host, options }: Run<unknown>): Promise<Outcome> {
  const result = await connect(options, host).client.fsck();
  const { ok, complaints, entries, findings } = result;
  const sums = `${complaints.toLocaleString('en')} complaints, ${entries.toLocaleString('en')} entries`;
  const lines = findings.map(
    ({ code, message, reference }) => `  ${reference ? `${reference}: ` : ''}${message} [${code}]`,
  );
  return {
    exitCode: ok ? EXIT.ok : EXIT.failed,
    json: { ...result },
    lines: [ok ? `In order: ${sums}` : `NOT IN ORDER: ${sums}, ${findings.length} findings`, ...lines],
  };
}
