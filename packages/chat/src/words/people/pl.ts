import type { Texts } from '../types.ts';
import type { en } from './en.ts';

export const pl: Texts<typeof en> = {
  'people.not-a-member':
    'Nie należysz jeszcze do tego rejestru. Administrator może Cię dodać z adresem {email}.',
  'people.bot': 'Nad reklamacjami mogą pracować tylko ludzie; to konto należy do aplikacji.',
  'people.deleted': 'To konto zostało wyłączone.',
  'people.stranger':
    'Goście i osoby z innych organizacji nie widzą tu reklamacji. Jeśli nad nimi pracujesz, poproś o pełne konto.',
  'people.no-email':
    'Twój profil nie pokazuje adresu e-mail, a po nim rozpoznaje się członków. Zwróć się do administratora tego obszaru roboczego.',
  'people.unconfirmed': 'Twój adres e-mail nie jest jeszcze potwierdzony. Potwierdź go i spróbuj ponownie.',
};
