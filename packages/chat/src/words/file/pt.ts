import type { Texts } from '../types.ts';
import type { en } from './en.ts';

export const pt: Texts<typeof en> = {
  'file.lost': '{file} não foi acrescentado a {reference}. {why}',
  'file.large': 'É maior do que {limit}.',
  'file.empty': 'Está vazio.',
  'file.elsewhere':
    'Aqui está apenas uma ligação: o ficheiro encontra-se fora do Slack. Descarregue-o e acrescente-o ao caso.',
  'file.unreadable': 'O Slack não o entregou. Partilhe-o de novo ou acrescente-o no caso.',
};
