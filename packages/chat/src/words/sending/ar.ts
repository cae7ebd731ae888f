import type { Texts } from '../types.ts';
import { en } from './en.ts';

export const ar: Texts<typeof en> = en;
