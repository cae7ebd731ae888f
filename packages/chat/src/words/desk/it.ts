import type { Texts } from '../types.ts';
import { en } from './en.ts';

export const it: Texts<typeof en> = en;
