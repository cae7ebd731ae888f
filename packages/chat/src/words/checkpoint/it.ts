import type { Texts } from '../types.ts';
import type { en } from './en.ts';

export const it: Texts<typeof en> = {
  'checkpoint.title': 'Punto di controllo firmato del registro eventi',
  'checkpoint.text': {
    one: 'Copre {n} voce. Conservare questo messaggio: con esso chiunque potrà provare che nulla di precedente è stato cambiato.',
    other:
      'Copre {n} voci. Conservare questo messaggio: con esso chiunque potrà provare che nulla di precedente è stato cambiato.',
  },
  'checkpoint.register': 'Registro',
  'checkpoint.at': 'Firmato',
};
