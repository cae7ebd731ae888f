import type { Texts } from '../types.ts';
import type { en } from './en.ts';

export const pl: Texts<typeof en> = {
  'install.title': 'Połączenie Slacka z Recourse',
  'install.again': 'Proszę zacząć ponownie w ustawieniach Recourse.',
  'install.done.title': 'Slack jest połączony',
  'install.done.text': '{workspace} pracuje teraz z rejestrem {register}.',
  'install.done.next':
    'W Slacku należy dodać aplikację do kanałów zespołów. W ustawieniach można wybrać, gdzie który zespół rozmawia o swoich reklamacjach. Tę stronę można zamknąć.',
  'install.denied.title': 'Niczego nie połączono',
  'install.denied.text': 'Prośba została odrzucona w Slacku.',
  'install.ticket.title': 'Ten link już nie działa',
  'install.ticket.text': 'Link do połączenia Slacka działa tylko raz i przez krótki czas.',
  'install.state.title': 'Tej stronie nie można zaufać',
  'install.state.text':
    'Otwarto ją w innej przeglądarce niż ta, w której rozpoczęto, zbyt późno albo dwa razy. Niczego nie połączono.',
  'install.code.title': 'W tym adresie czegoś brakuje',
  'install.code.text': 'Slack musi przesłać kod, a tutaj go nie ma. Niczego nie połączono.',
  'install.refused.title': 'Slack nie potwierdził połączenia',
  'install.refused.text': 'Odpowiedź Slacka: „{code}”. Niczego nie połączono.',
  'install.elsewhere.title': 'Już połączono gdzie indziej',
  'install.elsewhere.text':
    '{workspace} należy do innego rejestru. Najpierw trzeba rozłączyć go tam; niczego nie zmieniono.',
  'install.later.title': 'Proszę spróbować później',
  'install.later.text': 'Nie udało się połączyć ze Slackiem lub z Recourse. Niczego nie połączono.',
};
