import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { chromiumPath, launchChromium } from '../../zendesk/fixtures/browser.ts';
import { SECRET, type TestWorkspace, testWorkspace } from '../fixtures/workspace.ts';
import { sampleSlackApp } from '../samples.ts';

if (!chromiumPath) throw new Error('These tests need Chromium: set CHROMIUM_PATH');
const PICTURES = resolve(import.meta.dirname, '../../../../../test/.artifacts/slack-oauth');

let world: TestWorkspace;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  world = await testWorkspace({ enterprise: { id: 'E0ACME', name: 'Acme Group' } }, { install: false });
  await world.slack.admin().configure({ redirectUrls: [`${world.slack.url}/signin`] });
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await world?.close();
});
beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.setDefaultTimeout(8_000);
});

function link(): string {
  const { clientId, scopes } = sampleSlackApp({ clientSecret: '', signingSecret: SECRET });
  const query = {
    client_id: clientId,
    scope: scopes.join(','),
    redirect_uri: `${world.slack.url}/signin`,
    state: 's1',
  };
  return `${world.slack.authorizeUrl}?${new URLSearchParams(query)}`;
}

it('lets a person allow the app for the organisation, with the keyboard alone', async () => {
  await page.goto(link());
  await page.getByLabel(/Signed in as/).selectOption({ label: 'Bruno Ferri (bruno.manager@acme.example)' });
  await page.getByLabel(/whole organisation Acme Group/).check();
  await page.getByRole('button', { name: 'Allow' }).press('Enter');
  await page.waitForURL(/code=/);
  const { searchParams } = new URL(page.url());
  expect(searchParams.get('state')).toBe('s1');
  const granted = {
    client_id: '100000000001.100000000002',
    client_secret: 'client secret',
    code: searchParams.get('code')!,
  };
  expect(await world.call('oauth.v2.access', granted, '')).toMatchObject({
    ok: true,
    is_enterprise_install: true,
    authed_user: { id: 'U0BRUNO' },
  });
});

it('takes no for an answer', async () => {
  await page.goto(link());
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.waitForURL(/error=access_denied/);
  expect(page.url()).not.toContain('code=');
});

it.each([
  ['light', 1280],
  ['dark', 1280],
  ['light', 320],
  ['dark', 320],
] as const)('reads well in %s at %i px', async (colorScheme, width) => {
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize({ width, height: 900 });
  await page.goto(link());
  await page.screenshot({ path: `${PICTURES}/${colorScheme}-${width}.png`, fullPage: true });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  await page.evaluate(axe.source);
  const found = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run());
  expect(found.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});
