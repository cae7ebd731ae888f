import { ar } from './ar.ts';
import { en } from './en.ts';
import { it } from './it.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';

export const home = { en, it, pl, pt, ar };
