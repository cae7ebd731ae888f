import type { Texts } from '../types.ts';
import type { en } from './en.ts';

export const it: Texts<typeof en> = {
  'install.title': 'Collegare Slack a Recourse',
  'install.again': 'Ricominci dalle impostazioni di Recourse.',
  'install.done.title': 'Slack è collegato',
  'install.done.text': '{workspace} lavora ora con il registro {register}.',
  'install.done.next':
    'In Slack, aggiunga l’app ai canali dei team. Nelle impostazioni, scelga dove ogni team parla dei propri reclami. Può chiudere questa pagina.',
  'install.denied.title': 'Non è stato collegato nulla',
  'install.denied.text': 'La richiesta è stata rifiutata in Slack.',
  'install.ticket.title': 'Questo link non è più valido',
  'install.ticket.text': 'Un link per collegare Slack vale una sola volta e per poco tempo.',
  'install.state.title': 'Questa pagina non è affidabile',
  'install.state.text':
    'È stata aperta in un browser diverso da quello di partenza, dopo troppo tempo oppure due volte. Non è stato collegato nulla.',
  'install.code.title': 'A questo indirizzo manca qualcosa',
  'install.code.text': 'Slack deve inviare un codice, che qui non c’è. Non è stato collegato nulla.',
  'install.refused.title': 'Slack non ha confermato',
  'install.refused.text': 'Slack ha risposto «{code}». Non è stato collegato nulla.',
  'install.elsewhere.title': 'Già collegato altrove',
  'install.elsewhere.text':
    '{workspace} appartiene a un altro registro. Prima va scollegato da lì; non è stato modificato nulla.',
  'install.later.title': 'Riprovi più tardi',
  'install.later.text': 'Slack o Recourse non sono raggiungibili. Non è stato collegato nulla.',
};
