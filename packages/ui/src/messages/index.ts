import type { Language } from '@recourse/complaint-domain';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { it } from './it.ts';
import { LAW } from './law/index.ts';
import { LETTERS } from './letters/index.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import type { Catalogue, FurtherName, Message } from './types.ts';

/** All catalogues at once. Pages with a size bound load one with `loadCatalogue` instead. */
export const CATALOGUES: Record<Language, Catalogue> = { en, it, pl, pt, ar };
/** The texts of the parts that pages with a size bound load when they are first shown. */
export const FURTHER: Record<FurtherName, Record<Language, Record<string, Message>>> = {
  law: LAW,
  letters: LETTERS,
};
export type { Catalogue, FurtherName, Message, MessageKey, Plural, Values } from './types.ts';
export { ar, en, it, pl, pt };
