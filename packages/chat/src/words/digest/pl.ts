import type { Texts } from '../types.ts';
import { en } from './en.ts';

export const pl: Texts<typeof en> = en;
