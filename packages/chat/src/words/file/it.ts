import type { Texts } from '../types.ts';
import type { en } from './en.ts';

export const it: Texts<typeof en> = {
  'file.lost': '{file} non è stato aggiunto a {reference}. {why}',
  'file.large': 'Supera il limite di {limit}.',
  'file.empty': 'È vuoto.',
  'file.elsewhere':
    'Qui c’è solo un link: il file si trova fuori da Slack. Lo scarichi e lo aggiunga al caso.',
  'file.unreadable': 'Slack non lo ha consegnato. Lo condivida di nuovo o lo aggiunga nel caso.',
};
