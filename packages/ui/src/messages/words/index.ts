import type { Language } from '@recourse/complaint-domain';
import type { WordCatalogue } from '../types.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { it } from './it.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';

/** What screens and chats both say. A bot takes these without the texts of the screens, which weigh as much again. */
export const WORDS: Record<Language, WordCatalogue> = { en, it, pl, pt, ar };
export type { Message, Values, WordTexts } from '../types.ts';
