import type { Texts } from '../types.ts';
import type { en } from './en.ts';

export const pl: Texts<typeof en> = {
  'tell.assigned': 'Teraz odpowiadasz za sprawę {reference}.',
  'tell.assigned.all': 'Za sprawę {reference} odpowiada teraz {name}.',
  'tell.assigned.nobody': 'Nikt już nie odpowiada za sprawę {reference}.',
  'tell.high-priority': '{priority}: {reference}',
  'tell.warned': 'Zbliża się termin w sprawie {reference}: {duty}, do: {date}',
  'tell.due': 'Termin upływa w sprawie {reference}: {duty}, {date}',
  'tell.missed': 'Po terminie w sprawie {reference}: {duty}, termin minął: {date}',
  'tell.task': 'Zadanie dla Ciebie w sprawie {reference}: {title}',
  'tell.task.all': 'Nowe zadanie w sprawie {reference}: {title}',
  'tell.task-due': 'Termin zadania w sprawie {reference}: {title}, do: {date}',
  'tell.task-due.undated': 'Otwarte zadanie w sprawie {reference}: {title}',
  'tell.approval': '{name} prosi o Twoje zatwierdzenie w sprawie {reference}.',
  'tell.approval.all': 'Odpowiedź ostateczna czeka na zatwierdzenie w sprawie {reference}.',
  'tell.answered': 'W sprawie {reference} napisał zgłaszający.',
  'tell.sending-stopped': 'Pismo w sprawie {reference} nie wyszło.',
  'tell.look': 'Sprawa {reference} wymaga uwagi.',
};
