import type { Texts } from '../types.ts';
import type { en } from './en.ts';

export const pt: Texts<typeof en> = {
  'people.not-a-member':
    'Ainda não faz parte deste registo. Um administrador pode adicioná-lo com o endereço {email}.',
  'people.bot': 'Só pessoas podem trabalhar em reclamações; esta conta é de uma aplicação.',
  'people.deleted': 'Esta conta foi desativada.',
  'people.stranger':
    'Convidados e pessoas de outras organizações não podem ver reclamações aqui. Se trabalha nelas, peça uma conta completa.',
  'people.no-email':
    'O seu perfil não mostra um endereço de e-mail, e é por ele que se reconhecem os membros. Fale com um administrador deste espaço de trabalho.',
  'people.unconfirmed': 'O seu endereço de e-mail ainda não está confirmado. Confirme-o e tente de novo.',
};
