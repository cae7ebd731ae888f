import { defineConfig } from 'vite';

/** The playground's page: one script, one style, nothing from elsewhere. */
export default defineConfig({
  base: '/',
  publicDir: false,
  build: { target: 'es2024', modulePreload: { polyfill: false }, assetsInlineLimit: 0 },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
});
