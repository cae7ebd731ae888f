import type { Texts } from '../types.ts';
import type { en } from './en.ts';

export const pt: Texts<typeof en> = {
  'refusals.why': '{text} Regra {rule}.',
  'refusals.missing': 'Falta: {missing}.',
  'refusals.not-found': 'A reclamação {reference} não existe ou não lhe é visível.',
};
