import type { Texts } from '../types.ts';
import type { en } from './en.ts';

export const pt: Texts<typeof en> = {
  'pages.find': 'Encontradas para «{words}»',
  'pages.mine': 'As minhas reclamações',
  'pages.due': 'Prazos mais próximos',
  'pages.none.find': 'Nada encontrado para «{words}».',
  'pages.none.mine': 'Nada lhe está atribuído.',
  'pages.none.due': 'Nenhum prazo a correr.',
  'pages.page': 'Página {page}',
  'pages.back': 'Anterior',
  'pages.more': 'Mais',
};
