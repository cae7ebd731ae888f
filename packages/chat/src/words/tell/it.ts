import type { Texts } from '../types.ts';
import type { en } from './en.ts';

export const it: Texts<typeof en> = {
  'tell.assigned': 'Ora il responsabile di {reference} è Lei.',
  'tell.assigned.all': 'Il nuovo responsabile di {reference}: {name}.',
  'tell.assigned.nobody': '{reference} non ha più un responsabile.',
  'tell.high-priority': '{priority}: {reference}',
  'tell.warned': 'In scadenza in {reference}: {duty}, entro {date}',
  'tell.due': 'Scade ora in {reference}: {duty}, {date}',
  'tell.missed': 'Scaduto in {reference}: {duty}, il termine era {date}',
  'tell.task': 'Un’attività per Lei in {reference}: {title}',
  'tell.task.all': 'Nuova attività in {reference}: {title}',
  'tell.task-due': 'Attività in scadenza in {reference}: {title}, entro {date}',
  'tell.task-due.undated': 'Attività aperta in {reference}: {title}',
  'tell.approval': '{name} chiede la Sua approvazione in {reference}.',
  'tell.approval.all': 'Una risposta definitiva attende l’approvazione in {reference}.',
  'tell.answered': 'Il reclamante ha scritto in {reference}.',
  'tell.sending-stopped': 'Una lettera in {reference} non è partita.',
  'tell.look': '{reference} richiede attenzione.',
};
