import type { Texts } from '../types.ts';
import type { en } from './en.ts';

export const it: Texts<typeof en> = {
  'refusals.why': '{text} Regola {rule}.',
  'refusals.missing': 'Manca: {missing}.',
  'refusals.not-found': 'Il reclamo {reference} non esiste o non Le è visibile.',
};
