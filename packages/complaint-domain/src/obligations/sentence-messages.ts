import type { ActStep, CaseEvent, ObligationAct } from '../regimes/index.ts';
import type { Language } from '../vocabulary.ts';

/** Plural forms by the categories of `Intl.PluralRules`; `{n}` is the number. `other` always exists. */
export type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/**
 * The sentences of an explanation in one language. Facts and acts stand after a colon, so that no language
 * has to inflect them.
 */
export type SentenceMessages = {
  /** BCP 47 tag for dates and numbers. */
  locale: string;
  facts: Record<CaseEvent | 'received' | 'registered', string>;
  acts: Record<ObligationAct, string>;
  steps: Record<ActStep, string>;
  days: Record<'calendar-day' | 'business-day' | 'complete-business-day' | 'weekend' | 'paused', Plural>;
  started: string;
  startedByFallback: string;
  later: string;
  earlier: string;
  counted: string;
  assessed: string;
  dayZero: string;
  skipped: string;
  ran: string;
  ranInOfficeHours: string;
  stoodStill: string;
  rolled: string;
  rollUnknown: string;
  extended: string;
  notExtended: Record<'not-allowed' | 'notice-too-late' | 'no-date', string>;
  paused: string;
  projected: string;
  dueDay: string;
  dueTime: string;
  /** What an option is for. */
  option: Record<'quick-close' | 'delay-notice' | 'holding-response', string>;
  exempt: string;
  rule: string;
};

const EN: SentenceMessages = {
  locale: 'en-GB',
  facts: {
    received: 'receipt of the complaint',
    registered: 'registration of the complaint',
    resolved: 'resolution of the complaint',
    closed: 'closing of the case',
    'offer-accepted': 'acceptance of the offer',
    'sent-to-firm': 'forwarding of the complaint to the firm',
    'objection-period-ended': 'end of the objection period',
    'request-received': 'receipt of the request',
    'stage-entered': 'entry into the stage',
    'stage-left': 'leaving the stage',
  },
  acts: {
    acknowledgement: 'acknowledgement',
    'first-answer': 'first answer',
    'progress-update': 'progress update',
    'delay-notice': 'delay notice',
    'holding-response': 'holding response',
    'final-response': 'final response',
    'summary-letter': 'summary letter',
    feedback: 'feedback',
    'redress-payment': 'redress payment',
    forwarding: 'forwarding to the authority',
    'data-subject-reply': 'reply to the data request',
    'history-copy': 'copy of the history',
    'periodic-return': 'periodic return',
  },
  steps: { sent: 'sent', received: 'received', accepted: 'accepted' },
  days: {
    'calendar-day': { one: '{n} calendar day', other: '{n} calendar days' },
    'business-day': { one: '{n} business day', other: '{n} business days' },
    'complete-business-day': { one: '{n} complete business day', other: '{n} complete business days' },
    weekend: { one: '{n} weekend day', other: '{n} weekend days' },
    paused: { one: '{n} day on hold', other: '{n} days on hold' },
  },
  started: 'The clock started: {fact}, {when} ({zone}).',
  startedByFallback: 'The clock started at the end of the period after: {fact}, {when} ({zone}).',
  later: 'The rule gives {limits}; the later end applies.',
  earlier: 'The rule gives {limits}; the earlier end applies.',
  counted: 'Counted: {limit}, {range}.',
  assessed: 'The rule names no number; a person set the last day, {date}.',
  dayZero: 'The day on which the clock started, {date}, is not counted.',
  skipped: 'Not counted: {list}.',
  ran: 'The clock runs for {limit}, day and night.',
  ranInOfficeHours: 'The clock runs for {limit}, in office hours only.',
  stoodStill: 'It stood still for {time} while the complainant was asked.',
  rolled: 'The end fell on a day off, {from}, and moves to {to}.',
  rollUnknown:
    'An end on a day off would move, but the days off of this country are not known: the earlier date stands.',
  extended: 'Extended to {to} by a notice sent in time.',
  notExtended: {
    'not-allowed': 'More time was asked for, but the rule allows none.',
    'notice-too-late': 'More time does not count: the notice went out after the date.',
    'no-date': 'More time does not count: the notice names no new date.',
  },
  paused: 'The clock stands still now; the date moves until it runs again.',
  projected: 'Days off not yet announced when the calendar was checked: {years}.',
  dueDay: 'Due by the end of {date} ({zone}).',
  dueTime: 'Due: {when} ({zone}).',
  option: {
    'quick-close': 'An option, not a duty: a case that ends by then may need no final response.',
    'delay-notice': 'An option, not a duty: a delay notice sent by then can give more time.',
    'holding-response': 'An option, not a duty: a holding response sent by then can give more time.',
  },
  exempt: 'Nothing more is owed: the case ended in time ({citation}).',
  rule: 'Rule: {citation}.',
};

