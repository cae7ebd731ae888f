import { expect, it } from 'vitest';
import type { TestModule } from 'vitest/node';
import { tally, tallyLine } from './tally.ts';

/** What vitest reports of a file whose tests ended so. */
function module(states: string[], ok = !states.includes('failed')): TestModule {
  const tests = states.map((state) => ({ result: () => ({ state }) }));
  return { ok: () => ok, children: { allTests: () => tests } } as unknown as TestModule;
}

it('counts what passed, failed and was skipped', () => {
  const counts = tally([module(['passed', 'passed', 'skipped']), module(['failed', 'passed'])], []);
  expect(tallyLine(counts)).toBe('3 passed, 1 failed, 1 skipped');
});

it('counts a file that could not be loaded, an error outside of tests, and a test that never ended', () => {
  expect(tally([module([], false)], [])).toMatchObject({ failed: 1 });
  expect(tally([module(['passed'])], [new Error('later')])).toMatchObject({ passed: 1, failed: 1 });
  expect(tally([module(['pending'], true)], [])).toMatchObject({ failed: 1 });
  expect(tally([module(['passed'], false)], [])).toMatchObject({ passed: 1, failed: 1 });
});
