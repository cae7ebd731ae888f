import type { Texts } from '../types.ts';
import type { en } from './en.ts';

export const pl: Texts<typeof en> = {
  'actions.loading': 'Chwileczkę…',
  'actions.failed': 'To niemożliwe',
  'actions.done': 'Gotowe',
  'actions.whole': 'Cała treść',
  'actions.whole.part': 'Pokazano do znaku {n}; reszta jest w sprawie.',
  'actions.gone': 'Tej treści już nie ma.',
  'actions.nowhere':
    'Nie jest tu prowadzona żadna reklamacja. Użyj karty sprawy albo najpierw dołącz ten wątek do sprawy.',
  'actions.escalate': 'Eskaluj {reference}',
  'actions.escalate.to': 'Do kogo',
  'actions.note': 'Notatka wewnętrzna w sprawie {reference}. Zgłaszający nigdy jej nie zobaczy.',
  'actions.task': 'Zadanie w sprawie {reference}',
  'actions.task.cancel': 'Zadanie: {title}',
  'actions.approve.submit': 'Zatwierdź i wyślij',
  'actions.decline.modal': 'Odrzuć odpowiedź',
  'actions.decline.reason': 'Co trzeba zmienić',
  'actions.decline.hint': 'Przeczyta to autor. Nic nie zostanie wysłane.',
  'actions.draft.changed':
    'Szkic zmienił się od czasu, gdy go pokazano. Przeczytaj obecny, a potem zdecyduj.',
  'actions.draft.gone': 'W sprawie {reference} nic już nie czeka na zatwierdzenie.',
  'actions.draft.own': 'To Twoje pismo, więc musi je zatwierdzić ktoś inny.',
  'actions.offer': 'Propozycja jest ważna do: {date}',
};
