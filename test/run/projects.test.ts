import { globSync } from 'node:fs';
import { matchesGlob, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { PROJECT_FILES, type ProjectName } from './projects.ts';

const ROOT = resolve(import.meta.dirname, '../..');

function projectsOf(file: string): string[] {
  const picks = ([, { include, exclude }]: [string, { include: string[]; exclude: string[] }]) =>
    include.some((glob) => matchesGlob(file, glob)) && !exclude.some((glob) => matchesGlob(file, glob));
  return Object.entries(PROJECT_FILES)
    .filter(picks)
    .map(([name]) => name);
}

it('every test file of the project belongs to one kind of tests', () => {
  const files = globSync('*/**/*.test.{ts,tsx}', { cwd: ROOT, exclude: ['**/node_modules', '**/.types'] });
  expect(files.length).toBeGreaterThan(50);
  expect(files.filter((file) => projectsOf(file).length !== 1)).toEqual([]);
});

it.each<[string, ProjectName]>([
  ['packages/ui/src/i18n.test.ts', 'node'],
  ['packages/ui/src/components/button.test.tsx', 'node'],
  ['apps/service/src/register/register-object.workers.test.ts', 'workers'],
  ['apps/service/local/serve.local.test.ts', 'local'],
  ['test/journeys/reopened.test.ts', 'local'],
  ['test/faults/zendesk/crash.local.test.ts', 'local'],
  ['test/journeys/sidebar.browser.test.ts', 'browser'],
  ['apps/zendesk-sidebar/test/screens.test.ts', 'browser'],
  ['packages/host-emulators/src/zendesk/page.browser.test.ts', 'browser'],
])('%s is a %s test', (file, project) => {
  expect(projectsOf(file)).toEqual([project]);
});
