import type { Texts } from '../types.ts';
import type { en } from './en.ts';

export const pl: Texts<typeof en> = {
  'card.status': 'Stan',
  'card.priority': 'Priorytet',
  'card.because': '{level}, ze względu na: {reasons}',
  'card.reason': '{name}: {value}',
  'card.by': '{duty}, do: {date}',
  'card.was': '{duty}, termin minął: {date}',
  'card.step': 'Następny krok: {step}',
  'card.tasks': {
    one: '{n} otwarte zadanie',
    few: '{n} otwarte zadania',
    many: '{n} otwartych zadań',
    other: '{n} otwartego zadania',
  },
  'card.acknowledge': 'Potwierdź przyjęcie',
  'card.note': 'Notatka wewnętrzna',
  'card.send': 'Wyślij do zgłaszającego',
  'card.open': 'Otwórz sprawę',
  'card.hidden': 'Tutaj widać tylko numer, bo czytają też inni. Więcej widać po otwarciu sprawy.',
};
