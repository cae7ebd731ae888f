import type { Language } from '@recourse/complaint-domain';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { it } from './it.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import type { Catalogue } from './types.ts';

/** All catalogues at once. Pages with a size bound load one with `loadCatalogue` instead. */
export const CATALOGUES: Record<Language, Catalogue> = { en, it, pl, pt, ar };
export type { Catalogue, Message, MessageKey, Plural, Values } from './types.ts';
export { ar, en, it, pl, pt };
