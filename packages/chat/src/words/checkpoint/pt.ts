import type { Texts } from '../types.ts';
import type { en } from './en.ts';

export const pt: Texts<typeof en> = {
  'checkpoint.title': 'Ponto de controlo assinado do registo de eventos',
  'checkpoint.text': {
    one: 'Abrange {n} entrada. Guarde esta mensagem: com ela, qualquer pessoa pode provar mais tarde que nada anterior foi alterado.',
    other:
      'Abrange {n} entradas. Guarde esta mensagem: com ela, qualquer pessoa pode provar mais tarde que nada anterior foi alterado.',
  },
  'checkpoint.register': 'Registo',
  'checkpoint.at': 'Assinado',
};
