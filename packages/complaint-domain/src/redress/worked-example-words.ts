import type { Language } from '../vocabulary.ts';
import type { Compounding, DayCount, Rounding } from './rule-schema.ts';

/** The words of a worked example in one language. Dates, amounts and numbers of days come from `Intl`. */
export type WorkedExampleWords = {
  /** BCP 47 tag; the same ways of writing as in letters. */
  locale: string;
  /** Whether values are set apart from the direction of the sentence around them. */
  rightToLeft: boolean;
  line: string;
  gross: string;
  tax: string;
  net: string;
  methods: Record<'simple' | Compounding, string>;
  /** Numbers in these are written by `Intl`. */
  dayCounts: Record<DayCount, string>;
  counting: string;
  roundings: Record<Rounding, string>;
};

export const WORKED_EXAMPLE_WORDS: Record<Language, WorkedExampleWords> = {
  en: {
    locale: 'en-GB',
    rightToLeft: false,
    line: '{base} from {from} to {to}: {days} at {rate} = {amount}',
    gross: 'Gross',
    tax: 'Tax deducted ({rate})',
    net: 'Net',
    methods: {
      simple: 'Simple interest at a yearly rate.',
      yearly: 'Interest at a yearly rate, added to the sum every year.',
      monthly: 'Interest at a yearly rate, added to the sum every month.',
      daily: 'Interest at a yearly rate, added to the sum every day.',
    },
    dayCounts: {
      'actual/365': 'A year counts as 365 days.',
      'actual/360': 'A year counts as 360 days.',
      'actual/actual': 'A year counts as 365 days, a leap year as 366.',
      '30/360': 'A month counts as 30 days, a year as 360.',
    },
    counting: 'The first day does not count, the last day does.',
    roundings: {
      'half-up': 'The total is rounded once, to the nearest amount that can be paid, a half upwards.',
      'half-even':
        'The total is rounded once, to the nearest amount that can be paid, a half to an even last digit.',
      down: 'The total is rounded once, down to an amount that can be paid.',
    },
  },
  it: {
    locale: 'it-IT',
    rightToLeft: false,
    line: '{base}, periodo {from} – {to}: {days}, tasso {rate} = {amount}',
    gross: 'Lordo',
    tax: 'Imposta trattenuta ({rate})',
    net: 'Netto',
    methods: {
      simple: 'Interesse semplice a tasso annuo.',
      yearly: 'Interesse a tasso annuo, capitalizzato ogni anno.',
      monthly: 'Interesse a tasso annuo, capitalizzato ogni mese.',
      daily: 'Interesse a tasso annuo, capitalizzato ogni giorno.',
    },
    dayCounts: {
      'actual/365': "L'anno si conta come 365 giorni.",
      'actual/360': "L'anno si conta come 360 giorni.",
      'actual/actual': "L'anno si conta come 365 giorni, 366 se bisestile.",
      '30/360': "Il mese si conta come 30 giorni, l'anno come 360.",
    },
    counting: "Il primo giorno non si conta, l'ultimo sì.",
    roundings: {
      'half-up':
        "Il totale è arrotondato una sola volta, all'importo pagabile più vicino; la metà per eccesso.",
      'half-even':
        "Il totale è arrotondato una sola volta, all'importo pagabile più vicino; la metà alla cifra pari.",
      down: 'Il totale è arrotondato una sola volta, per difetto, a un importo pagabile.',
    },
  },
  pl: {
    locale: 'pl-PL',
    rightToLeft: false,
    line: '{base} od {from} do {to}: {days} według stopy {rate} = {amount}',
    gross: 'Brutto',
    tax: 'Potrącony podatek ({rate})',
    net: 'Netto',
    methods: {
      simple: 'Odsetki proste według stopy rocznej.',
      yearly: 'Odsetki według stopy rocznej, kapitalizowane co rok.',
      monthly: 'Odsetki według stopy rocznej, kapitalizowane co miesiąc.',
      daily: 'Odsetki według stopy rocznej, kapitalizowane codziennie.',
    },
    dayCounts: {
      'actual/365': 'Rok liczy się jako 365 dni.',
      'actual/360': 'Rok liczy się jako 360 dni.',
      'actual/actual': 'Rok liczy się jako 365 dni, a przestępny jako 366.',
      '30/360': 'Miesiąc liczy się jako 30 dni, a rok jako 360.',
    },
    counting: 'Pierwszego dnia się nie liczy, ostatni się liczy.',
    roundings: {
      'half-up': 'Sumę zaokrągla się raz, do najbliższej kwoty możliwej do wypłaty; połowę w górę.',
      'half-even':
        'Sumę zaokrągla się raz, do najbliższej kwoty możliwej do wypłaty; połowę do cyfry parzystej.',
      down: 'Sumę zaokrągla się raz, w dół, do kwoty możliwej do wypłaty.',
    },
  },
  pt: {
    locale: 'pt-PT',
    rightToLeft: false,
    line: '{base} de {from} a {to}: {days} à taxa de {rate} = {amount}',
    gross: 'Bruto',
    tax: 'Imposto retido ({rate})',
    net: 'Líquido',
    methods: {
      simple: 'Juros simples a uma taxa anual.',
      yearly: 'Juros a uma taxa anual, capitalizados todos os anos.',
      monthly: 'Juros a uma taxa anual, capitalizados todos os meses.',
      daily: 'Juros a uma taxa anual, capitalizados todos os dias.',
    },
    dayCounts: {
      'actual/365': 'O ano conta como 365 dias.',
      'actual/360': 'O ano conta como 360 dias.',
      'actual/actual': 'O ano conta como 365 dias, o bissexto como 366.',
      '30/360': 'O mês conta como 30 dias, o ano como 360.',
    },
    counting: 'O primeiro dia não conta, o último conta.',
    roundings: {
      'half-up': 'O total é arredondado uma só vez, ao valor pagável mais próximo; a metade para cima.',
      'half-even':
        'O total é arredondado uma só vez, ao valor pagável mais próximo; a metade para o algarismo par.',
      down: 'O total é arredondado uma só vez, para baixo, a um valor pagável.',
    },
  },
  ar: {
    locale: 'ar-u-ca-gregory',
    rightToLeft: true,
    line: '{base} من {from} إلى {to}: {days} بمعدل {rate} = {amount}',
    gross: 'الإجمالي',
    tax: 'الضريبة المخصومة ({rate})',
    net: 'الصافي',
    methods: {
      simple: 'فائدة بسيطة بمعدل سنوي.',
      yearly: 'فائدة بمعدل سنوي تُضاف إلى المبلغ كل سنة.',
      monthly: 'فائدة بمعدل سنوي تُضاف إلى المبلغ كل شهر.',
      daily: 'فائدة بمعدل سنوي تُضاف إلى المبلغ كل يوم.',
    },
    dayCounts: {
      'actual/365': 'تُحسب السنة 365 يومًا.',
      'actual/360': 'تُحسب السنة 360 يومًا.',
      'actual/actual': 'تُحسب السنة 365 يومًا، والسنة الكبيسة 366 يومًا.',
      '30/360': 'يُحسب الشهر 30 يومًا، والسنة 360 يومًا.',
    },
    counting: 'لا يُحسب اليوم الأول ويُحسب اليوم الأخير.',
    roundings: {
      'half-up': 'يُقرَّب المجموع مرة واحدة إلى أقرب مبلغ قابل للدفع، والنصف إلى الأعلى.',
      'half-even': 'يُقرَّب المجموع مرة واحدة إلى أقرب مبلغ قابل للدفع، والنصف إلى الرقم الزوجي.',
      down: 'يُقرَّب المجموع مرة واحدة إلى الأسفل إلى مبلغ قابل للدفع.',
    },
  },
};
