import type { Texts } from '../types.ts';
import type { en } from './en.ts';

export const pl: Texts<typeof en> = {
  'checkpoint.title': 'Podpisany punkt kontrolny dziennika',
  'checkpoint.text': {
    one: 'Obejmuje {n} wpis. Zachowaj tę wiadomość: dzięki niej każdy może później wykazać, że niczego wcześniejszego nie zmieniono.',
    few: 'Obejmuje {n} wpisy. Zachowaj tę wiadomość: dzięki niej każdy może później wykazać, że niczego wcześniejszego nie zmieniono.',
    many: 'Obejmuje {n} wpisów. Zachowaj tę wiadomość: dzięki niej każdy może później wykazać, że niczego wcześniejszego nie zmieniono.',
    other:
      'Obejmuje {n} wpisu. Zachowaj tę wiadomość: dzięki niej każdy może później wykazać, że niczego wcześniejszego nie zmieniono.',
  },
  'checkpoint.register': 'Rejestr',
  'checkpoint.at': 'Podpisano',
};
