import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** All addresses are relative: another server may show the page below a path of its own. */
export const pageHtml = (team: string): string => `<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Slack (emulated) – ${escaped(team)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="client/assets/page.css">
</head>
<body><div id="root"></div><script type="module" src="client/assets/page.js"></script></body>
</html>`;

/** Pictures in blocks may lie anywhere; everything else comes from here. */
export const PAGE_HEADERS = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data: https: http:; base-uri 'none'; form-action 'none'",
  'referrer-policy': 'same-origin',
};

export interface Asset {
  type: string;
  body: string;
}

let assets: Promise<Map<string, Asset>> | undefined;

/** Script and style of the page, bundled once per process. */
export function pageAssets(): Promise<Map<string, Asset>> {
  assets ??= bundle();
  return assets;
}

const STYLES = ['frame.css', 'messages.css', 'blocks.css', 'layers.css'];

async function bundle(): Promise<Map<string, Asset>> {
  const folder = fileURLToPath(new URL('../page/', import.meta.url));
  const result = await build({
    entryPoints: [`${folder}main.tsx`],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    minify: true,
    logLevel: 'error',
  });
  const styles = await Promise.all(STYLES.map((name) => readFile(`${folder}styles/${name}`, 'utf8')));
  return new Map([
    ['page.js', { type: 'text/javascript; charset=utf-8', body: result.outputFiles[0]!.text }],
    ['page.css', { type: 'text/css; charset=utf-8', body: styles.join('\n') }],
  ]);
}
