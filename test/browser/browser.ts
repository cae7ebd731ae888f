import axe from 'axe-core';
import { type Browser, type BrowserContext, chromium, type Frame } from 'playwright-core';
import { findChromium, NoChromiumError } from '../run/chromium.ts';

const QUIET = ['gpu', 'quic', 'background-networking', 'component-update', 'sync'].map(
  (x) => `--disable-${x}`,
);
const PATIENCE_MS = 15_000;

export type Look = { width?: number; height?: number };

export function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new NoChromiumError('These tests need Chromium: name one in CHROMIUM_PATH');
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--no-first-run', ...QUIET] });
}

/** One person at one computer. Every wait of theirs is bounded. */
export async function newPerson(browser: Browser, look: Look = {}): Promise<BrowserContext> {
  const { width = 1280, height = 900 } = look;
  const context = await browser.newContext({
    viewport: { width, height },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(PATIENCE_MS);
  // Before the page's own policy applies: the policy stays in force for everything else.
  await context.addInitScript({ content: axe.source });
  return context;
}

/** What goes wrong in a page without anybody seeing it: errors, blocked content, requests to anywhere else. */
export function watchProblems(context: BrowserContext): string[] {
  const problems: string[] = [];
  context.on('weberror', (error) => problems.push(String(error.error())));
  context.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) problems.push(message.text());
  });
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (/^(http|ws)/.test(protocol) && hostname !== '127.0.0.1') problems.push(`asked ${request.url()}`);
  });
  return problems;
}

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe objects to in one document, as short lines. */
export function axeFindings(frame: Frame): Promise<string[]> {
  return frame.evaluate(async (runOnly) => {
    const { axe: tool } = globalThis as unknown as { axe: typeof axe };
    const { violations } = await tool.run(document, {
      runOnly,
      rules: { 'target-size': { enabled: true } },
      resultTypes: ['violations'],
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(
        (node) => `${id}: ${node.target.join(' ')} ${node.any[0]?.message ?? node.failureSummary ?? ''}`,
      ),
    );
  }, RULES);
}

/** Pixels by which a document is wider than what shows it. */
export function overflow(frame: Frame): Promise<number> {
  return frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
