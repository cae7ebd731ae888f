// `npm run screenshots`: the pictures of README, taken from the real suite on a fresh folder, so that they show what a
// newcomer sees.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { run } from 'playground';
import { chromium, type FrameLocator, type Page } from 'playwright-core';
import { ensureChromium } from './run/chromium.ts';

const DOCS = resolve(import.meta.dirname, '../docs');
const TICKET = 'Charged two times for annual plan';
const QUIET = ['gpu', 'quic', 'background-networking', 'component-update', 'sync'].map(
  (x) => `--disable-${x}`,
);

const dataDir = mkdtempSync(join(tmpdir(), 'recourse-pictures-'));
const suite = await run({ port: 0, dataDir, open: false, json: true, headless: false });
const executablePath = ensureChromium((line) => console.error(line));
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--no-first-run', ...QUIET] });
try {
  mkdirSync(DOCS, { recursive: true });
  await takePictures();
} finally {
  await browser.close();
  await suite.stop();
  rmSync(dataDir, { recursive: true, force: true });
}

async function takePictures(): Promise<void> {
  const ticketPage = await visit(suite.addresses.zendesk!, { width: 1280, height: 900 });
  await ticketPage.getByRole('link', { name: TICKET }).click();
  const sidebar = sidebarOf(ticketPage);
  await sidebar.getByRole('heading', { name: 'Looks like a complaint' }).waitFor();
  await shoot(ticketPage, 'recognise');
  await register(sidebar);
  await sidebar.getByText(/^Registered as/).waitFor({ state: 'hidden' });
  await sidebar.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded();
  await shoot(ticketPage, 'sidebar');
  await sidebar.getByRole('button', { name: /^Other obligations/ }).click();
  await sidebar.getByRole('button', { name: 'How this date was counted' }).last().click();
  await sidebar
    .getByText(/^Clock started/)
    .last()
    .waitFor();
  await sidebar.getByText('Send the final response').scrollIntoViewIfNeeded();
  await shoot(ticketPage, 'explained');

  const playground = await visit(suite.addresses.playground!, { width: 1440, height: 960 });
  const agentPage = playground.frameLocator('iframe[name="host-zendesk"]');
  await agentPage.getByRole('link', { name: TICKET }).click();
  await agentPage.frameLocator('aside iframe').getByRole('tab', { name: 'Case' }).waitFor();
  await shoot(playground, 'playground');

  await sidebar.getByRole('button', { name: 'Write the acknowledgement' }).click();
  await sidebar.getByLabel('Template', { exact: true }).selectOption({ label: 'Acknowledgement' });
  await sidebar.getByText('Preview and send').click();
  await sidebar.getByRole('dialog').waitFor();
  await shoot(ticketPage, 'preview');

  await ticketPage.reload();
  await ticketPage.locator('nav.top select[name=locale]').selectOption({ label: 'العربية' });
  await sidebar.locator('html[dir=rtl] main > :not(.rc-loading)').first().waitFor();
  await sidebar.getByRole('tab').first().waitFor();
  await shoot(ticketPage, 'arabic');
}

async function visit(address: string, viewport: { width: number; height: number }): Promise<Page> {
  const context = await browser.newContext({ viewport, locale: 'en-GB', timezoneId: 'Europe/London' });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

function sidebarOf(page: Page): FrameLocator {
  return page.frameLocator('aside iframe');
}

/** The category is the one thing that the ticket does not tell. */
async function register(sidebar: FrameLocator): Promise<void> {
  await sidebar.getByLabel('Category', { exact: true }).selectOption({ index: 1 });
  await sidebar.getByRole('button', { name: 'Register complaint' }).click();
  await sidebar.getByRole('heading', { level: 1, name: /^C-\d{4}-/ }).waitFor();
}

async function shoot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(DOCS, `${name}.png`), animations: 'disabled' });
  console.error(`docs/${name}.png`);
}
