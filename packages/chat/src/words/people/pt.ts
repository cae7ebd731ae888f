import type { Texts } from '../types.ts';
import { en } from './en.ts';

export const pt: Texts<typeof en> = en;
