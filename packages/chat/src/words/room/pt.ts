import type { Texts } from '../types.ts';
import type { en } from './en.ts';

export const pt: Texts<typeof en> = {
  'room.topic': '{duty}, até {date} ({citation})',
  'room.topic.missed': 'Em atraso: {duty}, o prazo era {date} ({citation})',
  'room.topic.none': '{status}; nenhum prazo a correr',
  'room.circle': 'Só o vê quem trabalha no caso e quem o supervisiona',
  'room.welcome':
    'É aqui que a equipa fala de {reference}. O que se escreve aqui fica no caso como nota interna; nada disto chega ao reclamante.',
};
