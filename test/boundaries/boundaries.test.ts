import { describe, expect, it } from 'vitest';
import type { Room } from './house.ts';
import { checkImport } from './imports.ts';
import { checkManifest, checkWorkerd } from './manifests.ts';
import { readSource } from './source.ts';
import { checkText, longSource } from './text.ts';

const room = (folder: string, name: string, dependencies: string[] = []): Room => ({
  folder,
  manifest: { name, dependencies: Object.fromEntries(dependencies.map((each) => [each, '1'])) },
  references: [],
});
const ROOMS = [
  room('packages/complaint-domain', '@recourse/complaint-domain', ['zod']),
  room('packages/api-client', '@recourse/api-client'),
  room('packages/ui', '@recourse/ui', ['@recourse/api-client']),
  room('adapters/zendesk', '@recourse/adapter-zendesk', ['@recourse/complaint-domain']),
  room('apps/service', 'service', ['@recourse/adapter-zendesk']),
  room('apps/zendesk-sidebar', 'zendesk-sidebar', ['@recourse/api-client', '@recourse/ui']),
  room('test', 'recourse-tests', ['service']),
];

/** The findings on a source of the house. */
function findings(file: string, text: string): string[] {
  const home = ROOMS.find(({ folder }) => file.startsWith(`${folder}/`))!;
  return readSource(file, text)
    .imports.flatMap((each) => checkImport(file, each, home, ROOMS, new Set(['vitest'])))
    .map(({ where, what }) => `${where} ${what}`);
}

describe('an import', () => {
  it.each([
    ['an adapter imports an app', 'adapters/zendesk/src/a.ts', "import { x } from 'service';"],
    ['an app exports from test/', 'apps/service/src/a.ts', "export * from 'recourse-tests';"],
    ['a path leads out', 'apps/service/src/a.ts', "import '../../../packages/ui/src/index.ts';"],
    ['a rule uses Node', 'packages/complaint-domain/src/a.ts', "import { join } from 'node:path';"],
    ['a rule uses Node, later', 'packages/complaint-domain/src/a.ts', "const os = await import('node:os');"],
    ['a package is not declared', 'apps/service/src/a.ts', "import { z } from 'zod';"],
    ['a tool of tests is used', 'apps/service/src/a.ts', "import { it } from 'vitest';"],
    [
      'the sidebar takes the schemas',
      'apps/zendesk-sidebar/src/a.ts',
      "import { x } from '@recourse/api-client';",
    ],
    [
      'components take the client',
      'packages/ui/src/a.ts',
      "import { x } from '@recourse/api-client/client';",
    ],
  ])('is refused when %s', (_name, file, text) => {
    expect(findings(file, text)).toHaveLength(1);
    expect(findings(file, text)[0]).toContain(`${file}:1 imports `);
  });

  it.each([
    [
      'an adapter knows the domain',
      'adapters/zendesk/src/a.ts',
      "import { x } from '@recourse/complaint-domain';",
    ],
    [
      'the service uses an adapter',
      'apps/service/src/a.ts',
      "import { x } from '@recourse/adapter-zendesk';",
    ],
    ['a test of a rule uses Node', 'packages/complaint-domain/src/a.test.ts', "import 'node:path';"],
    ['a test uses a tool', 'apps/service/src/a.test.ts', "import { it } from 'vitest';"],
    [
      'the sidebar calls',
      'apps/zendesk-sidebar/src/a.ts',
      "import { x } from '@recourse/api-client/client';",
    ],
    [
      'the sidebar needs types',
      'apps/zendesk-sidebar/src/a.ts',
      "import { type X } from '@recourse/api-client';",
    ],
    [
      'components need types',
      'packages/ui/src/a.ts',
      "import type { X } from '@recourse/api-client/schemas';",
    ],
    ['it stays in its folder', 'apps/service/local/a.ts', "import { x } from '../src/b.ts';"],
  ])('is taken when %s', (_name, file, text) => {
    expect(findings(file, text)).toEqual([]);
  });

  it('is told with its line', () => {
    const text = "import { z } from 'zod';\n\nimport {\n  x,\n} from 'service';\n";
    expect(findings('packages/complaint-domain/src/a.ts', text)).toEqual([
      'packages/complaint-domain/src/a.ts:3 imports service: packages/complaint-domain may not use apps/service here',
    ]);
  });
});

describe('a test that is switched off', () => {
  it.each(['it.skip', 'describe.only', 'test.todo', 'it.concurrent.skip'])('as %s is found', (call) => {
    const found = readSource('a.test.ts', `const a = 1;\n${call}('x', () => {});`).switchedOff;
    expect(found).toEqual([{ what: `${call.split('.')[0]}.${call.split('.').at(-1)}`, line: 2 }]);
  });

  it('only under a condition is not', () => {
    expect(readSource('a.test.ts', "it.skipIf(true)('x', () => {}); list.skip(1);").switchedOff).toEqual([]);
  });
});

describe('a manifest', () => {
  it('may not declare what the table does not allow', () => {
    const wrong = {
      ...room('adapters/zendesk', '@recourse/adapter-zendesk', ['service']),
      references: ['apps/cli'],
    };
    expect(checkManifest(wrong, ROOMS)).toEqual([
      { where: 'adapters/zendesk/package.json', what: 'has apps/service among its dependencies' },
      { where: 'adapters/zendesk/tsconfig.json', what: 'refers to apps/cli' },
    ]);
  });

  it('needs a row in the table', () => {
    expect(checkManifest(room('apps/new', 'new'), ROOMS)[0]?.what).toContain('has no row');
  });

  it('may bring one workerd only', () => {
    const lock = '  workerd@1.1.0:\n    resolution: {}\n  workerd@1.2.0:\n    resolution: {}\n';
    expect(checkWorkerd(lock)[0]?.what).toBe('installs 2 versions of workerd (1.1.0, 1.2.0) instead of one');
    expect(checkWorkerd('  workerd@1.1.0:\n\n  workerd@1.1.0:\n    hasBin: true\n')).toEqual([]);
  });
});

describe('a file', () => {
  const key = ['-----BEGIN', 'PRIVATE KEY-----\n'].join(' ') + 'M'.repeat(64);
  it.each([
    ['a private key', `x\n${key}`],
    ['an API key', `x\nconst key = '${['rk', 'main', 'A'.repeat(43)].join('_')}';`],
    ['a path of one machine', `x\nimport '${['', 'home', 'me', 'a.ts'].join('/')}';`],
  ])('with %s is told by its place, without the text', (what, text) => {
    expect(checkText('a.ts', text)).toEqual([{ where: 'a.ts:2', what: `contains ${what}` }]);
  });

  it('may speak of addresses and keys in general', () => {
    expect(checkText('a.md', 'GET https://x.example/root/a, rk_main_SECRET, BEGIN PRIVATE KEY')).toEqual([]);
  });

  it('of more than 400 lines is long', () => {
    expect(longSource('x\n'.repeat(400))).toBeUndefined();
    expect(longSource('x\n'.repeat(401))).toBe(401);
  });
});
