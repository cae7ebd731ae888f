import type { Texts } from '../types.ts';
import type { en } from './en.ts';

export const pt: Texts<typeof en> = {
  'home.refresh': 'Atualizar',
  'home.as-of': 'Atualizado: {time}',
  'home.unreachable':
    'De momento não é possível mostrar as suas listas. Prima Atualizar dentro de instantes.',
};
