import type { Texts } from '../types.ts';
import type { en } from './en.ts';

export const pt: Texts<typeof en> = {
  'writing.recipient': 'Destinatário',
  'writing.represented': '{name}, através de {representative}',
  'writing.noRecipient': 'Não se conhece endereço',
  'writing.anonymous': 'O reclamante é anónimo',
  'writing.safe': 'Contacto seguro',
  'writing.through': 'Enviada por',
  'writing.way.zendesk': 'Resposta pública no ticket {ref} do Zendesk',
  'writing.way.email': 'E-mail para {ref}',
  'writing.way.portal': 'O portal do reclamante',
  'writing.way': '{host} {ref}',
  'writing.noWay':
    'Nada do que está ligado a este caso chega ao reclamante. Ligue-lhe um ticket, ou envie a carta por outra via e registe-o.',
  'writing.outside': 'Enviada por outra via, apenas registada',
  'writing.language': 'Idioma',
  'writing.clean': 'Verificada face às regras: não falta nada.',
  'writing.gaps': { one: 'falta {n} elemento', other: 'faltam {n} elementos' },
  'writing.bans': { one: '{n} passagem tem de sair', other: '{n} passagens têm de sair' },
  'writing.blocked': 'Assim não pode ser enviada: {what}.',
  'writing.level.gap': 'Em falta',
  'writing.level.forbidden': 'A retirar',
  'writing.level.advice': 'Conselho',
  'writing.unfilled': 'Falta um dado no modelo',
};
