import type { Texts } from '../types.ts';
import type { en } from './en.ts';

export const pl: Texts<typeof en> = {
  'refusals.why': '{text} Reguła {rule}.',
  'refusals.missing': 'Brakuje: {missing}.',
  'refusals.not-found': 'Nie ma reklamacji {reference} albo nie możesz jej zobaczyć.',
};
