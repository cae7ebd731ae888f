import type { Language } from '../../vocabulary.ts';
import { AR } from './ar.ts';
import { EN } from './en.ts';
import { IT } from './it.ts';
import type { Phrases } from './phrases.ts';
import { PL } from './pl.ts';
import { PT } from './pt.ts';

export type { PhrasedElement, Phrases, Ways } from './phrases.ts';

export const PHRASES: Record<Language, Phrases> = { en: EN, it: IT, pl: PL, pt: PT, ar: AR };