const IT: SentenceMessages = {
  locale: 'it',
  facts: {
    received: 'ricezione del reclamo',
    registered: 'registrazione del reclamo',
    resolved: 'risoluzione del reclamo',
    closed: 'chiusura della pratica',
    'offer-accepted': "accettazione dell'offerta",
    'sent-to-firm': "trasmissione del reclamo all'impresa",
    'objection-period-ended': 'fine del periodo di opposizione',
    'request-received': 'ricezione della richiesta',
    'stage-entered': 'ingresso nella fase',
    'stage-left': 'uscita dalla fase',
  },
  acts: {
    acknowledgement: 'conferma di ricezione',
    'first-answer': 'prima risposta',
    'progress-update': 'aggiornamento',
    'delay-notice': 'avviso di ritardo',
    'holding-response': 'risposta interlocutoria',
    'final-response': 'risposta definitiva',
    'summary-letter': 'lettera di riepilogo',
    feedback: 'riscontro',
    'redress-payment': 'pagamento del rimborso',
    forwarding: "inoltro all'autorità",
    'data-subject-reply': "risposta all'interessato",
    'history-copy': 'copia dello storico',
    'periodic-return': 'segnalazione periodica',
  },
  steps: { sent: 'inviato', received: 'ricevuto', accepted: 'accettato' },
  days: {
    'calendar-day': { one: '{n} giorno di calendario', other: '{n} giorni di calendario' },
    'business-day': { one: '{n} giorno lavorativo', other: '{n} giorni lavorativi' },
    'complete-business-day': {
      one: '{n} giorno lavorativo intero',
      other: '{n} giorni lavorativi interi',
    },
    weekend: { one: '{n} giorno di fine settimana', other: '{n} giorni di fine settimana' },
    paused: { one: '{n} giorno di sospensione', other: '{n} giorni di sospensione' },
  },
  started: 'Decorrenza del termine: {fact}, {when} ({zone}).',
  startedByFallback: 'Decorrenza del termine alla fine del periodo successivo a: {fact}, {when} ({zone}).',
  later: 'La regola concede {limits}; vale la scadenza più lontana.',
  earlier: 'La regola concede {limits}; vale la scadenza più vicina.',
  counted: 'Conteggio: {limit}, {range}.',
  assessed: "La regola non indica un numero; una persona ha fissato l'ultimo giorno: {date}.",
  dayZero: 'Il giorno iniziale ({date}) non si conta.',
  skipped: 'Giorni esclusi: {list}.',
  ran: 'Il termine corre per {limit}, giorno e notte.',
  ranInOfficeHours: 'Il termine corre per {limit}, solo in orario di apertura.',
  stoodStill: 'È rimasto sospeso per {time} in attesa del reclamante.',
  rolled: 'La scadenza cadeva in un giorno non lavorativo ({from}) ed è spostata: {to}.',
  rollUnknown:
    'Una scadenza in un giorno non lavorativo si sposterebbe, ma i giorni festivi di questo Paese non sono noti: vale la data anteriore.',
  extended: 'Proroga per avviso inviato in tempo, fino a: {to}.',
  notExtended: {
    'not-allowed': 'È stato chiesto più tempo, ma la regola non lo prevede.',
    'notice-too-late': "La proroga non vale: l'avviso è partito dopo la scadenza.",
    'no-date': "La proroga non vale: l'avviso non indica una nuova data.",
  },
  paused: 'Il termine è ora sospeso; la data si sposta finché non riprende.',
  projected: 'Festività non ancora annunciate al momento della verifica del calendario: {years}.',
  dueDay: 'Scadenza: fine di {date} ({zone}).',
  dueTime: 'Scadenza: {when} ({zone}).',
  option: {
    'quick-close':
      'È una possibilità, non un obbligo: una pratica conclusa entro questa data può non richiedere una risposta definitiva.',
    'delay-notice':
      'È una possibilità, non un obbligo: un avviso di ritardo inviato entro questa data può dare più tempo.',
    'holding-response':
      'È una possibilità, non un obbligo: una risposta interlocutoria inviata entro questa data può dare più tempo.',
  },
  exempt: 'Non è dovuto altro: la pratica si è conclusa in tempo ({citation}).',
  rule: 'Fonte: {citation}.',
};

