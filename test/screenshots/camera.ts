import { mkdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { findChromium } from '../run/chromium.ts';

const DOCS = resolve(import.meta.dirname, '../../docs');
const QUIET = ['gpu', 'quic', 'background-networking', 'component-update', 'sync'].map(
  (x) => `--disable-${x}`,
);
const PATIENCE_MS = 20_000;
/** README is read over slow lines, too. */
const MAX_BYTES = 250_000;

export type Camera = {
  visit(address: string, viewport: { width: number; height: number }): Promise<Page>;
  /** Takes `docs/NAME.png`. Throws when the picture is too heavy. */
  shoot(page: Page, name: string): Promise<void>;
  close(): Promise<void>;
};

/** A browser as a person in London has it. Fields for dates follow the browser's own language. */
export async function launchCamera(): Promise<Camera> {
  mkdirSync(DOCS, { recursive: true });
  const browser = await chromium.launch({
    executablePath: findChromium()!,
    args: ['--no-sandbox', '--no-first-run', '--lang=en-GB', ...QUIET],
    env: { ...process.env, LANGUAGE: 'en_GB' },
  });
  return {
    visit: async (address, viewport) => {
      const context = await browser.newContext({
        viewport,
        locale: 'en-GB',
        timezoneId: 'Europe/London',
        reducedMotion: 'reduce',
      });
      context.setDefaultTimeout(PATIENCE_MS);
      const page = await context.newPage();
      await page.goto(address);
      return page;
    },
    shoot: async (page, name) => {
      const path = join(DOCS, `${name}.png`);
      await page.mouse.move(0, 0);
      await page.screenshot({ path, animations: 'disabled' });
      const { size } = statSync(path);
      if (size > MAX_BYTES) throw new Error(`docs/${name}.png has ${size} bytes, more than ${MAX_BYTES}`);
      console.error(`docs/${name}.png ${Math.round(size / 1000)} kB`);
    },
    close: () => browser.close(),
  };
}
