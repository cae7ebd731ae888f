import { placesOf, type Rule, textOf } from './package.ts';

const LOGOS = [
  { path: 'assets/logo.png', side: 320 },
  { path: 'assets/logo-small.png', side: 128 },
];
const ICONS: Record<string, string> = {
  nav_bar: 'assets/icon_nav_bar.svg',
  top_bar: 'assets/icon_top_bar.svg',
};
const FOLDERS = /^(manifest\.json|assets\/.+|translations\/[\w-]+\.json)$/;

/** What must never be in a file that every agent's browser gets. */
const SECRETS: [string, RegExp][] = [
  ['a private key', /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----/],
  ['an API key or session of Recourse', /\br[ks]_[a-z0-9-]+_[A-Za-z0-9_-]{16,}/],
  ['a bearer token', /\bBearer\s+[A-Za-z0-9._~+/-]{20,}/],
  ['a Zendesk API token', /\/token:[A-Za-z0-9]{30,}/],
  ['a cloud key', /\bAKIA[0-9A-Z]{16}\b/],
  ['a Slack token', /\bxox[abeprs]-[A-Za-z0-9-]{10,}/],
];
const READABLE = /\.(json|svg|js|css|html|txt|md)$/;

export const ASSET_RULES: readonly Rule[] = [
  {
    id: 'A1',
    says: 'the logos exist in Zendesk’s two sizes',
    check: (app) =>
      LOGOS.flatMap(({ path, side }) => {
        const size = pngSize(app.files.get(path));
        if (!size) return [`${path} is missing or not a PNG`];
        return size.width === side && size.height === side
          ? []
          : [`${path} must be ${side} × ${side}, not ${size.width} × ${size.height}`];
      }),
  },
  {
    id: 'A2',
    says: 'bars have their icon',
    check: (app) =>
      placesOf(app)
        .map(({ name }) => ICONS[name])
        .filter((path) => path !== undefined && !app.files.has(path))
        .map((path) => `${path} is missing`),
  },
  {
    id: 'A3',
    says: 'pictures are only pictures',
    check: (app) =>
      [...app.files]
        .filter(
          ([path, bytes]) =>
            path.endsWith('.svg') &&
            /<script|<foreignObject|\son\w+\s*=|href\s*=\s*["'](?!#)/i.test(textOf(bytes)),
        )
        .map(([path]) => `${path} contains a script or points outside`),
  },
  {
    id: 'F1',
    says: 'the package holds manifest.json, assets and translations only',
    check: (app) =>
      [...app.files.keys()]
        .filter((path) => !FOLDERS.test(path))
        .map((path) => `${path} does not belong into the package`),
  },
  {
    id: 'F2',
    says: 'no file holds a secret',
    check: (app) =>
      [...app.files]
        .filter(([path]) => READABLE.test(path))
        .flatMap(([path, bytes]) =>
          SECRETS.filter(([, pattern]) => pattern.test(textOf(bytes))).map(
            ([what]) => `${path} contains ${what}`,
          ),
        ),
  },
];

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Width and height from the header chunk (PNG specification, 11.2.2). */
function pngSize(bytes: Uint8Array | undefined) {
  if (!bytes || bytes.length < 24 || !PNG.every((byte, i) => bytes[i] === byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}
