import type { Texts } from '../types.ts';
import type { en } from './en.ts';

export const pl: Texts<typeof en> = {
  'alert.warned': 'Zbliża się termin: {duty}, do: {date}',
  'alert.due': 'Termin upływa: {duty}, {date}',
  'alert.missed': 'Po terminie: {duty}, termin minął: {date}',
  'alert.source': 'Źródło',
};
