import type { Texts } from '../types.ts';
import type { en } from './en.ts';

export const pt: Texts<typeof en> = {
  'command.not-connected':
    'Esta área de trabalho não está ligada ao Recourse. Um administrador do Recourse pode ligá-la nas definições.',
  'command.unreachable':
    'De momento não é possível contactar o Recourse. Nada foi feito; tente de novo dentro de instantes.',
  'command.trouble': 'Algo correu mal e não é certo o que ficou feito. Veja o caso antes de tentar de novo.',
  'command.show': 'Mostrar',
  'command.emoji': 'É uma reclamação? Nada é registado até confirmar.',
};
