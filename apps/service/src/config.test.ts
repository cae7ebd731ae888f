import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';

const KEY = Buffer.alloc(32, 1).toString('base64');
const GOOD = { RECOURSE_KEY: KEY, RECOURSE_ORIGIN: 'https://complaints.example' };

describe('readConfig', () => {
  it('fills in what may be left out', () => {
    expect(readConfig({ ...GOOD, REGISTERS: {} })).toEqual({
      ok: true,
      config: {
        key: KEY,
        origin: 'https://complaints.example',
        logOrigin: 'complaints.example',
        registers: new Map([['main', null]]),
        movableClock: false,
        devFrameOrigin: null,
        defaultRegister: 'main',
        localHosts: false,
        slackOrigin: null,
      },
    });
  });

  it('names each register with the hash of its first key', () => {
    const [a, b] = ['a'.repeat(64), 'b'.repeat(64)];
    const read = readConfig({ ...GOOD, RECOURSE_REGISTERS: `main:${a},retail:${b}` });
    expect(read.ok && [...read.config.registers]).toEqual([
      ['main', a],
      ['retail', b],
    ]);
  });

  it.each([
    ['RECOURSE_KEY', undefined, 'is missing'],
    ['RECOURSE_KEY', 'c2hvcnQ=', 'must be 32 bytes in base64'],
    ['RECOURSE_ORIGIN', 'https://complaints.example/path', 'must be an origin'],
    ['RECOURSE_ORIGIN', 'complaints.example', 'Invalid URL'],
    ['RECOURSE_REGISTERS', 'main:rk_main_secret', 'must be REGISTER:SHA-256'],
    ['RECOURSE_MOVABLE_CLOCK', 'yes', 'must be "true" or "false"'],
    ['RECOURSE_DEV_FRAME_ORIGIN', 'https://evil.example', 'must be a loopback origin'],
    ['RECOURSE_DEFAULT_REGISTER', 'Main Register', 'must be lower-case'],
  ])('%s = %s: one line that names it and not its value', (name, value, words) => {
    const read = readConfig({ ...GOOD, [name]: value });
    expect(read).toEqual({ ok: false, message: expect.stringContaining(`${name} ${words}`) });
    if (read.ok) return;
    expect(read.message).not.toContain('\n');
    if (value !== undefined) expect(read.message).not.toContain(value);
  });
});
