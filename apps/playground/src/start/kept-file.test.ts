import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { keptFile } from './kept-file.ts';

const dir = mkdtempSync(join(tmpdir(), 'recourse-kept-'));
afterEach(() => rmSync(dir, { recursive: true, force: true }));

it('is nothing at first, then what was written last, for its owner alone', () => {
  const path = join(dir, 'deep/file.json');
  const file = keptFile(path);
  expect(file.read()).toBeUndefined();
  file.write('a longer text');
  file.write('short');
  expect(keptFile(path).read()).toBe('short');
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(readdirSync(join(dir, 'deep'))).toEqual(['file.json']);
});
