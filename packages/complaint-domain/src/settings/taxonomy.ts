import type { LocalText, Settings } from './schema.ts';

type Entry = [id: string, en: string, it: string, pl: string, pt: string, ar: string];

/** What people complain about in most trades, in two levels. */
const TAXONOMY: [category: Entry, subcategories: Entry[]][] = [
  [
    ['service', 'Service', 'Servizio', 'Obsługa', 'Serviço', 'الخدمة'],
    [
      [
        'waiting-time',
        'Waiting time',
        'Tempi di attesa',
        'Czas oczekiwania',
        'Tempo de espera',
        'وقت الانتظار',
      ],
      [
        'staff-conduct',
        'Conduct of staff',
        'Comportamento del personale',
        'Zachowanie pracowników',
        'Conduta dos colaboradores',
        'سلوك الموظفين',
      ],
      ['no-answer', 'No answer', 'Mancata risposta', 'Brak odpowiedzi', 'Falta de resposta', 'عدم الرد'],
      [
        'wrong-information',
        'Wrong or missing information',
        'Informazioni errate o mancanti',
        'Błędne lub brakujące informacje',
        'Informação errada ou em falta',
        'معلومات خاطئة أو ناقصة',
      ],
    ],
  ],
  [
    ['product', 'Product', 'Prodotto', 'Produkt', 'Produto', 'المنتج'],
    [
      ['defect', 'Defect', 'Difetto', 'Wada', 'Defeito', 'عيب'],
      [
        'not-as-described',
        'Not as described',
        'Non conforme alla descrizione',
        'Niezgodny z opisem',
        'Não corresponde à descrição',
        'غير مطابق للوصف',
      ],
      ['outage', 'Outage', 'Interruzione', 'Awaria', 'Interrupção', 'انقطاع'],
    ],
  ],
  [
    ['delivery', 'Delivery', 'Consegna', 'Dostawa', 'Entrega', 'التوصيل'],
    [
      ['late', 'Late', 'In ritardo', 'Opóźniona', 'Atrasada', 'متأخر'],
      ['lost', 'Lost', 'Smarrita', 'Zaginiona', 'Perdida', 'مفقود'],
      ['damaged', 'Damaged', 'Danneggiata', 'Uszkodzona', 'Danificada', 'تالف'],
    ],
  ],
  [
    ['payments', 'Payments', 'Pagamenti', 'Płatności', 'Pagamentos', 'المدفوعات'],
    [
      ['refund', 'Refund', 'Rimborso', 'Zwrot pieniędzy', 'Reembolso', 'استرداد المبلغ'],
      [
        'double-charge',
        'Charged twice',
        'Doppio addebito',
        'Podwójne obciążenie',
        'Cobrança em duplicado',
        'خصم مكرر',
      ],
      [
        'unauthorised',
        'Unauthorised payment',
        'Pagamento non autorizzato',
        'Płatność nieautoryzowana',
        'Pagamento não autorizado',
        'دفعة غير مصرح بها',
      ],
      [
        'failed-payment',
        'Failed payment',
        'Pagamento non riuscito',
        'Nieudana płatność',
        'Pagamento falhado',
        'دفعة فاشلة',
      ],
    ],
  ],
  [
    ['fees', 'Fees and prices', 'Costi e prezzi', 'Opłaty i ceny', 'Comissões e preços', 'الرسوم والأسعار'],
    [
      [
        'unexpected-fee',
        'Unexpected fee',
        'Costo imprevisto',
        'Nieoczekiwana opłata',
        'Comissão inesperada',
        'رسوم غير متوقعة',
      ],
      ['wrong-bill', 'Wrong bill', 'Fattura errata', 'Błędny rachunek', 'Fatura errada', 'فاتورة خاطئة'],
    ],
  ],
  [
    ['contract', 'Contract', 'Contratto', 'Umowa', 'Contrato', 'العقد'],
    [
      ['cancellation', 'Cancellation', 'Recesso', 'Rozwiązanie', 'Cancelamento', 'الإلغاء'],
      ['terms', 'Terms', 'Condizioni', 'Warunki', 'Condições', 'الشروط'],
      [
        'sales-practice',
        'Sales practice',
        'Pratiche di vendita',
        'Praktyki sprzedażowe',
        'Práticas de venda',
        'ممارسات البيع',
      ],
    ],
  ],
  [
    ['data', 'Personal data', 'Dati personali', 'Dane osobowe', 'Dados pessoais', 'البيانات الشخصية'],
    [
      ['access', 'Access', 'Accesso', 'Dostęp', 'Acesso', 'الوصول'],
      ['breach', 'Breach', 'Violazione', 'Naruszenie', 'Violação', 'انتهاك'],
      [
        'marketing',
        'Unwanted advertising',
        'Pubblicità indesiderata',
        'Niechciana reklama',
        'Publicidade não desejada',
        'إعلانات غير مرغوب فيها',
      ],
    ],
  ],
  [
    [
      'safety',
      'Health and safety',
      'Salute e sicurezza',
      'Zdrowie i bezpieczeństwo',
      'Saúde e segurança',
      'الصحة والسلامة',
    ],
    [
      ['injury', 'Injury', 'Lesioni', 'Obrażenia', 'Ferimentos', 'إصابة'],
      ['hazard', 'Hazard', 'Pericolo', 'Zagrożenie', 'Perigo', 'خطر'],
    ],
  ],
  [['other', 'Other', 'Altro', 'Inne', 'Outro', 'أخرى'], []],
];

/** What employees complain about. */
const GRIEVANCES: Entry[] = [
  ['harassment', 'Harassment', 'Molestie', 'Molestowanie', 'Assédio', 'التحرش والمضايقة'],
  ['discrimination', 'Discrimination', 'Discriminazione', 'Dyskryminacja', 'Discriminação', 'التمييز'],
  [
    'health-and-safety',
    'Health and safety at work',
    'Salute e sicurezza sul lavoro',
    'Bezpieczeństwo i higiena pracy',
    'Segurança e saúde no trabalho',
    'الصحة والسلامة في العمل',
  ],
  [
    'violence',
    'Violence or threats',
    'Violenza o minacce',
    'Przemoc lub groźby',
    'Violência ou ameaças',
    'العنف أو التهديد',
  ],
  ['theft', 'Theft', 'Furto', 'Kradzież', 'Furto', 'السرقة'],
  [
    'compliance',
    'Breach of law or internal rules',
    'Violazione di norme o regole interne',
    'Naruszenie prawa lub zasad wewnętrznych',
    'Violação da lei ou de regras internas',
    'مخالفة القانون أو القواعد الداخلية',
  ],
];

export const DEFAULT_TAXONOMY: Settings['taxonomy'] = [
  ...TAXONOMY.map(([category, subcategories]) => ({
    ...labelled(category),
    subcategories: subcategories.map(labelled),
  })),
  ...GRIEVANCES.map((category) => ({
    ...labelled(category),
    sector: 'employment' as const,
    subcategories: [],
  })),
];

function labelled([id, en, it, pl, pt, ar]: Entry): { id: string; label: LocalText } {
  return { id, label: { en, it, pl, pt, ar } };
}
