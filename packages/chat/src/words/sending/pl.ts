import type { Texts } from '../types.ts';
import type { en } from './en.ts';

export const pl: Texts<typeof en> = {
  'sending.title': '{letter}, sprawa {reference}',
  'sending.waiting': 'Wyjdzie do zgłaszającego ({time}), chyba że wcześniej zostanie cofnięte.',
  'sending.released': 'W drodze do zgłaszającego ({time}).',
  'sending.taken-back': 'Cofnięto. Niczego nie wysłano.',
  'sending.stopped': 'Nie wysłano. {why}',
  'sending.by': 'Przygotowanie',
  'sending.through': 'Droga wysyłki',
  'sending.outside': 'Wysyłka poza Recourse; tylko odnotowana',
  'sending.take-back': 'Cofnij',
  'sending.now': 'Wyślij teraz',
};
