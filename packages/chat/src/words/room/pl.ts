import type { Texts } from '../types.ts';
import type { en } from './en.ts';

export const pl: Texts<typeof en> = {
  'room.topic': '{duty}, do: {date} ({citation})',
  'room.topic.missed': 'Po terminie: {duty}, termin minął: {date} ({citation})',
  'room.topic.none': '{status}; nie biegnie żaden termin',
  'room.circle': 'Sprawę widzą tylko osoby, które ją prowadzą lub nadzorują',
  'room.welcome':
    'Tutaj zespół rozmawia o sprawie {reference}. To, co się tu pisze, trafia do sprawy jako notatka wewnętrzna; zgłaszający niczego z tego nie otrzymuje.',
};