const PL: SentenceMessages = {
  locale: 'pl',
  facts: {
    received: 'otrzymanie reklamacji',
    registered: 'rejestracja reklamacji',
    resolved: 'rozwiązanie sprawy',
    closed: 'zamknięcie sprawy',
    'offer-accepted': 'przyjęcie propozycji',
    'sent-to-firm': 'przekazanie reklamacji firmie',
    'objection-period-ended': 'koniec okresu na sprzeciw',
    'request-received': 'otrzymanie wniosku',
    'stage-entered': 'wejście w etap',
    'stage-left': 'zakończenie etapu',
  },
  acts: {
    acknowledgement: 'potwierdzenie otrzymania',
    'first-answer': 'pierwsza odpowiedź',
    'progress-update': 'informacja o przebiegu sprawy',
    'delay-notice': 'zawiadomienie o opóźnieniu',
    'holding-response': 'odpowiedź wstępna',
    'final-response': 'odpowiedź końcowa',
    'summary-letter': 'pismo podsumowujące',
    feedback: 'informacja zwrotna',
    'redress-payment': 'wypłata rekompensaty',
    forwarding: 'przekazanie organowi',
    'data-subject-reply': 'odpowiedź na żądanie dotyczące danych',
    'history-copy': 'kopia historii sprawy',
    'periodic-return': 'sprawozdanie okresowe',
  },
  steps: { sent: 'wysłano', received: 'doręczono', accepted: 'przyjęto' },
  days: {
    'calendar-day': {
      one: '{n} dzień kalendarzowy',
      few: '{n} dni kalendarzowe',
      many: '{n} dni kalendarzowych',
      other: '{n} dnia kalendarzowego',
    },
    'business-day': {
      one: '{n} dzień roboczy',
      few: '{n} dni robocze',
      many: '{n} dni roboczych',
      other: '{n} dnia roboczego',
    },
    'complete-business-day': {
      one: '{n} pełny dzień roboczy',
      few: '{n} pełne dni robocze',
      many: '{n} pełnych dni roboczych',
      other: '{n} pełnego dnia roboczego',
    },
    weekend: { one: '{n} dzień weekendu', other: '{n} dni weekendu' },
    paused: { one: '{n} dzień wstrzymania', other: '{n} dni wstrzymania' },
  },
  started: 'Początek biegu terminu: {fact}, {when} ({zone}).',
  startedByFallback: 'Początek biegu terminu z końcem okresu, który rozpoczęło: {fact}, {when} ({zone}).',
  later: 'Przepis daje: {limits}; obowiązuje późniejszy koniec.',
  earlier: 'Przepis daje: {limits}; obowiązuje wcześniejszy koniec.',
  counted: 'Wliczono: {limit}, {range}.',
  assessed: 'Przepis nie podaje liczby; ostatni dzień wyznaczył pracownik: {date}.',
  dayZero: 'Dnia rozpoczęcia biegu terminu ({date}) nie wlicza się.',
  skipped: 'Nie wliczono: {list}.',
  ran: 'Termin biegnie bez przerwy, w dzień i w nocy: {limit}.',
  ranInOfficeHours: 'Termin biegnie tylko w godzinach pracy: {limit}.',
  stoodStill: 'Bieg był wstrzymany w oczekiwaniu na klienta: {time}.',
  rolled: 'Koniec przypadał na dzień wolny ({from}) i przesuwa się na {to}.',
  rollUnknown:
    'Koniec w dzień wolny uległby przesunięciu, ale dni wolne w tym kraju nie są znane: obowiązuje wcześniejsza data.',
  extended: 'Przedłużono zawiadomieniem wysłanym w terminie, do {to}.',
  notExtended: {
    'not-allowed': 'Poproszono o więcej czasu, ale przepis na to nie pozwala.',
    'notice-too-late': 'Przedłużenie się nie liczy: zawiadomienie wysłano po terminie.',
    'no-date': 'Przedłużenie się nie liczy: zawiadomienie nie podaje nowej daty.',
  },
  paused: 'Bieg terminu jest teraz wstrzymany; data przesuwa się do jego wznowienia.',
  projected: 'Lata, których dni wolnych jeszcze nie ogłoszono w chwili sprawdzenia kalendarza: {years}.',
  dueDay: 'Termin upływa z końcem dnia: {date} ({zone}).',
  dueTime: 'Termin: {when} ({zone}).',
  option: {
    'quick-close':
      'To możliwość, nie obowiązek: sprawa zakończona do tego dnia może nie wymagać odpowiedzi końcowej.',
    'delay-notice':
      'To możliwość, nie obowiązek: zawiadomienie o opóźnieniu wysłane do tego dnia może dać więcej czasu.',
    'holding-response':
      'To możliwość, nie obowiązek: odpowiedź wstępna wysłana do tego dnia może dać więcej czasu.',
  },
  exempt: 'Nic więcej nie jest wymagane: sprawa zakończyła się w terminie ({citation}).',
  rule: 'Podstawa: {citation}.',
};

