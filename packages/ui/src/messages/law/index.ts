import type { Language } from '@recourse/complaint-domain';
import type { LawCatalogue } from '../types.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { it } from './it.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';

export const LAW: Record<Language, LawCatalogue> = { en, it, pl, pt, ar };
