import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readOptions } from './options.ts';

const cwd = resolve('/somewhere');
const read = (...args: string[]) => readOptions(args, { cwd });
const root = resolve(import.meta.dirname, '../../../..');

describe('options of start', () => {
  it('has defaults that open the playground on the project’s own data', () => {
    expect(read()).toEqual({
      kind: 'options',
      options: { port: 8700, dataDir: resolve(root, '.recourse'), open: true, json: false, headless: false },
    });
  });

  it('takes all of them', () => {
    expect(read('--port', '0', '--data', 'mine', '--no-open', '--json', '--headless')).toEqual({
      kind: 'options',
      options: { port: 0, dataDir: resolve(cwd, 'mine'), open: false, json: true, headless: true },
    });
    expect(read('--port=9000', '--data=/abs')).toMatchObject({ options: { port: 9000, dataDir: '/abs' } });
  });

  it.each([
    [['--prot', '1'], /--prot/],
    [['--port', 'x'], /--port must be a number from 0 to 65535, not "x"/],
    [['--port', '65536'], /--port must be/],
    [['--port', '-1'], /--port/],
    [['--data', ''], /--data needs/],
    [['--data'], /--data/],
    [['extra'], /extra/],
  ])('refuses %j', (args, message) => {
    const wrong = read(...args);
    expect(wrong).toMatchObject({ kind: 'wrong', message: expect.stringMatching(message) });
  });

  it('shows help', () => {
    expect(read('--help')).toEqual({ kind: 'help' });
    expect(read('-h')).toEqual({ kind: 'help' });
  });
});
