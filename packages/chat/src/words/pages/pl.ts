import type { Texts } from '../types.ts';
import type { en } from './en.ts';

export const pl: Texts<typeof en> = {
  'pages.find': 'Wyniki dla „{words}”',
  'pages.mine': 'Moje reklamacje',
  'pages.due': 'Najbliższe terminy',
  'pages.none.find': 'Brak wyników dla „{words}”.',
  'pages.none.mine': 'Nic nie jest do Ciebie przypisane.',
  'pages.none.due': 'Nie biegnie żaden termin.',
  'pages.page': 'Strona {page}',
  'pages.back': 'Wstecz',
  'pages.more': 'Więcej',
};
