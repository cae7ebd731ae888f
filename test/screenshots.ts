// `npm run screenshots`: the pictures of README, taken from the real suite on a fresh folder, so that they show what a
// newcomer sees.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from 'playground';
import { ensureChromium } from './run/chromium.ts';
import { launchCamera } from './screenshots/camera.ts';
import { takePictures } from './screenshots/pictures.ts';

process.env.CHROMIUM_PATH = ensureChromium((line) => console.error(line));
const dataDir = mkdtempSync(join(tmpdir(), 'recourse-pictures-'));
const suite = await run({ port: 0, dataDir, open: false, json: true, headless: false });
const camera = await launchCamera();
try {
  await takePictures(suite.addresses, camera);
} finally {
  await camera.close();
  await suite.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