const PT: SentenceMessages = {
  locale: 'pt',
  facts: {
    received: 'receção da reclamação',
    registered: 'registo da reclamação',
    resolved: 'resolução da reclamação',
    closed: 'encerramento do processo',
    'offer-accepted': 'aceitação da proposta',
    'sent-to-firm': 'envio da reclamação à empresa',
    'objection-period-ended': 'fim do período de oposição',
    'request-received': 'receção do pedido',
    'stage-entered': 'entrada na fase',
    'stage-left': 'saída da fase',
  },
  acts: {
    acknowledgement: 'aviso de receção',
    'first-answer': 'primeira resposta',
    'progress-update': 'informação sobre o andamento',
    'delay-notice': 'aviso de atraso',
    'holding-response': 'resposta provisória',
    'final-response': 'resposta final',
    'summary-letter': 'carta de resumo',
    feedback: 'retorno ao denunciante',
    'redress-payment': 'pagamento da compensação',
    forwarding: 'envio à autoridade',
    'data-subject-reply': 'resposta ao titular dos dados',
    'history-copy': 'cópia do histórico',
    'periodic-return': 'relatório periódico',
  },
  steps: { sent: 'envio', received: 'receção', accepted: 'aceitação' },
  days: {
    'calendar-day': { one: '{n} dia corrido', other: '{n} dias corridos' },
    'business-day': { one: '{n} dia útil', other: '{n} dias úteis' },
    'complete-business-day': { one: '{n} dia útil completo', other: '{n} dias úteis completos' },
    weekend: { one: '{n} dia de fim de semana', other: '{n} dias de fim de semana' },
    paused: { one: '{n} dia de suspensão', other: '{n} dias de suspensão' },
  },
  started: 'Início do prazo: {fact}, {when} ({zone}).',
  startedByFallback: 'Início do prazo no fim do período que se seguiu a: {fact}, {when} ({zone}).',
  later: 'A regra concede {limits}; vale o fim mais tardio.',
  earlier: 'A regra concede {limits}; vale o fim mais próximo.',
  counted: 'Contagem: {limit}, {range}.',
  assessed: 'A regra não indica um número; uma pessoa fixou o último dia: {date}.',
  dayZero: 'O dia do início ({date}) não é contado.',
  skipped: 'Não contados: {list}.',
  ran: 'O prazo corre durante {limit}, dia e noite.',
  ranInOfficeHours: 'O prazo corre durante {limit}, só no horário de funcionamento.',
  stoodStill: 'Esteve suspenso durante {time}, à espera do reclamante.',
  rolled: 'O fim caía num dia não útil ({from}) e passa para {to}.',
  rollUnknown:
    'Um fim em dia não útil passaria para outro dia, mas os feriados deste país não são conhecidos: vale a data anterior.',
  extended: 'Prorrogado por aviso enviado a tempo, até {to}.',
  notExtended: {
    'not-allowed': 'Foi pedido mais tempo, mas a regra não o permite.',
    'notice-too-late': 'A prorrogação não vale: o aviso saiu depois do prazo.',
    'no-date': 'A prorrogação não vale: o aviso não indica nova data.',
  },
  paused: 'O prazo está agora suspenso; a data avança até ele voltar a correr.',
  projected: 'Anos cujos feriados ainda não estavam anunciados quando o calendário foi verificado: {years}.',
  dueDay: 'Prazo: fim de {date} ({zone}).',
  dueTime: 'Prazo: {when} ({zone}).',
  option: {
    'quick-close':
      'É uma possibilidade, não um dever: um processo concluído até essa data pode dispensar a resposta final.',
    'delay-notice':
      'É uma possibilidade, não um dever: um aviso de atraso enviado até essa data pode dar mais tempo.',
    'holding-response':
      'É uma possibilidade, não um dever: uma resposta provisória enviada até essa data pode dar mais tempo.',
  },
  exempt: 'Nada mais é devido: o processo terminou a tempo ({citation}).',
  rule: 'Fonte: {citation}.',
};

