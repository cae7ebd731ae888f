import type { SeedArticle } from '../types.ts';

const ARTICLES: SeedArticle[] = [
  {
    title: 'How to make a complaint',
    locale: 'en-gb',
    labels: ['complaints'],
    body: '<p>Tell us what happened, when, and what you would like us to do. Write to us, call us, or ask in any shop. We confirm that we have your complaint and tell you who is looking after it.</p>',
  },
  {
    title: 'Refunds: when your money arrives',
    locale: 'en-gb',
    labels: ['refunds', 'billing'],
    body: '<p>We refund to the card or account that you paid with. Most refunds arrive within five working days after we have received the goods.</p>',
  },
  {
    title: 'Missed appointments',
    locale: 'en-gb',
    labels: ['field_service'],
    body: '<p>If our technician does not come on the agreed day, tell us. You can choose a new appointment, and you may claim for the missed one.</p>',
  },
  {
    title: 'Come presentare un reclamo',
    locale: 'it',
    labels: ['complaints'],
    body: '<p>Raccontateci che cosa è successo e che cosa desiderate. Confermiamo il reclamo e vi diciamo chi se ne occupa.</p>',
  },
  {
    title: 'Jak złożyć reklamację',
    locale: 'pl',
    labels: ['complaints'],
    body: '<p>Opisz, co się stało i czego oczekujesz. Potwierdzimy przyjęcie reklamacji i podamy, kto się nią zajmuje.</p>',
  },
  {
    title: 'Como apresentar uma reclamação',
    locale: 'pt',
    labels: ['complaints'],
    body: '<p>Diga-nos o que aconteceu e o que pretende. Confirmamos a receção da reclamação e indicamos quem a acompanha.</p>',
  },
  {
    title: 'كيف تقدم شكوى',
    locale: 'ar',
    labels: ['complaints'],
    body: '<p>أخبرنا بما حدث وبما تطلبه. نؤكد لك استلام الشكوى ونخبرك بمن يتابعها.</p>',
  },
];

export function sampleArticles(): SeedArticle[] {
  return structuredClone(ARTICLES);
}
