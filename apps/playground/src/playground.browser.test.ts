import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Client, createClient } from '@recourse/api-client';
import { verifyBundle } from '@recourse/audit-log';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Running, run } from './start/run.ts';
import { axe, launchChromium, shoot } from './testing/browser.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'recourse-play-'));
const HOUR = 3_600_000;
let running: Running;
let client: Client;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let problems: string[];

beforeAll(async () => {
  running = await run({ port: 0, dataDir, open: false, json: true, headless: false });
  client = createClient({ url: running.addresses.url, token: running.addresses.apiKey });
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await running?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});
beforeEach(() => open());
afterEach(async () => {
  await context.close();
  expect(problems).toEqual([]);
});

type Look = { width?: number; height?: number; language?: string; theme?: 'light' | 'dark' };

/** A fresh visitor. Everything that the page asks from elsewhere, or complains about, is noted. */
async function open({ width = 1280, height = 900, language = 'en', theme = 'light' }: Look = {}) {
  await context?.close();
  context = await browser.newContext({ viewport: { width, height }, locale: language, colorScheme: theme });
  page = await context.newPage();
  problems = [];
  const ours = [running.addresses.url, running.addresses.playground!].map((url) => new URL(url).host);
  page.on('request', (request) => {
    const { host, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && !ours.includes(host)) problems.push(`asked ${request.url()}`);
  });
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) problems.push(message.text());
  });
  await page.goto(running.addresses.playground!);
  await page.locator('.pg-controls').waitFor();
  await zendesk().locator('nav.top').waitFor();
}

const zendesk = () => page.frameLocator('iframe[name="host-zendesk"]');
const sidebar = () => zendesk().locator('aside iframe').contentFrame();
const register = () => page.locator('#register');
const row = (text: string) => register().getByRole('button').filter({ hasText: text });
const sidewards = () =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
const lever = (name: string) => page.getByRole('button', { name, exact: true });

describe('the first visit', () => {
  it('says what this is and where to begin, and leads to a registered complaint', async () => {
    await expect.poll(() => register().textContent()).toContain('Your first complaint in three steps');
    await shoot(page, '1280-first-visit');
    expect(await axe(page)).toEqual([]);
    await lever('Open this ticket').click();
    await zendesk().getByText('Margaret Ellis').first().waitFor();
    const form = sidebar();
    await form.getByLabel('Category', { exact: true }).selectOption({ index: 1 });
    await form.getByRole('button', { name: 'Register complaint' }).click();
    await row('Account closed while I was in hospital').waitFor();
    await shoot(page, '1280-registered');
    const [complaint] = (await client.list()).items;
    expect(complaint).toMatchObject({ complainantName: 'Margaret Ellis', channel: 'email' });
  });
});

describe('the register', () => {
  it('shows what happens elsewhere at once, opens a case, and gives a proof that verifies', async () => {
    const { reference } = await client.lodge({
      description: 'The parcel never came.',
      subject: 'Lost parcel',
    });
    await row('Lost parcel').click();
    const detail = register().getByRole('article');
    await expect.poll(() => detail.textContent()).toContain(reference);
    await client.command(reference, 'AddNote', { text: 'Asked the carrier.' });
    await detail.getByText('added an internal note').waitFor();
    await detail.getByText('Sealed').first().waitFor();
    await detail.getByRole('button', { name: 'How this date was counted' }).last().click();
    expect(await detail.textContent()).toMatch(/56 days|24 hours/);
    expect(await axe(page)).toEqual([]);
    await shoot(page, '1280-case');

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      detail.getByRole('link', { name: 'Download proof' }).click(),
    ]);
    const bundle = readFileSync(await download.path(), 'utf8');
    const sha256 = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest());
    expect(await verifyBundle(bundle, { sha256 })).toMatchObject({ ok: true, reference });

    await register().getByRole('button', { name: 'All complaints' }).click();
    await expect.poll(() => row('Lost parcel').evaluate((e) => e === document.activeElement)).toBe(true);
  });

  it('leads from a case to its ticket', async () => {
    await client.lodge({
      description: 'Charged twice.',
      subject: 'Two payments',
      surface: { host: 'zendesk', account: 'acme', ref: '2' },
    });
    await row('Two payments').click();
    await lever('Open ticket 2').click();
    await zendesk().getByText('Tom Whitaker').first().waitFor();
    expect(page.frame({ name: 'host-zendesk' })!.url()).toMatch(/\/agent\/tickets\/2$/);
  });
});

