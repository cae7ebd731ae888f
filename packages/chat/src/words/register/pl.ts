import type { Texts } from '../types.ts';
import type { en } from './en.ts';

export const pl: Texts<typeof en> = {
  'register.modal': 'Zarejestruj reklamację',
  'register.submit': 'Zarejestruj',
  'register.from': 'Autor: {name}, {date}',
  'register.message': 'Otwórz wiadomość',
  'register.whole': {
    one: 'Wiadomość ma {n} znak i zostanie zarejestrowana w całości. Zaczyna się tak:',
    few: 'Wiadomość ma {n} znaki i zostanie zarejestrowana w całości. Zaczyna się tak:',
    many: 'Wiadomość ma {n} znaków i zostanie zarejestrowana w całości. Zaczyna się tak:',
    other: 'Wiadomość ma {n} znaku i zostanie zarejestrowana w całości. Zaczyna się tak:',
  },
  'register.rest': 'Dalszy ciąg wiadomości jest w załączonym pliku {file}.',
  'register.words': 'Wskazują na to słowa: {words}',
  'register.instead': 'Dołącz do tej sprawy',
  'register.email.own':
    'Tylko własny adres zgłaszającego. Osoba z zespołu, która przekazała wiadomość, nie jest zgłaszającym.',
  'register.connect':
    'Autor należy do innej organizacji i jest wpisany jako zgłaszający. Popraw to, jeśli reklamację składa ktoś inny.',
  'register.files': 'Załączane jako dokumenty: {files}',
  'register.files.big': 'Zbyt duże, aby je załączyć (limit {limit}): {files}',
  'register.files.unread':
    'Plików nie można załączyć: aplikacji nie ma w tym kanale. Najpierw ją zaproś albo załącz je do sprawy samodzielnie.',
  'register.thread': 'Karta sprawy pojawi się w wątku.',
  'register.alone': 'W każdej chwili możesz ją przywołać poleceniem {command}.',
  'register.filing': {
    one: 'Trwa załączanie {n} pliku.',
    few: 'Trwa załączanie {n} plików.',
    many: 'Trwa załączanie {n} plików.',
    other: 'Trwa załączanie {n} pliku.',
  },
  'register.file.lost': 'Nie załączono: {name}. {why}',
  'register.already': 'To już zarejestrowano jako {reference}. Otwórz sprawę albo napisz w jej wątku.',
  'register.already.unseen':
    'To należy już do reklamacji, której nie możesz zobaczyć. Niczego nie zarejestrowano ponownie.',
  'register.unreadable':
    'Tej wiadomości nie można już odczytać w Slacku. Zaproś aplikację do kanału albo zarejestruj reklamację poleceniem {command}.',
  'register.email.error': 'Adres taki jak nora@example.org.',
  'register.attach.modal': 'Dołącz do sprawy',
  'register.attach.search': 'Numer, nazwisko lub słowa',
  'register.attach.find': 'Szukaj',
  'register.attach.case': 'Sprawa',
  'register.attach.hint':
    'Cały wątek stanie się notatkami wewnętrznymi sprawy. Zgłaszający niczego z niego nie zobaczy.',
  'register.attach.submit': 'Dołącz',
  'register.attach.choose': 'Najpierw wyszukaj, potem wybierz sprawę.',
  'register.attach.done': 'Wątek należy teraz do sprawy {reference}.',
  'register.attach.notes': {
    one: '{n} wcześniejsza wiadomość jest zapisywana jako notatka.',
    few: '{n} wcześniejsze wiadomości są zapisywane jako notatki.',
    many: '{n} wcześniejszych wiadomości jest zapisywanych jako notatki.',
    other: '{n} wcześniejszej wiadomości jest zapisywane jako notatki.',
  },
  'register.attach.most': 'Wątek jest dłuższy: przejęto tylko pierwsze wiadomości (liczba: {n}).',
  'register.attach.later': 'Nie udało się przejąć wcześniejszych wiadomości wątku: {why}',
};
