import type { Texts } from '../types.ts';
import type { en } from './en.ts';

export const pl: Texts<typeof en> = {
  'approval.title': 'Odpowiedź ostateczna, sprawa {reference}',
  'approval.waiting':
    '{name} prosi o zatwierdzenie. Prosimy przeczytać ją tak, jak przeczyta ją zgłaszający: wyjdzie po zatwierdzeniu.',
  'approval.approved': 'Zatwierdzono. Jest w drodze do zgłaszającego.',
  'approval.declined': 'Odrzucono. Niczego nie wysłano; można napisać od nowa.',
  'approval.by': 'Autor',
  'approval.at': 'Przekazano',
  'approval.approve': 'Zatwierdź',
  'approval.decline': 'Odrzuć',
  'approval.hidden': 'Treść widać tylko w samej sprawie.',
};