const AR: SentenceMessages = {
  locale: 'ar-u-ca-gregory',
  facts: {
    received: 'استلام الشكوى',
    registered: 'تسجيل الشكوى',
    resolved: 'حل الشكوى',
    closed: 'إغلاق القضية',
    'offer-accepted': 'قبول العرض',
    'sent-to-firm': 'إحالة الشكوى إلى الشركة',
    'objection-period-ended': 'انتهاء فترة الاعتراض',
    'request-received': 'استلام الطلب',
    'stage-entered': 'دخول المرحلة',
    'stage-left': 'مغادرة المرحلة',
  },
  acts: {
    acknowledgement: 'إشعار الاستلام',
    'first-answer': 'الرد الأول',
    'progress-update': 'إفادة بسير المعالجة',
    'delay-notice': 'إشعار التأخير',
    'holding-response': 'الرد المؤقت',
    'final-response': 'الرد النهائي',
    'summary-letter': 'خطاب الملخص',
    feedback: 'الإفادة بالنتيجة',
    'redress-payment': 'دفع التعويض',
    forwarding: 'الإحالة إلى الجهة المختصة',
    'data-subject-reply': 'الرد على صاحب البيانات',
    'history-copy': 'نسخة السجل',
    'periodic-return': 'التقرير الدوري',
  },
  steps: { sent: 'الإرسال', received: 'الاستلام', accepted: 'القبول' },
  days: {
    'calendar-day': {
      one: 'يوم تقويمي واحد',
      two: 'يومان تقويميان',
      few: '{n} أيام تقويمية',
      many: '{n} يومًا تقويميًا',
      other: '{n} يوم تقويمي',
    },
    'business-day': {
      one: 'يوم عمل واحد',
      two: 'يوما عمل',
      few: '{n} أيام عمل',
      other: '{n} يوم عمل',
    },
    'complete-business-day': {
      one: 'يوم عمل كامل واحد',
      two: 'يوما عمل كاملان',
      few: '{n} أيام عمل كاملة',
      many: '{n} يوم عمل كاملًا',
      other: '{n} يوم عمل كامل',
    },
    weekend: {
      one: 'يوم واحد من عطلة نهاية الأسبوع',
      two: 'يومان من عطلة نهاية الأسبوع',
      few: '{n} أيام من عطلة نهاية الأسبوع',
      many: '{n} يومًا من عطلة نهاية الأسبوع',
      other: '{n} يوم من عطلة نهاية الأسبوع',
    },
    paused: {
      one: 'يوم توقف واحد',
      two: 'يوما توقف',
      few: '{n} أيام توقف',
      other: '{n} يوم توقف',
    },
  },
  started: 'بدأت المدة: {fact}، {when} ({zone}).',
  startedByFallback: 'بدأت المدة بانتهاء الفترة التالية لما يأتي: {fact}، {when} ({zone}).',
  later: 'تمنح القاعدة {limits}، والعبرة بالموعد الأبعد.',
  earlier: 'تمنح القاعدة {limits}، والعبرة بالموعد الأقرب.',
  counted: 'المحتسب: {limit}، {range}.',
  assessed: 'لا تحدد القاعدة عددًا؛ وقد حدد أحد الموظفين آخر يوم: {date}.',
  dayZero: 'لا يُحتسب يوم بدء المدة ({date}).',
  skipped: 'غير محتسب: {list}.',
  ran: 'تسري المدة ليلًا ونهارًا: {limit}.',
  ranInOfficeHours: 'تسري المدة في ساعات العمل فقط: {limit}.',
  stoodStill: 'توقفت المدة في انتظار مقدم الشكوى: {time}.',
  rolled: 'صادف الموعد يوم عطلة ({from}) فانتقل إلى {to}.',
  rollUnknown: 'لو صادف الموعد يوم عطلة لانتقل، لكن عطل هذا البلد غير معروفة، فيُعتد بالموعد الأسبق.',
  extended: 'مُددت المدة بإشعار أُرسل في الوقت المناسب، حتى {to}.',
  notExtended: {
    'not-allowed': 'طُلب وقت إضافي، لكن القاعدة لا تسمح به.',
    'notice-too-late': 'لا يُعتد بالتمديد: أُرسل الإشعار بعد الموعد.',
    'no-date': 'لا يُعتد بالتمديد: لا يذكر الإشعار موعدًا جديدًا.',
  },
  paused: 'المدة متوقفة الآن، ويتأخر الموعد إلى أن تستأنف.',
  projected: 'سنوات لم تكن عطلها قد أُعلنت عند مراجعة التقويم: {years}.',
  dueDay: 'الموعد النهائي: نهاية يوم {date} ({zone}).',
  dueTime: 'الموعد النهائي: {when} ({zone}).',
  option: {
    'quick-close': 'هذا خيار وليس واجبًا: القضية التي تنتهي بحلول هذا الموعد قد لا تحتاج إلى رد نهائي.',
    'delay-notice': 'هذا خيار وليس واجبًا: إشعار التأخير المرسل بحلول هذا الموعد قد يمنح وقتًا إضافيًا.',
    'holding-response': 'هذا خيار وليس واجبًا: الرد المؤقت المرسل بحلول هذا الموعد قد يمنح وقتًا إضافيًا.',
  },
  exempt: 'لم يعد شيء آخر مستحقًا: انتهت القضية في الوقت المناسب ({citation}).',
  rule: 'المرجع: {citation}.',
};

export const SENTENCE_MESSAGES: Record<Language, SentenceMessages> = {
  en: EN,
  it: IT,
  pl: PL,
  pt: PT,
  ar: AR,
};
