import type { Language } from '@recourse/complaint-domain';
import type { LettersCatalogue } from '../types.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { it } from './it.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';

export const LETTERS: Record<Language, LettersCatalogue> = { en, it, pl, pt, ar };
