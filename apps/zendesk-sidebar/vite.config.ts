import { defineConfig, type Rolldown } from 'vite';

const ENTRY = new URL('src/main.tsx', import.meta.url).pathname;
type ModuleInfo = Rolldown.PluginContext['getModuleInfo'];

/** What `main.tsx` imports, directly or not, without what it only loads later. */
function firstLoad(info: ModuleInfo, id = ENTRY, found = new Set<string>()): Set<string> {
  if (found.has(id)) return found;
  found.add(id);
  for (const next of info(id)?.importedIds ?? []) firstLoad(info, next, found);
  return found;
}

/** The texts of a part that is loaded later have a file for each language, as those of the page. */
const TEXTS = /messages\/(\w+)\/(\w+)\.ts$/;

function chunkName({ name, facadeModuleId }: { name: string; facadeModuleId: string | null }): string {
  const texts = TEXTS.exec(facadeModuleId ?? '');
  if (texts) return `assets/sidebar-${texts[1]}-${texts[2]}.js`;
  return `assets/${name.startsWith('sidebar') ? name : `sidebar-${name}`}.js`;
}

let first: Set<string> | undefined;

/**
 * The page is written by the service, so there is no index.html: one script and one style sheet with fixed names,
 * and beside them, loaded when needed, one file for each further language, Zendesk's SDK for local pages, and the
 * parts of the page that are not shown at first. The manifest says which file loads which.
 */
export default defineConfig({
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
  build: {
    target: ['chrome123', 'firefox128', 'safari18'],
    modulePreload: false,
    cssCodeSplit: false,
    assetsInlineLimit: 0,
    manifest: true,
    // dist also holds the packaged app; the names here never change.
    emptyOutDir: false,
    rolldownOptions: {
      input: { sidebar: ENTRY },
      preserveEntrySignatures: 'allow-extension',
      output: {
        // All of the first load in one file: what it shares with later parts would else be files of their own.
        codeSplitting: {
          groups: [
            {
              debugName: 'first load',
              name: (id, context) => {
                first ??= firstLoad((module) => context.getModuleInfo(module));
                return first.has(id) ? 'sidebar' : null;
              },
            },
          ],
        },
        entryFileNames: 'assets/[name].js',
        chunkFileNames: chunkName,
        assetFileNames: 'assets/sidebar[extname]',
      },
    },
  },
});
