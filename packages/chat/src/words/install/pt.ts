import type { Texts } from '../types.ts';
import type { en } from './en.ts';

export const pt: Texts<typeof en> = {
  'install.title': 'Ligar o Slack ao Recourse',
  'install.again': 'Comece de novo nas definições do Recourse.',
  'install.done.title': 'O Slack está ligado',
  'install.done.text': '{workspace} trabalha agora com o registo {register}.',
  'install.done.next':
    'No Slack, adicione a aplicação aos canais das equipas. Nas definições, escolha onde cada equipa fala das suas reclamações. Pode fechar esta página.',
  'install.denied.title': 'Nada foi ligado',
  'install.denied.text': 'O pedido foi recusado no Slack.',
  'install.ticket.title': 'Esta ligação já não funciona',
  'install.ticket.text': 'O endereço para ligar o Slack funciona uma só vez e durante pouco tempo.',
  'install.state.title': 'Esta página não é de confiança',
  'install.state.text':
    'Foi aberta num navegador diferente daquele em que se começou, demasiado tarde ou duas vezes. Nada foi ligado.',
  'install.code.title': 'Falta alguma coisa neste endereço',
  'install.code.text': 'O Slack tem de enviar um código, e ele não está aqui. Nada foi ligado.',
  'install.refused.title': 'O Slack não confirmou',
  'install.refused.text': 'O Slack respondeu «{code}». Nada foi ligado.',
  'install.elsewhere.title': 'Já ligado noutro lugar',
  'install.elsewhere.text':
    '{workspace} pertence a outro registo. Primeiro é preciso desligá-lo lá; nada foi alterado.',
  'install.later.title': 'Tente de novo mais tarde',
  'install.later.text': 'Não foi possível contactar o Slack ou o Recourse. Nada foi ligado.',
};
