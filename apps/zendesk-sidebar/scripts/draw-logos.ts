import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

/** Draws the PNG logos that Zendesk asks for from logo.svg. Run by hand after the SVG changed. */
const ASSETS = fileURLToPath(new URL('../app/assets/', import.meta.url));
const SIZES = [
  { name: 'logo.png', side: 320 },
  { name: 'logo-small.png', side: 128 },
];

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const svg = readFileSync(`${ASSETS}logo.svg`, 'utf8');
for (const { name, side } of SIZES) {
  const page = await browser.newPage({ viewport: { width: side, height: side } });
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:${side}px;height:${side}px}</style>${svg}`,
  );
  writeFileSync(`${ASSETS}${name}`, await page.screenshot({ omitBackground: true }));
}
await browser.close();
