import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { build } from './stage.ts';

const ASSETS = fileURLToPath(new URL('../dist/assets/', import.meta.url));
const BOUND = 60_000;

it('stays within 60 KB gzip: script, styles, the SDK and the largest further language together', () => {
  build();
  const size = (name: string) => gzipSync(readFileSync(ASSETS + name), { level: 9 }).length;
  const languages = readdirSync(ASSETS).filter((name) => /^sidebar-(it|pl|pt|ar)\.js$/.test(name));
  expect(languages).toHaveLength(4);
  const total =
    size('sidebar.js') + size('sidebar.css') + size('sidebar-zaf.js') + Math.max(...languages.map(size));
  console.log(`sidebar: ${(total / 1000).toFixed(1)} kB gzip of ${BOUND / 1000}`);
  expect(total).toBeLessThan(BOUND);
}, 60_000);