describe('time and trouble', () => {
  it('moves on to the next deadline, which then is overdue', async () => {
    await client.lodge({ description: 'No answer for weeks.', subject: 'Nobody answers' });
    await row('Nobody answers').waitFor();
    const before = (await client.clock()).now;
    await lever('To the next deadline').click();
    await row('Nobody answers').getByText('overdue').waitFor();
    expect((await client.clock()).now - before).toBeGreaterThan(HOUR);
    await expect.poll(() => page.locator('.pg-controls').textContent()).toContain('ahead of real time');
  });

  it('shows dead letters after a day of Zendesk being down, and sends them when asked to', async () => {
    await lever('Zendesk is down').click();
    const { reference } = await client.lodge({
      description: 'Still no refund.',
      subject: 'Refund',
      surface: { host: 'zendesk', account: 'acme', ref: '3' },
    });
    await client.command(reference, 'AddNote', { text: 'Refund was approved.' });
    const outbox = page.getByRole('region', { name: 'Outbox' });
    await outbox.getByText('not yet there').waitFor();
    await lever('+30 days').click();
    await outbox.getByText(/needs? a person/).waitFor({ timeout: 20_000 });
    await outbox.getByRole('button', { name: 'Show' }).click();
    await shoot(page, '1280-dead-letters');
    expect(await axe(page)).toEqual([]);
    await lever('Zendesk is down').click();
    const again = outbox.getByRole('button', { name: new RegExp(`Try again: Internal note ${reference}`) });
    await again.click();
    await again.waitFor({ state: 'detached', timeout: 20_000 });
    await zendesk().getByRole('link', { name: 'Charged two times' }).first().click();
    await zendesk().getByText('Refund was approved.').waitFor();
  });

  it('kills the service under the open page, which comes back with everything', async () => {
    const count = (await client.list({ limit: 100 })).items.length;
    await lever('Kill the service').click();
    await page.getByText('Killed and started again').waitFor({ timeout: 30_000 });
    await register().getByText('Live', { exact: true }).waitFor({ timeout: 20_000 });
    expect((await client.list({ limit: 100 })).items.length).toBe(count);
    await client.lodge({ description: 'After the restart', subject: 'After the restart' });
    await row('After the restart').waitFor();
    expect((await client.fsck()).findings).toEqual([]);
  });
});

describe('for everybody', () => {
  it('speaks five languages, in the host as well, and turns round for Arabic', async () => {
    for (const [language, title] of [
      ['it', 'Registro'],
      ['pl', 'Rejestr'],
      ['pt', 'Registo'],
      ['ar', 'السجل'],
    ] as const) {
      await page.locator('.pg-language select').selectOption(language);
      await page.getByRole('heading', { name: title, level: 2 }).waitFor();
      await expect.poll(() => zendesk().locator('html').getAttribute('lang')).toBe(language);
      expect(await axe(page)).toEqual([]);
    }
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    await page.reload();
    await page.getByRole('heading', { name: 'السجل', level: 2 }).waitFor();
  });

  it.each([
    { width: 1280, language: 'en', theme: 'light' },
    { width: 1280, language: 'en', theme: 'dark' },
    { width: 1280, language: 'ar', theme: 'light' },
    { width: 1280, language: 'ar', theme: 'dark' },
    { width: 320, language: 'en', theme: 'light' },
    { width: 320, language: 'pl', theme: 'dark' },
    { width: 320, language: 'ar', theme: 'light' },
    { width: 768, language: 'it', theme: 'light' },
  ] as const)('looks right at $width, $language, $theme', async (look) => {
    await open(look);
    const newest = register().locator('.rc-case').first();
    await newest.waitFor();
    expect(await axe(page)).toEqual([]);
    await shoot(page, `${look.width}-${look.language}-${look.theme}`, look.width < 1000);
    await newest.click();
    await register().getByRole('article').waitFor();
    expect(await axe(page)).toEqual([]);
    expect(await sidewards()).toBe(0);
    await shoot(page, `${look.width}-${look.language}-${look.theme}-case`, look.width < 1000);
    const host = page.frame({ name: 'host-zendesk' })!;
    await expect.poll(() => host.evaluate(() => document.documentElement.dataset.theme)).toBe(look.theme);
  });

  it('is worked by keyboard alone', async () => {
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('register');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const heading = register().getByRole('heading', { level: 3 });
    await expect.poll(() => heading.evaluate((e) => e === document.activeElement)).toBe(true);
  });
});
