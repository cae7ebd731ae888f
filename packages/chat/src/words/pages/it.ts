import type { Texts } from '../types.ts';
import type { en } from './en.ts';

export const it: Texts<typeof en> = {
  'pages.find': 'Trovati per «{words}»',
  'pages.mine': 'I miei reclami',
  'pages.due': 'In scadenza',
  'pages.none.find': 'Nessun risultato per «{words}».',
  'pages.none.mine': 'Non ha nulla in carico.',
  'pages.none.due': 'Nessun termine in corso.',
  'pages.page': 'Pagina {page}',
  'pages.back': 'Indietro',
  'pages.more': 'Altri',
};
