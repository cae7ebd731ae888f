import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import * as fixtures from './fixtures.ts';
import { Stage } from './stage.ts';

/** The page, its host and the service that a file of journeys plays with; all as new before each journey. */
export const stage = new Stage();
export const { service } = stage;
beforeAll(() => stage.start(), 120_000);
afterAll(() => stage.stop());
beforeEach(() => {
  Object.assign(service, {
    view: null,
    summary: null,
    refuse: null,
    breakNext: false,
    expired: false,
    down: false,
    hidden: false,
    stalled: false,
    lettersDown: false,
    lettersHeld: Promise.resolve(),
    assessment: fixtures.assessment(),
    timeline: fixtures.timeline(),
    obligations: fixtures.obligations(),
    missingFiles: [],
  });
  service.taken.length = 0;
  service.uploads.length = 0;
  service.letters.length = 0;
});

type Zaf = {
  model: Record<string, unknown>;
  calls: unknown[][];
  emit: (event: string, message?: unknown) => void;
  save: () => Promise<string | null>;
};
export const zaf = <T>(work: (host: Zaf) => T) =>
  stage.page.evaluate(`(${work.toString()})(window.zaf)`) as Promise<Awaited<T>>;
export const tab = (frame: Frame, name: string) => frame.getByRole('tab', { name }).click();
export const status = (frame: Frame) => frame.locator('.rc-toasts');
