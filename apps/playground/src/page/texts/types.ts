import type { Catalogue, MessageKey } from '@recourse/ui';
import type { en } from './en.ts';

export type TextKey = keyof typeof en;
export type Texts = Record<TextKey, Catalogue[MessageKey]>;
