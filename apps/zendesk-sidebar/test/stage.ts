import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Language } from '@recourse/complaint-domain';
import axe from 'axe-core';
import { type Browser, type BrowserContext, chromium, type Frame, type Page } from 'playwright-core';
import { FakeService } from './fake-service.ts';
import { HostPage, type Model, ticketModel } from './host-page.ts';

const PACKAGE = fileURLToPath(new URL('..', import.meta.url));
const ARTIFACTS = join(PACKAGE, 'test/.artifacts');
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export type Look = {
  location?: string;
  language?: Language;
  model?: Model;
  theme?: 'light' | 'dark';
  width?: number;
  query?: Record<string, string>;
};

/** A browser, the fake service and the host page: one per test file. */
export class Stage {
  readonly service = new FakeService();
  readonly host = new HostPage();
  #browser!: Browser;
  #context!: BrowserContext;
  page!: Page;
  readonly errors: string[] = [];

  async start(hostName?: 'localhost'): Promise<this> {
    build();
    mkdirSync(ARTIFACTS, { recursive: true });
    await this.service.start();
    await this.host.start(hostName);
    this.#browser = await chromium.launch({ executablePath: chromiumPath(), args: FLAGS });
    return this;
  }

  async stop(): Promise<void> {
    await this.#browser.close();
    await this.service.stop();
    await this.host.stop();
  }

  /** Opens the app in the host page and returns its frame. */
  async open({
    location = 'ticket_sidebar',
    language = 'en',
    model = {},
    theme = 'light',
    width = 360,
    query = {},
  }: Look = {}): Promise<Frame> {
    await this.#context?.close();
    this.#context = await this.#browser.newContext({
      viewport: { width, height: 940 },
      colorScheme: theme,
      timezoneId: 'Europe/London',
      reducedMotion: 'reduce',
    });
    await this.#context.grantPermissions(['clipboard-read', 'clipboard-write']).catch(() => undefined);
    this.page = await this.#context.newPage();
    this.page.setDefaultTimeout(8000);
    this.errors.length = 0;
    this.page.on('pageerror', (error) => this.errors.push(String(error)));
    this.service.language = language;
    this.host.prepare(this.service.url, location, ticketModel(language, model), query);
    await this.page.goto(this.host.url);
    return this.frame();
  }

  /** The host page shows the app in another place; the browser tab stays the same. */
  async goto(location: string, model: Model): Promise<Frame> {
    this.host.prepare(this.service.url, location, ticketModel('en', model));
    await this.page.goto(this.host.url);
    return this.frame();
  }

  /** The app's frame once something other than the spinner is shown. */
  async frame(): Promise<Frame> {
    const frame = await (await this.page.waitForSelector('#app')).contentFrame();
    await frame?.waitForSelector('main > :not(.rc-loading)');
    return frame as Frame;
  }

  async shot(name: string, full = true): Promise<void> {
    if (full) {
      const height = await (await this.frame()).evaluate(() => document.documentElement.scrollHeight);
      await this.page.evaluate((h) => {
        (document.getElementById('app') as HTMLElement).style.blockSize = `${h}px`;
      }, height + 4);
    }
    await this.page.screenshot({ path: join(ARTIFACTS, `${name}.png`), fullPage: true });
  }

  /** What axe finds wrong, as short lines; everything of WCAG 2.2 AA and best practice is on. */
  async problems(frame: Frame): Promise<string[]> {
    await frame.evaluate(axe.source);
    const found = await frame.evaluate(async () => {
      const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        rules: { 'target-size': { enabled: true } },
      });
      return violations.flatMap((v) =>
        v.nodes.map((n) => `${v.id}: ${n.target.join(' ')} ${n.any[0]?.message ?? ''}`),
      );
    });
    return found;
  }

  /** Pixels by which the page is wider than its frame: 0 means no sideways scrolling. */
  overflow(frame: Frame): Promise<number> {
    return frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  }
}

let built = false;
export function build(): void {
  if (built) return;
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js');
  execFileSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: PACKAGE,
    env: { ...process.env, NODE_ENV: 'production' },
  });
  built = true;
}

function chromiumPath(): string {
  const path = [
    process.env.CHROMIUM_PATH,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    chromium.executablePath(),
  ].find((candidate) => candidate && existsSync(candidate));
  if (!path) throw new Error('no Chromium found; set CHROMIUM_PATH to its path');
  return path;
}
