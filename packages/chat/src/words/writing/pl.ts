import type { Texts } from '../types.ts';
import type { en } from './en.ts';

export const pl: Texts<typeof en> = {
  'writing.recipient': 'Odbiorca',
  'writing.represented': '{name}, reprezentuje: {representative}',
  'writing.noRecipient': 'Adres nie jest znany',
  'writing.anonymous': 'Zgłaszający jest anonimowy',
  'writing.safe': 'Bezpieczny kontakt',
  'writing.through': 'Sposób wysyłki',
  'writing.way.zendesk': 'Odpowiedź publiczna w zgłoszeniu Zendesk {ref}',
  'writing.way.email': 'E-mail na adres {ref}',
  'writing.way.portal': 'Portal zgłaszającego',
  'writing.way': '{host} {ref}',
  'writing.noWay':
    'Nic, co jest połączone ze sprawą, nie dociera do zgłaszającego. Połącz z nią zgłoszenie albo wyślij pismo inną drogą i to odnotuj.',
  'writing.outside': 'Wysłano inną drogą, tylko odnotowano',
  'writing.language': 'Język',
  'writing.clean': 'Sprawdzono z przepisami: niczego nie brakuje.',
  'writing.gaps': {
    one: 'brakuje {n} elementu',
    few: 'brakuje {n} elementów',
    many: 'brakuje {n} elementów',
    other: 'brakuje {n} elementu',
  },
  'writing.bans': {
    one: '{n} fragment do usunięcia',
    few: '{n} fragmenty do usunięcia',
    many: '{n} fragmentów do usunięcia',
    other: '{n} fragmentu do usunięcia',
  },
  'writing.blocked': 'W tej postaci nie można wysłać: {what}.',
  'writing.level.gap': 'Brakuje',
  'writing.level.forbidden': 'Do usunięcia',
  'writing.level.advice': 'Wskazówka',
  'writing.unfilled': 'W szablonie brakuje danych',
};
