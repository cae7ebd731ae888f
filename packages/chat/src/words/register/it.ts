import type { Texts } from '../types.ts';
import type { en } from './en.ts';

export const it: Texts<typeof en> = {
  'register.modal': 'Registra un reclamo',
  'register.submit': 'Registra',
  'register.from': 'Scritto da {name}, {date}',
  'register.message': 'Apri il messaggio',
  'register.whole': {
    one: 'Il messaggio ha {n} carattere e viene registrato per intero. Comincia così:',
    other: 'Il messaggio ha {n} caratteri e viene registrato per intero. Comincia così:',
  },
  'register.rest': 'Il messaggio continua nel file allegato {file}.',
  'register.words': 'Parole che lo suggeriscono: {words}',
  'register.instead': 'Collega qui',
  'register.email.own':
    'Solo l’indirizzo del reclamante stesso. Il collega che ha inoltrato il messaggio non è il reclamante.',
  'register.connect':
    'L’autore appartiene a un’altra organizzazione ed è indicato come reclamante. Lo corregga se il reclamo è di un’altra persona.',
  'register.files': 'Allegati come documenti: {files}',
  'register.files.big': 'Troppo grandi per essere allegati (limite {limit}): {files}',
  'register.files.unread':
    'I suoi file non possono essere allegati: l’app non è in questo canale. La inviti prima, oppure li alleghi Lei al caso.',
  'register.thread': 'La scheda del caso compare nella discussione.',
  'register.alone': 'Lo può richiamare in ogni momento con {command}.',
  'register.filing': { one: '{n} file in corso di allegazione.', other: '{n} file in corso di allegazione.' },
  'register.file.lost': 'Non allegato: {name}. {why}',
  'register.already': 'È già registrato come {reference}. Apra il caso o scriva nella sua discussione.',
  'register.already.unseen':
    'Appartiene già a un reclamo che non Le è visibile. Non è stato registrato di nuovo nulla.',
  'register.unreadable':
    'Il messaggio non è più leggibile in Slack. Inviti l’app nel canale oppure registri il reclamo con {command}.',
  'register.email.error': 'Un indirizzo come nora@example.org.',
  'register.attach.modal': 'Collega a un caso',
  'register.attach.search': 'Riferimento, nome o parole',
  'register.attach.find': 'Cerca',
  'register.attach.case': 'Caso',
  'register.attach.hint':
    'L’intera discussione diventa note interne del caso. Il reclamante non ne vede nulla.',
  'register.attach.submit': 'Collega',
  'register.attach.choose': 'Prima cerchi, poi scelga un caso.',
  'register.attach.done': 'La discussione appartiene ora a {reference}.',
  'register.attach.notes': {
    one: '{n} messaggio precedente viene conservato come nota.',
    other: '{n} messaggi precedenti vengono conservati come note.',
  },
  'register.attach.most': 'La discussione è più lunga: sono stati presi solo i primi {n} messaggi.',
  'register.attach.later': 'Non è stato possibile prendere i messaggi precedenti della discussione: {why}',
};
