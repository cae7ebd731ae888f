import { defineConfig } from 'vite';

/**
 * The page is written by the service, so there is no index.html: one script and one style sheet with fixed names,
 * and beside them, loaded when needed, one file for each further language and Zendesk's SDK for local pages.
 */
export default defineConfig({
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
  build: {
    target: ['chrome123', 'firefox128', 'safari18'],
    modulePreload: false,
    cssCodeSplit: false,
    assetsInlineLimit: 0,
    // dist also holds the packaged app; the names here never change.
    emptyOutDir: false,
    rolldownOptions: {
      input: { sidebar: new URL('src/main.tsx', import.meta.url).pathname },
      output: {
        entryFileNames: 'assets/[name].js',
        chunkFileNames: ({ name }) => `assets/${name.startsWith('sidebar') ? name : `sidebar-${name}`}.js`,
        assetFileNames: 'assets/sidebar[extname]',
      },
    },
  },
});
