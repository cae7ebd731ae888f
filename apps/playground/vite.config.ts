import { defineConfig } from 'vite';

/** The playground's page: one script, one style, nothing from elsewhere. */
export default defineConfig({
  base: '/',
  publicDir: false,
  build: { target: 'es2024', modulePreload: { polyfill: false }, assetsInlineLimit: 0 },
  // Never the development form, which carries the paths of this machine along, whatever NODE_ENV says.
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
});
