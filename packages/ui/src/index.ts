export * from './all-languages.ts';
export * from './components.ts';
export { createFormats, type Formats, parseMoney } from './formats.ts';
export * from './i18n.ts';
export { CATALOGUES, type Catalogue, type MessageKey } from './messages/index.ts';
