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
    refund: 'refund',
    loss: 'compensation for your loss',
    distress: 'compensation for distress and inconvenience',
    interest: 'interest',
    goodwill: 'goodwill payment',
    apology: 'apology',
    repair: 'repair',
    replacement: 'replacement',
    correction: 'correction',
    other: 'other redress',
  },
  it: {
    refund: 'rimborso',
    loss: 'risarcimento del danno',
    distress: 'indennizzo per il disagio subito',
    interest: 'interessi',
    goodwill: 'importo riconosciuto a titolo di cortesia',
    apology: 'scuse',
    repair: 'riparazione',
    replacement: 'sostituzione',
    correction: 'rettifica',
    other: 'altro rimedio',
  },
  pl: {
    refund: 'zwrot',
    loss: 'odszkodowanie za poniesioną stratę',
    distress: 'rekompensata za niedogodności',
    interest: 'odsetki',
    goodwill: 'świadczenie przyznane w geście dobrej woli',
    apology: 'przeprosiny',
    repair: 'naprawa',
    replacement: 'wymiana',
    correction: 'korekta',
    other: 'inne zadośćuczynienie',
  },
  pt: {
    refund: 'reembolso',
    loss: 'indemnização pelo prejuízo',
    distress: 'compensação pelos incómodos',
    interest: 'juros',
    goodwill: 'pagamento a título de cortesia',
    apology: 'pedido de desculpas',
    repair: 'reparação',
    replacement: 'substituição',
    correction: 'correção',
    other: 'outra reparação',
  },
  ar: {
    refund: 'استرداد المبلغ',
    loss: 'تعويض عن الخسارة',
    distress: 'تعويض عن الإزعاج',
    interest: 'فائدة',
    goodwill: 'مبلغ على سبيل المجاملة',
    apology: 'اعتذار',
    repair: 'إصلاح',
    replacement: 'استبدال',
    correction: 'تصحيح',
    other: 'تعويض آخر',
  },
};

/** How the course of a case names what was received and sent. */
export const HISTORY_WORDS: Record<
  Language,
  { complaint: string; message: string; received: string; sent: string }
> = {
  en: {
    complaint: 'your complaint',
    message: 'message from you',
    received: 'we received your complaint',
    sent: 'we wrote to you',
  },
  it: {
    complaint: 'il Suo reclamo',
    message: 'Suo messaggio',
    received: 'abbiamo ricevuto il Suo reclamo',
    sent: 'Le abbiamo scritto',
  },
  pl: {
    complaint: 'Państwa reklamacja',
    message: 'wiadomość od Państwa',
    received: 'otrzymaliśmy Państwa reklamację',
    sent: 'nasza wiadomość do Państwa',
  },
  pt: {
    complaint: 'a sua reclamação',
    message: 'mensagem sua',
    received: 'recebemos a sua reclamação',
    sent: 'escrevemos-lhe',
  },
  ar: {
    complaint: 'شكواكم',
    message: 'رسالة منكم',
    received: 'تسلّمنا شكواكم',
    sent: 'كتبنا إليكم',
  },
};
