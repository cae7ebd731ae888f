import type { LodgeInput } from '@recourse/api-client';

const PRODUCTS = ['current account', 'credit card', 'home loan', 'broadband', 'pension', 'car cover'];
const TROUBLES = ['charged twice', 'closed without notice', 'refused without a reason', 'delayed for weeks'];
const ENDINGS = ['nobody answers my letters', 'the branch sends me away', 'every call ends in a queue'];
/** Rare words: each stands in one of 600 complaints, as a street or a name does. */
const SYLLABLES = [
  'bar',
  'den',
  'fol',
  'gim',
  'hal',
  'kor',
  'lin',
  'mos',
  'nor',
  'pel',
  'rud',
  'tav',
  'wen',
  'zul',
];

const pick = <T>(from: readonly T[], n: number): T => from[n % from.length]!;

/** The family name of complaint `n`: one of 2,744, spread evenly. */
export function surname(n: number): string {
  const k = (n * 2_654_435_761) % 2_744;
  const word =
    pick(SYLLABLES, k) + pick(SYLLABLES, Math.floor(k / 14)) + pick(SYLLABLES, Math.floor(k / 196));
  return word[0]!.toUpperCase() + word.slice(1);
}

/** Complaint `n` of a made-up book, always the same one. About 400 characters, no commas or quotes. */
export function complaint(n: number): LodgeInput {
  const product = pick(PRODUCTS, n);
  const text = [
    `My ${product} was ${pick(TROUBLES, Math.floor(n / 6))} and ${pick(ENDINGS, Math.floor(n / 24))}.`,
    `I wrote on day ${n % 28} and again two weeks later and sent copies of every statement that I have.`,
    `The reply that finally came was meant for somebody else and named an amount of ${100 + (n % 900)} that I never owed.`,
    `Please put this right and tell me in writing how it could happen. File number ${n}.`,
  ].join(' ');
  const name = `Jo ${surname(n)}`;
  return {
    subject: `Complaint about my ${product}`,
    description: text,
    complainant: { name, email: `jo.${n}@mail.example` },
    channel: 'email',
    language: 'en',
  };
}
