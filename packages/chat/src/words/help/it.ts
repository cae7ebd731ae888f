import type { Texts } from '../types.ts';
import type { en } from './en.ts';

export const it: Texts<typeof en> = {
  'help.title': 'Che cosa si può chiedere',
  'help.new': 'Registrare un reclamo',
  'help.find': 'Cercare in oggetti, messaggi, note, nomi e riferimenti',
  'help.mine': 'I reclami che ha in carico',
  'help.due': 'Le scadenze più vicine',
  'help.reference': 'Mostrare un reclamo',
  'help.help': 'Questo elenco',
  'help.text': 'TESTO',
  'help.words': 'PAROLE',
  'help.unknown': '«{text}» non è stato capito.',
  'help.bad-reference':
    '{reference} non è un riferimento valido: l’ultima cifra non torna. Controlli il numero.',
};
