import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export const pageHtml = `<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Zendesk (emulated)</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/agent/assets/page.css">
</head>
<body><div id="root"></div><script type="module" src="/agent/assets/page.js"></script></body>
</html>`;

export interface Asset {
  type: string;
  body: string;
}

let assets: Promise<Map<string, Asset>> | undefined;

/** Script and style of the agent page, bundled once per process. */
export function pageAssets(): Promise<Map<string, Asset>> {
  assets ??= bundle();
  return assets;
}

async function bundle(): Promise<Map<string, Asset>> {
  const folder = fileURLToPath(new URL('./page/', import.meta.url));
  const result = await build({
    entryPoints: [`${folder}main.ts`],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    logLevel: 'error',
  });
  return new Map([
    ['page.js', { type: 'text/javascript; charset=utf-8', body: result.outputFiles[0]!.text }],
    ['page.css', { type: 'text/css; charset=utf-8', body: await readFile(`${folder}page.css`, 'utf8') }],
  ]);
}
