import type { Texts } from '../types.ts';
import type { en } from './en.ts';

export const pl: Texts<typeof en> = {
  'file.lost': 'Pliku {file} nie dodano do {reference}. {why}',
  'file.large': 'Jest większy niż {limit}.',
  'file.empty': 'Jest pusty.',
  'file.elsewhere': 'Tutaj jest tylko link, a plik leży poza Slackiem. Należy go pobrać i dodać do sprawy.',
  'file.unreadable': 'Slack go nie udostępnił. Proszę udostępnić go ponownie albo dodać w sprawie.',
};
