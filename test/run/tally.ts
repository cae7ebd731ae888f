import type { TestModule } from 'vitest/node';

export type Tally = { passed: number; failed: number; skipped: number };

/** Counts tests. A file that could not be loaded and an error outside of any test count as one failure each. */
export function tally(modules: TestModule[], unhandledErrors: unknown[]): Tally {
  const counts = { passed: 0, failed: unhandledErrors.length, skipped: 0 };
  for (const module of modules) {
    let failedHere = 0;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      if (state === 'passed' || state === 'skipped') counts[state] += 1;
      else failedHere += 1; // `pending`: it never ended
    }
    counts.failed += failedHere === 0 && !module.ok() ? 1 : failedHere;
  }
  return counts;
}

/** The closing line that other programs read. */
export function tallyLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/** Says for each file how many of its tests were skipped, and why: nothing is left out in silence. */
export function printSkipped(modules: TestModule[], shared: { path: string; exists: boolean }): void {
  const why = shared.exists
    ? 'see the reason that the file printed'
    : `there is no ${shared.path}; set RECOURSE_SHARED to the folder with the material of other people`;
  for (const module of modules) {
    const skipped = [...module.children.allTests('skipped')];
    const notes = new Set(skipped.map(noteOf).filter((note) => note !== undefined));
    const reason = [...notes].join('; ') || why;
    if (skipped.length > 0)
      console.log(`skipped: ${skipped.length} in ${module.relativeModuleId}: ${reason}`);
  }
}

function noteOf(test: { result(): { state: string; note?: string | undefined } }): string | undefined {
  const result = test.result();
  return result.state === 'skipped' ? result.note : undefined;
}
