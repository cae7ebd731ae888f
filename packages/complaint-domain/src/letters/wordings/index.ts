import type { Language } from '../../vocabulary.ts';
import { AR } from './ar.ts';
import { EN } from './en.ts';
import { IT } from './it.ts';
import { PL } from './pl.ts';
import { PT } from './pt.ts';
import type { Wordings } from './wordings.ts';

export type { WordedElement, Wordings } from './wordings.ts';

export const WORDINGS: Record<Language, Wordings> = { en: EN, it: IT, pl: PL, pt: PT, ar: AR };
