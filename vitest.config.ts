import { createHash } from 'node:crypto';
import { cloudflareTest } from '@cloudflare/vitest-plugin';
import { defineConfig } from 'vitest/config';
import { testEnvironment } from './test/run/environment.ts';
import { PROJECT_FILES } from './test/run/projects.ts';

const env = testEnvironment();
const seconds = (n: number) => n * 1_000;

/** The Worker under test in the `workers` project. The key is for tests alone. */
const TEST_API_KEY = 'rk_main_test-key-of-the-workers-project';
const workerBindings = {
  TEST_API_KEY,
  RECOURSE_KEY: Buffer.alloc(32, 7).toString('base64'),
  RECOURSE_ORIGIN: 'https://recourse.test',
  RECOURSE_REGISTERS: `main:${createHash('sha256').update(TEST_API_KEY).digest('hex')}`,
  RECOURSE_MOVABLE_CLOCK: 'true',
  RECOURSE_LOCAL_HOSTS: 'true',
};

/** What the Worker under test binds as `SLACK`: a stand-in for the bot that answers as the connection tells it to. */
const slackWorker = {
  name: 'recourse-slack',
  modules: true,
  scriptPath: './apps/service/test/fake-slack-bot.js',
  compatibilityDate: '2026-11-01',
};

/**
 * Four kinds of tests, one after the other: `node` and `workers` share the machine's two cores, `local` (real service
 * processes) and `browser` run one file at a time.
 */
export default defineConfig({
  test: {
    passWithNoTests: false,
    teardownTimeout: seconds(20),
    projects: [
      {
        test: {
          name: 'node',
          ...PROJECT_FILES.node,
          env,
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
          testTimeout: seconds(60),
          hookTimeout: seconds(60),
        },
      },
      {
        plugins: [
          cloudflareTest({
            wrangler: { configPath: './apps/service/wrangler.jsonc' },
            miniflare: { cf: false, bindings: workerBindings, workers: [slackWorker] },
          }),
        ],
        test: {
          name: 'workers',
          ...PROJECT_FILES.workers,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          testTimeout: seconds(60),
          hookTimeout: seconds(60),
        },
      },
      {
        test: {
          name: 'local',
          ...PROJECT_FILES.local,
          env,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
          testTimeout: seconds(180),
          hookTimeout: seconds(120),
        },
      },
      {
        test: {
          name: 'browser',
          ...PROJECT_FILES.browser,
          env,
          fileParallelism: false,
          sequence: { groupOrder: 3 },
          testTimeout: seconds(120),
          hookTimeout: seconds(120),
        },
      },
    ],
  },
});
