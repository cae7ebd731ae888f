import type { Language } from '@recourse/complaint-domain';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Case, decideIssues, registerCase, takeOver } from '../journeys/case.ts';
import { createWorld, type World } from '../world.ts';
import { launchBrowser } from './browser.ts';

let world: World;
let browser: Browser;
beforeAll(async () => {
  world = await createWorld();
  browser = await launchBrowser();
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await world?.close();
});

/** A case whose final response went by post: its message, as the register keeps it. */
async function answered(language: Language): Promise<{ c: Case; message: string }> {
  const c = await registerCase(world, 'agent', {
    subject: 'Charged twice',
    description: 'The annual plan was charged twice.',
    channel: 'post',
    language,
    complainant: { name: 'Nora Vance', country: 'GB' },
  });
  await takeOver(c);
  await decideIssues(c, 'not-upheld', 'The card was charged once.');
  const letter = await c.letter('final-response');
  await c.give('agent', 'IssueFinalResponse', { ...letter, sentOutside: 'registered post' });
  const sent = (await c.read()).messages.find(({ kind }) => kind === 'final-response');
  if (!sent) throw new Error('the final response is not among the messages');
  return { c, message: sent.id };
}

/** The page at its own address, as a browser shows it to somebody who may read the case, and what it asked for. */
async function opened(path: string): Promise<{ page: Page; asked: string[] }> {
  const page = await browser.newPage({
    // The policy that comes with the page would hide what the page itself asks for.
    bypassCSP: true,
    extraHTTPHeaders: { authorization: `Bearer ${world.service.apiKey}` },
  });
  const address = world.service.url + path;
  const asked: string[] = [];
  await page.route('**/*', (route) => {
    const url = route.request().url();
    asked.push(url.replace(world.service.url, ''));
    return url === address ? route.continue() : route.abort();
  });
  expect((await page.goto(address))?.status()).toBe(200);
  return { page, asked };
}

/** Width and height of each page in points. */
function pageSizes(pdf: string): [number, number][] {
  const pages = pdf.match(/\/Type\s*\/Page\b/g) ?? [];
  const boxes = [...pdf.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)];
  expect(boxes).toHaveLength(pages.length);
  return boxes.map(([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))]);
}

it.each([
  { language: 'en', dir: 'ltr', label: 'Our reference' },
  { language: 'ar', dir: 'rtl', label: 'الرقم المرجعي' },
] as const)(
  '[R9.2 R21.17] a final response is printed on A4 paper from the page alone: $language',
  async ({ language, dir, label }) => {
    const { c, message } = await answered(language);
    const path = `/v1/complaints/${c.reference}/messages/${message}/print`;
    const { page, asked } = await opened(path);
    const html = page.locator('html');
    expect([await html.getAttribute('lang'), await html.getAttribute('dir')]).toEqual([language, dir]);
    expect(await html.evaluate((element) => getComputedStyle(element).direction)).toBe(dir);
    const { organisation } = await world.clients.administrator.settings();
    expect(await page.locator('header').textContent()).toContain(organisation);
    expect(await page.locator('dl').textContent()).toMatch(new RegExp(`${label}\\s*${c.reference}`));
    expect(await page.locator('main').textContent()).toContain('The card was charged once.');
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    await page.close();
    expect(pdf).toMatch(/^%PDF-/);
    const sizes = pageSizes(pdf);
    expect(sizes.length).toBeGreaterThan(0);
    for (const size of sizes) expect(size).toEqual([595, 842]);
    expect(asked).toEqual([path]);
  },
);
