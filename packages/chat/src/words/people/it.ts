import type { Texts } from '../types.ts';
import type { en } from './en.ts';

export const it: Texts<typeof en> = {
  'people.not-a-member':
    'Non fa ancora parte di questo registro. Un amministratore può aggiungerLa con l’indirizzo {email}.',
  'people.bot': 'Solo le persone possono lavorare ai reclami; questo account è un’app.',
  'people.deleted': 'Questo account è stato disattivato.',
  'people.stranger':
    'Gli ospiti e le persone di altre organizzazioni non possono vedere i reclami. Se ci lavora, chieda un account completo.',
  'people.no-email':
    'Il Suo profilo non mostra un indirizzo e-mail, con cui si riconoscono i membri. Si rivolga a un amministratore di questo spazio di lavoro.',
  'people.unconfirmed': 'Il Suo indirizzo e-mail non è ancora confermato. Lo confermi e riprovi.',
};
