import type { Texts } from '../types.ts';
import type { en } from './en.ts';

export const pt: Texts<typeof en> = {
  'sending.title': '{letter} para {reference}',
  'sending.waiting': 'Segue para o reclamante ({time}), se antes ninguém a retirar.',
  'sending.released': 'A caminho do reclamante ({time}).',
  'sending.taken-back': 'Retirada. Nada foi enviado.',
  'sending.stopped': 'Não enviada. {why}',
  'sending.by': 'Preparada por',
  'sending.through': 'Segue por',
  'sending.outside': 'Enviada fora do Recourse; fica apenas registada',
  'sending.take-back': 'Retirar',
  'sending.now': 'Enviar já',
};
