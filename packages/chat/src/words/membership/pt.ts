import type { Texts } from '../types.ts';
import type { en } from './en.ts';

export const pt: Texts<typeof en> = {
  'membership.removed': 'Foi retirado do canal de {reference}. {why}',
  'membership.may-not-read':
    'Só lá pode estar quem pode ver a reclamação. Se for necessário, peça a quem o convidou que o acrescente no Recourse.',
  'membership.undone': '{name} não pode ver {reference} e foi retirado deste canal.',
  'membership.stays':
    '{name} não pode ver {reference} e o Slack não deixou a aplicação retirá-lo deste canal. Retire-o agora.',
};
