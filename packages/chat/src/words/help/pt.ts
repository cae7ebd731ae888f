import type { Texts } from '../types.ts';
import type { en } from './en.ts';

export const pt: Texts<typeof en> = {
  'help.title': 'O que se pode pedir',
  'help.new': 'Registar uma reclamação',
  'help.find': 'Procurar em assuntos, mensagens, notas, nomes e referências',
  'help.mine': 'Reclamações que lhe estão atribuídas',
  'help.due': 'Os prazos mais próximos',
  'help.reference': 'Mostrar uma reclamação',
  'help.help': 'Esta lista',
  'help.text': 'TEXTO',
  'help.words': 'PALAVRAS',
  'help.unknown': 'Não se percebeu «{text}».',
  'help.bad-reference':
    '{reference} não é uma referência válida: o último algarismo não bate certo. Verifique o número.',
};
