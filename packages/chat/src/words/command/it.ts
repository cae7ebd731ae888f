import type { Texts } from '../types.ts';
import type { en } from './en.ts';

export const it: Texts<typeof en> = {
  'command.not-connected':
    'Quest’area di lavoro non è collegata a Recourse. Un amministratore di Recourse può collegarla nelle impostazioni.',
  'command.unreachable':
    'Recourse non è raggiungibile in questo momento. Non è stato fatto nulla; riprovi tra poco.',
  'command.trouble':
    'Qualcosa è andato storto e non è certo che cosa sia stato fatto. Guardi il caso prima di riprovare.',
  'command.show': 'Mostra',
  'command.emoji': 'È un reclamo? Non viene registrato nulla finché non lo conferma.',
};
