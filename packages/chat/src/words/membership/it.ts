import type { Texts } from '../types.ts';
import type { en } from './en.ts';

export const it: Texts<typeof en> = {
  'membership.removed': 'È stato rimosso dal canale di {reference}. {why}',
  'membership.may-not-read':
    'Può farne parte solo chi può vedere il reclamo. Se serve la Sua presenza, chieda a chi L’ha invitata di farLa aggiungere in Recourse.',
  'membership.undone': '{name} non può vedere {reference} ed è stato rimosso da questo canale.',
  'membership.stays':
    '{name} non può vedere {reference} e Slack non ha permesso all’app di rimuoverlo da questo canale. Lo rimuova subito.',
};
