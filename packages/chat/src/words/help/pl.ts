import type { Texts } from '../types.ts';
import type { en } from './en.ts';

export const pl: Texts<typeof en> = {
  'help.title': 'O co można zapytać',
  'help.new': 'Zarejestruj reklamację',
  'help.find': 'Szukaj w tematach, wiadomościach, notatkach, nazwiskach i numerach',
  'help.mine': 'Reklamacje przypisane do Ciebie',
  'help.due': 'Najbliższe terminy',
  'help.reference': 'Pokaż jedną reklamację',
  'help.help': 'Ta lista',
  'help.text': 'TREŚĆ',
  'help.words': 'SŁOWA',
  'help.unknown': 'Nie zrozumiano: „{text}”.',
  'help.bad-reference':
    '{reference} nie jest poprawnym numerem: ostatnia cyfra się nie zgadza. Sprawdź numer.',
};
