import type { Texts } from '../types.ts';
import type { en } from './en.ts';

export const pl: Texts<typeof en> = {
  'membership.removed': 'Nastąpiło usunięcie z kanału sprawy {reference}. {why}',
  'membership.may-not-read':
    'Mogą tam być tylko osoby, które mają wgląd w reklamację. W razie potrzeby osoba zapraszająca może poprosić o dodanie w Recourse.',
  'membership.undone': '{name} nie ma wglądu w {reference}; ta osoba została usunięta z kanału.',
  'membership.stays':
    '{name} nie ma wglądu w {reference}, a Slack nie pozwolił aplikacji usunąć tej osoby z kanału. Proszę usunąć ją teraz.',
};
