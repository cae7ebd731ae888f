import type { Alert } from '@recourse/channel';
import type { Language } from '@recourse/complaint-domain';

type AlertPhrases = {
  /** BCP 47 tag for dates. */
  locale: string;
  states: Record<Alert['state'], string>;
  kinds: Record<Alert['obligation']['kind'], string>;
  due: string;
  rule: string;
  unverified: string;
  people: string;
};

/** What an alert says in Zendesk. */
export const ALERT_PHRASES: Record<Language, AlertPhrases> = {
  en: {
    locale: 'en-GB',
    states: {
      warned: 'A complaint deadline is near',
      due: 'A complaint deadline is about to expire',
      missed: 'A complaint deadline was missed',
    },
    kinds: {
      acknowledge: 'acknowledgement',
      'first-answer': 'first answer',
      progress: 'progress update',
      'delay-notice': 'delay notice',
      'holding-response': 'holding response',
      'final-response': 'final response',
      'quick-close': 'quick resolution',
      'summary-letter': 'summary letter',
      feedback: 'feedback to the reporter',
      'redress-payment': 'payment of redress',
      'forward-to-regulator': 'forwarding to the authority',
      'data-subject-reply': 'reply to the data request',
      'history-copy': 'copy of the history',
      retention: 'end of the retention period',
      'periodic-return': 'periodic return',
    },
    due: 'Due',
    rule: 'Rule',
    unverified: 'not checked against its source',
    people: 'For',
  },
  it: {
    locale: 'it-IT',
    states: {
      warned: 'Una scadenza del reclamo si avvicina',
      due: 'Una scadenza del reclamo sta per scattare',
      missed: 'Una scadenza del reclamo non è stata rispettata',
    },
    kinds: {
      acknowledge: 'conferma di ricezione',
      'first-answer': 'prima risposta',
      progress: 'aggiornamento',
      'delay-notice': 'avviso di ritardo',
      'holding-response': 'risposta interlocutoria',
      'final-response': 'risposta definitiva',
      'quick-close': 'soluzione rapida',
      'summary-letter': 'lettera di riepilogo',
      feedback: 'riscontro al segnalante',
      'redress-payment': 'pagamento del rimborso',
      'forward-to-regulator': "inoltro all'autorità",
      'data-subject-reply': "risposta all'interessato",
      'history-copy': 'copia dello storico',
      retention: 'fine della conservazione',
      'periodic-return': 'segnalazione periodica',
    },
    due: 'Scadenza',
    rule: 'Norma',
    unverified: 'non verificata sulla fonte',
    people: 'Per',
  },
  pl: {
    locale: 'pl-PL',
    states: {
      warned: 'Zbliża się termin w sprawie skargi',
      due: 'Upływa termin w sprawie skargi',
      missed: 'Minął termin w sprawie skargi',
    },
    kinds: {
      acknowledge: 'potwierdzenie otrzymania',
      'first-answer': 'pierwsza odpowiedź',
      progress: 'informacja o przebiegu sprawy',
      'delay-notice': 'zawiadomienie o opóźnieniu',
      'holding-response': 'odpowiedź wstępna',
      'final-response': 'odpowiedź końcowa',
      'quick-close': 'szybkie załatwienie sprawy',
      'summary-letter': 'pismo podsumowujące',
      feedback: 'informacja zwrotna dla sygnalisty',
      'redress-payment': 'wypłata rekompensaty',
      'forward-to-regulator': 'przekazanie organowi',
      'data-subject-reply': 'odpowiedź na żądanie dotyczące danych',
      'history-copy': 'kopia historii sprawy',
      retention: 'koniec okresu przechowywania',
      'periodic-return': 'sprawozdanie okresowe',
    },
    due: 'Termin',
    rule: 'Podstawa',
    unverified: 'niesprawdzona ze źródłem',
    people: 'Dla',
  },
  pt: {
    locale: 'pt-PT',
    states: {
      warned: 'Aproxima-se um prazo da reclamação',
      due: 'Um prazo da reclamação está a terminar',
      missed: 'Um prazo da reclamação foi ultrapassado',
    },
    kinds: {
      acknowledge: 'aviso de receção',
      'first-answer': 'primeira resposta',
      progress: 'informação sobre o andamento',
      'delay-notice': 'aviso de atraso',
      'holding-response': 'resposta provisória',
      'final-response': 'resposta final',
      'quick-close': 'resolução rápida',
      'summary-letter': 'carta de resumo',
      feedback: 'retorno ao denunciante',
      'redress-payment': 'pagamento da compensação',
      'forward-to-regulator': 'envio à autoridade',
      'data-subject-reply': 'resposta ao titular dos dados',
      'history-copy': 'cópia do histórico',
      retention: 'fim do prazo de conservação',
      'periodic-return': 'relatório periódico',
    },
    due: 'Prazo',
    rule: 'Norma',
    unverified: 'não verificada na fonte',
    people: 'Para',
  },
  ar: {
    locale: 'ar-u-ca-gregory',
    states: {
      warned: 'اقترب موعد من مواعيد الشكوى',
      due: 'يوشك موعد من مواعيد الشكوى على الانتهاء',
      missed: 'فات موعد من مواعيد الشكوى',
    },
    kinds: {
      acknowledge: 'إشعار الاستلام',
      'first-answer': 'الرد الأول',
      progress: 'إفادة بسير المعالجة',
      'delay-notice': 'إشعار التأخير',
      'holding-response': 'الرد المؤقت',
      'final-response': 'الرد النهائي',
      'quick-close': 'الحل السريع',
      'summary-letter': 'خطاب الملخص',
      feedback: 'إفادة المبلّغ بالنتيجة',
      'redress-payment': 'دفع التعويض',
      'forward-to-regulator': 'الإحالة إلى الجهة المختصة',
      'data-subject-reply': 'الرد على صاحب البيانات',
      'history-copy': 'نسخة السجل',
      retention: 'نهاية مدة الحفظ',
      'periodic-return': 'التقرير الدوري',
    },
    due: 'الموعد',
    rule: 'القاعدة',
    unverified: 'لم تُراجَع على مصدرها',
    people: 'إلى',
  },
};
