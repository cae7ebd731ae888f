import { Command } from 'commander';
import { EXIT_HELP, examples, type Registry, type Run } from '../command.ts';
import { examine } from '../doctor/examine.ts';
import type { Finding } from '../doctor/finding.ts';
import { EXIT, type Outcome } from '../outcome.ts';

export function addDoctor(registry: Registry): void {
  const command = new Command('doctor')
    .description('say what is configured, reachable and missing, and how to mend it')
    .addHelpText('after', examples('recourse doctor', 'recourse doctor --url http://127.0.0.1:8700 --json'))
    .addHelpText('after', EXIT_HELP);
  registry.add(command, doctor);
}

async function doctor({ host, options }: Run<unknown>): Promise<Outcome> {
  const findings = await examine(host, options);
  const ok = findings.every(({ state }) => state !== 'fail');
  return {
    exitCode: ok ? EXIT.ok : EXIT.failed,
    json: { ok, checks: findings },
    lines: findings.flatMap(linesOf),
  };
}

const MARKS: Record<Finding['state'], string> = { ok: 'ok  ', warn: 'note', fail: 'FAIL', skipped: '-   ' };

function linesOf({ state, check, message, hint }: Finding): string[] {
  const line = `${MARKS[state]}  ${check.padEnd(12)}  ${message}`;
  return hint === undefined ? [line] : [line, `${' '.repeat(20)}→ ${hint}`];
}
