import type { Texts } from '../types.ts';
import type { en } from './en.ts';

export const it: Texts<typeof en> = {
  'writing.recipient': 'Destinatario',
  'writing.represented': '{name}, tramite {representative}',
  'writing.noRecipient': 'Nessun recapito noto',
  'writing.anonymous': 'Il reclamante è anonimo',
  'writing.safe': 'Contatto sicuro',
  'writing.through': 'Inviata tramite',
  'writing.way.zendesk': 'Risposta pubblica nel ticket Zendesk {ref}',
  'writing.way.email': 'E-mail a {ref}',
  'writing.way.portal': 'Il portale del reclamante',
  'writing.way': '{host} {ref}',
  'writing.noWay':
    'Nulla di ciò che è collegato al caso raggiunge il reclamante. Colleghi un ticket, oppure invii la lettera in altro modo e lo registri.',
  'writing.outside': 'Inviata in altro modo, solo registrata',
  'writing.language': 'Lingua',
  'writing.clean': 'Verificata rispetto alle regole: non manca nulla.',
  'writing.gaps': { one: 'manca {n} elemento', other: 'mancano {n} elementi' },
  'writing.bans': { one: '{n} passaggio va tolto', other: '{n} passaggi vanno tolti' },
  'writing.blocked': 'Così non si può inviare: {what}.',
  'writing.level.gap': 'Manca',
  'writing.level.forbidden': 'Da togliere',
  'writing.level.advice': 'Consiglio',
  'writing.unfilled': 'Nel modello manca un dato',
};
