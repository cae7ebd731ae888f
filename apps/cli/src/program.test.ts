import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Command } from 'commander';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { processHost } from './host.ts';
import { createProgram } from './program.ts';
import { TestHost } from './testing/test-host.ts';
import { KEY, TestService } from './testing/test-service.ts';

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url));

function commandsOf(command: Command, path: string[] = []): string[][] {
  const own = [...path, command.name()];
  return [own, ...command.commands.flatMap((child) => commandsOf(child, own))];
}

const paths = commandsOf(createProgram(processHost()).program).map((path) => path.slice(1));

it('has the commands that scripts rely on', () => {
  const names = paths.map((path) => path.join(' '));
  expect(names).toEqual([
    '',
    'import',
    'export',
    'restore',
    'verify',
    'fsck',
    'doctor',
    'zendesk',
    'zendesk install',
    'slack',
    'slack install',
    'slack status',
    'simulate',
  ]);
});

it.each(paths.map((path) => [path.join(' ') || '(none)', path] as const))(
  '%s --help shows an example',
  async (_, path) => {
    const host = await TestHost.make();
    const { code, out, err } = await host.run(...path, '--help');
    expect(code).toBe(0);
    expect(out).toMatch(/Examples?:\n {2}\$ recourse \w+/);
    expect(out).toMatch(/--json/);
    expect(err).toBe('');
  },
);

describe('usage', () => {
  it.each([
    ['an unknown command', ['frobnicate']],
    ['no command', []],
    ['an unknown option', ['import', 'a.csv', '--frob']],
    ['a missing argument', ['verify']],
    ['a batch that is too large', ['import', 'a.csv', '--batch', '501']],
    ['a language that is none', ['import', 'a.csv', '--language', 'xx']],
    ['no address', ['fsck']],
  ])('refuses %s with code 2 and one JSON object', async (_, args) => {
    const host = await TestHost.make();
    const { code, out, err } = await host.run(...args, '--json');
    expect(code).toBe(2);
    expect(JSON.parse(out)).toMatchObject({ ok: false, error: { message: expect.any(String) } });
    expect(err).not.toBe('');
  });
});

describe('as a program', () => {
  let service: TestService;
  beforeEach(async () => {
    service = await TestService.start();
  });
  afterEach(() => service.stop());

  it.each([
    ['doctor', [], 0],
    ['import', ['a.csv'], 1],
    ['import', ['nothing.csv'], 2],
    ['export', ['out.ndjson'], 0],
    ['verify', ['nothing'], 2],
    ['fsck', [], 0],
  ] as const)('%s %j prints one JSON object on stdout and nothing else', async (command, args, expected) => {
    const { cwd } = await TestHost.make();
    await writeFile(join(cwd, 'a.csv'), 'Subject,Description\na,b\nragged\n');
    const { code, stdout, stderr } = await spawn([command, ...args, '--json'], cwd, service.env);
    expect(code).toBe(expected);
    expect(stdout).toMatch(/^\{.*\}\n$/);
    expect(JSON.parse(stdout)).toHaveProperty('ok', expected === 0);
    expect(stdout + stderr).not.toContain(KEY);
  });
});

async function spawn(args: string[], cwd: string, env: Record<string, string>) {
  const run = promisify(execFile)(process.execPath, [MAIN, ...args], {
    cwd,
    env: { ...process.env, ...env },
  });
  return run.then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: { code: number; stdout: string; stderr: string }) => error,
  );
}
