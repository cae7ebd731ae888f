import { ar } from './ar.ts';
import { en } from './en.ts';
import { it } from './it.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';

export const install = { en, it, pl, pt, ar };
