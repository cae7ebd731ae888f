import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { build } from './stage.ts';

const DIST = fileURLToPath(new URL('../dist/', import.meta.url));
const BOUND = 60_000;
const FURTHER = ['law', 'letters'];
const LANGUAGES = ['it', 'pl', 'pt', 'ar'];

type Manifest = Record<string, { file: string; isEntry?: boolean; imports?: string[] }>;

/** Files that a page loads together with the chunk `key`, its own first. */
function loadedWith(key: string, manifest: Manifest, found: string[] = []): string[] {
  const chunk = manifest[key];
  if (!chunk || found.includes(chunk.file)) return found;
  found.push(chunk.file);
  for (const next of chunk.imports ?? []) loadedWith(next, manifest, found);
  return found;
}

const size = (file: string) => gzipSync(readFileSync(DIST + file), { level: 9 }).length;
const asset = (name: string) => `assets/sidebar${name}`;

it('stays within 60 KB gzip: script, styles, the SDK and the largest further language together', () => {
  build();
  const manifest = JSON.parse(readFileSync(`${DIST}.vite/manifest.json`, 'utf8')) as Manifest;
  const entry = Object.keys(manifest).find((key) => manifest[key]?.isEntry) as string;
  const first = loadedWith(entry, manifest);
  // One file: more would be a second round trip before anything is shown.
  expect(first).toEqual([asset('.js')]);
  const languages = LANGUAGES.map((language) => size(asset(`-${language}.js`)));
  const always = [...first, asset('.css'), asset('-zaf.js')].map(size);
  const total = always.reduce((sum, bytes) => sum + bytes) + Math.max(...languages);
  console.log(`sidebar: ${(total / 1000).toFixed(1)} kB gzip of ${BOUND / 1000}`);
  expect(total).toBeLessThan(BOUND);
  for (const name of FURTHER)
    for (const language of ['en', ...LANGUAGES])
      expect(size(asset(`-${name}-${language}.js`))).toBeGreaterThan(0);
}, 60_000);
