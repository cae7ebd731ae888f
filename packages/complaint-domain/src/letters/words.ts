import type { Language, Outcome, RedressKind } from '../vocabulary.ts';

/** How a letter addresses somebody whose name is not known. */
export const UNKNOWN_NAME: Record<Language, string> = {
  en: 'customer',
  it: 'cliente',
  pl: 'Kliencie',
  pt: 'cliente',
  ar: 'العميل الكريم',
};

/** Outcomes as a letter tells them to the complainant. */
export const OUTCOME_WORDS: Record<Language, Record<Outcome, string>> = {
  en: {
    upheld: 'upheld',
    'partly-upheld': 'partly upheld',
    'not-upheld': 'not upheld',
    withdrawn: 'withdrawn by you',
    'out-of-scope': 'outside what we can decide',
  },
  it: {
    upheld: 'accolto',
    'partly-upheld': 'accolto in parte',
    'not-upheld': 'non accolto',
    withdrawn: 'ritirato da Lei',
    'out-of-scope': 'al di fuori delle nostre competenze',
  },
  pl: {
    upheld: 'uznano',
    'partly-upheld': 'uznano częściowo',
    'not-upheld': 'nie uznano',
    withdrawn: 'wycofano na Państwa wniosek',
    'out-of-scope': 'poza zakresem naszych kompetencji',
  },
  pt: {
    upheld: 'procedente',
    'partly-upheld': 'parcialmente procedente',
    'not-upheld': 'improcedente',
    withdrawn: 'retirada a seu pedido',
    'out-of-scope': 'fora do âmbito da nossa competência',
  },
  ar: {
    upheld: 'مقبولة',
    'partly-upheld': 'مقبولة جزئيًا',
    'not-upheld': 'غير مقبولة',
    withdrawn: 'سُحبت بناءً على طلبكم',
    'out-of-scope': 'خارج نطاق اختصاصنا',
  },
};

/** Kinds of redress, for one that has no description any more. */
export const REDRESS_WORDS: Record<Language, Record<RedressKind, string>> = {
  en: {
    money: 'payment',
    apology: 'apology',
    repair: 'repair',
    replacement: 'replacement',
    correction: 'correction',
    other: 'other redress',
  },
  it: {
    money: 'pagamento',
    apology: 'scuse',
    repair: 'riparazione',
    replacement: 'sostituzione',
    correction: 'rettifica',
    other: 'altro rimedio',
  },
  pl: {
    money: 'wypłata',
    apology: 'przeprosiny',
    repair: 'naprawa',
    replacement: 'wymiana',
    correction: 'korekta',
    other: 'inne zadośćuczynienie',
  },
  pt: {
    money: 'pagamento',
    apology: 'pedido de desculpas',
    repair: 'reparação',
    replacement: 'substituição',
    correction: 'correção',
    other: 'outra reparação',
  },
  ar: {
    money: 'دفعة مالية',
    apology: 'اعتذار',
    repair: 'إصلاح',
    replacement: 'استبدال',
    correction: 'تصحيح',
    other: 'تعويض آخر',
  },
};
