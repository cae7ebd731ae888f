import type { Language } from '../vocabulary.ts';

const OTHERS = ['it', 'pl', 'pt', 'ar'] as const;
type Words = readonly [it: string, pl: string, pt: string, ar: string];

/** Holidays of the countries that have a regime or a calendar of their own here, by their name in the calendars. */
const HOLIDAYS: Readonly<Record<string, Words>> = {
  '2nd January': ['2 gennaio', '2 stycznia', '2 de janeiro', 'الثاني من يناير'],
  "All Saints' Day": ['Ognissanti', 'Wszystkich Świętych', 'Todos os Santos', 'عيد جميع القديسين'],
  "All Souls' Day": ['Commemorazione dei defunti', 'Dzień Zaduszny', 'Finados', 'يوم الموتى'],
  'Anzac Day': ['Giorno dell’ANZAC', 'Dzień ANZAC', 'Dia do ANZAC', 'يوم أنزاك'],
  'Armistice Day': ['Giorno dell’armistizio', 'Dzień Zawieszenia Broni', 'Dia do Armistício', 'يوم الهدنة'],
  'Ascension Day': ['Ascensione', 'Wniebowstąpienie', 'Ascensão', 'عيد الصعود'],
  'Assumption Day': [
    'Assunzione di Maria (Ferragosto)',
    'Wniebowzięcie Najświętszej Maryi Panny',
    'Assunção de Nossa Senhora',
    'عيد انتقال العذراء',
  ],
  'August Bank Holiday': [
    'Festività di agosto',
    'sierpniowe święto bankowe',
    'feriado de agosto',
    'عطلة أغسطس المصرفية',
  ],
  'Australia Day': ['Giornata dell’Australia', 'Dzień Australii', 'Dia da Austrália', 'يوم أستراليا'],
  'Bank holiday for the FIFA World Cup': [
    'Festività per i Mondiali di calcio',
    'święto z okazji mistrzostw świata w piłce nożnej',
    'feriado do Campeonato do Mundo de Futebol',
    'عطلة كأس العالم لكرة القدم',
  ],
  'Bank holiday for the coronation of King Charles III': [
    'Festività per l’incoronazione di re Carlo III',
    'święto z okazji koronacji króla Karola III',
    'feriado da coroação do rei Carlos III',
    'عطلة تتويج الملك تشارلز الثالث',
  ],
  'Battle of the Boyne (Orangemen’s Day)': [
    'Battaglia del Boyne',
    'rocznica bitwy nad Boyne',
    'Batalha do Boyne',
    'ذكرى معركة بوين',
  ],
  'Black Awareness Day': [
    'Giornata della coscienza nera',
    'Dzień Świadomości Czarnych',
    'Dia da Consciência Negra',
    'يوم الوعي الأسود',
  ],
  'Boxing Day': ['Santo Stefano', 'drugi dzień Bożego Narodzenia', 'dia 26 de dezembro', 'يوم الصناديق'],
  Carnival: ['Carnevale', 'karnawał', 'Carnaval', 'الكرنفال'],
  'Christmas Day': ['Natale', 'Boże Narodzenie', 'Natal', 'عيد الميلاد'],
  'Christmas Eve': ['Vigilia di Natale', 'Wigilia', 'véspera de Natal', 'ليلة عيد الميلاد'],
  'Columbus Day': ['Giorno di Colombo', 'Dzień Kolumba', 'Dia de Colombo', 'يوم كولومبوس'],
  'Constitution Day': [
    'Giorno della Costituzione',
    'Święto Konstytucji',
    'Dia da Constituição',
    'يوم الدستور',
  ],
  'Corpus Christi': ['Corpus Domini', 'Boże Ciało', 'Corpo de Deus', 'عيد الجسد'],
  'Day of Arafah': ['Giorno di Arafa', 'dzień Arafat', 'Dia de Arafat', 'يوم عرفة'],
  'Day of Portugal, Camões, and the Portuguese Communities': [
    'Giorno del Portogallo',
    'Dzień Portugalii',
    'Dia de Portugal, de Camões e das Comunidades Portuguesas',
    'يوم البرتغال',
  ],
  'Early May bank holiday': [
    'Festività di inizio maggio',
    'majowe święto bankowe',
    'feriado do início de maio',
    'عطلة أوائل مايو المصرفية',
  ],
  'Easter Monday': [
    'Lunedì dell’Angelo',
    'Poniedziałek Wielkanocny',
    'Segunda-feira de Páscoa',
    'اثنين الفصح',
  ],
  'Eid al-Adha': ['Festa del Sacrificio', 'Święto Ofiarowania', 'Festa do Sacrifício', 'عيد الأضحى'],
  'Eid al-Fitr': ['Eid al-Fitr', 'Id al-Fitr', 'Eid al-Fitr', 'عيد الفطر'],
  Epiphany: ['Epifania', 'Trzech Króli', 'Epifania', 'عيد الغطاس'],
  'Founding Day': ['Giorno della fondazione', 'Dzień Założenia', 'Dia da Fundação', 'يوم التأسيس'],
  'Freedom Day': ['Festa della Libertà', 'Dzień Wolności', 'Dia da Liberdade', 'يوم الحرية'],
  'German Unity Day': [
    'Giorno dell’unità tedesca',
    'Dzień Jedności Niemiec',
    'Dia da Unidade Alemã',
    'يوم الوحدة الألمانية',
  ],
  'Good Friday': ['Venerdì santo', 'Wielki Piątek', 'Sexta-feira Santa', 'الجمعة العظيمة'],
  'Immaculate Conception': [
    'Immacolata Concezione',
    'Niepokalane Poczęcie',
    'Imaculada Conceição',
    'عيد الحبل بلا دنس',
  ],
  'Independence Day': [
    'Festa dell’Indipendenza',
    'Święto Niepodległości',
    'Dia da Independência',
    'عيد الاستقلال',
  ],
  'Islamic New Year': [
    'Capodanno islamico',
    'muzułmański Nowy Rok',
    'Ano Novo islâmico',
    'رأس السنة الهجرية',
  ],
  'June Bank Holiday': [
    'Festività di giugno',
    'czerwcowe święto bankowe',
    'feriado de junho',
    'عطلة يونيو المصرفية',
  ],
  Juneteenth: ['Juneteenth', 'Juneteenth', 'Juneteenth', 'يوم التحرر (جونتينث)'],
  'Labor Day': ['Festa del lavoro', 'Święto Pracy', 'Dia do Trabalhador', 'عيد العمال'],
  'Labour Day': ['Festa del lavoro', 'Święto Pracy', 'Dia do Trabalhador', 'عيد العمال'],
  'Liberation Day': [
    'Anniversario della Liberazione',
    'Dzień Wyzwolenia',
    'Dia da Libertação',
    'يوم التحرير',
  ],
  'Martin Luther King Jr. Day': [
    'Giorno di Martin Luther King',
    'Dzień Martina Luthera Kinga',
    'Dia de Martin Luther King',
    'يوم مارتن لوثر كينغ',
  ],
  'May Day': ['Festa di maggio', 'święto majowe', 'feriado de maio', 'عطلة مايو'],
  'Memorial Day': ['Giorno dei caduti', 'Dzień Pamięci', 'Dia da Memória', 'يوم الذكرى'],
  'National Day': ['Festa nazionale', 'święto narodowe', 'Dia Nacional', 'اليوم الوطني'],
  "New Year's Day": ['Capodanno', 'Nowy Rok', 'Ano Novo', 'رأس السنة الميلادية'],
  'October Bank Holiday': [
    'Festività di ottobre',
    'październikowe święto bankowe',
    'feriado de outubro',
    'عطلة أكتوبر المصرفية',
  ],
  'Our Lady of Aparecida': [
    'Nostra Signora di Aparecida',
    'Matki Bożej z Aparecidy',
    'Nossa Senhora Aparecida',
    'عيد سيدة أباريسيدا',
  ],
  "Prophet's Birthday": ['Nascita del Profeta', 'urodziny Proroka', 'Nascimento do Profeta', 'المولد النبوي'],
  'Republic Day': ['Festa della Repubblica', 'Dzień Republiki', 'Implantação da República', 'يوم الجمهورية'],
  'Republic Proclamation Day': [
    'Proclamazione della Repubblica',
    'rocznica proklamowania republiki',
    'Proclamação da República',
    'ذكرى إعلان الجمهورية',
  ],
  'Restoration of Independence Day': [
    'Restaurazione dell’indipendenza',
    'Dzień Przywrócenia Niepodległości',
    'Restauração da Independência',
    'عيد استعادة الاستقلال',
  ],
  "Saint Andrew's Day": ['Sant’Andrea', 'Dzień św. Andrzeja', 'Dia de Santo André', 'عيد القديس أندراوس'],
  "Saint Brigid's Day": ['Santa Brigida', 'Dzień św. Brygidy', 'Dia de Santa Brígida', 'عيد القديسة بريجيد'],
  'Saint Francis of Assisi': [
    'San Francesco d’Assisi',
    'św. Franciszka z Asyżu',
    'São Francisco de Assis',
    'عيد القديس فرنسيس الأسيزي',
  ],
  "Saint Patrick's Day": ['San Patrizio', 'Dzień św. Patryka', 'Dia de São Patrício', 'عيد القديس باتريك'],
  "Saint Stephen's Day": ['Santo Stefano', 'św. Szczepana', 'Santo Estêvão', 'عيد القديس استفانوس'],
  'Second Day of Christmas': [
    'Santo Stefano',
    'drugi dzień Bożego Narodzenia',
    'segundo dia de Natal',
    'ثاني أيام عيد الميلاد',
  ],
  'Spring bank holiday': [
    'Festività di primavera',
    'wiosenne święto bankowe',
    'feriado da primavera',
    'عطلة الربيع المصرفية',
  ],
  'Summer bank holiday': [
    'Festività d’estate',
    'letnie święto bankowe',
    'feriado do verão',
    'عطلة الصيف المصرفية',
  ],
  'Summer bank holiday (Scotland)': [
    'Festività d’estate (Scozia)',
    'letnie święto bankowe (Szkocja)',
    'feriado do verão (Escócia)',
    'عطلة الصيف المصرفية (اسكتلندا)',
  ],
  'Thanksgiving Day': [
    'Giorno del Ringraziamento',
    'Święto Dziękczynienia',
    'Dia de Ação de Graças',
    'عيد الشكر',
  ],
  "Tiradentes' Day": ['Giorno di Tiradentes', 'Dzień Tiradentesa', 'Tiradentes', 'يوم تيرادينتيس'],
  'Veterans Day': ['Giorno dei veterani', 'Dzień Weteranów', 'Dia dos Veteranos', 'يوم المحاربين القدامى'],
  'Victory Day': ['Festa della Vittoria', 'Dzień Zwycięstwa', 'Dia da Vitória', 'يوم النصر'],
  "Washington's Birthday": [
    'Compleanno di Washington',
    'urodziny Waszyngtona',
    'Aniversário de Washington',
    'عيد ميلاد واشنطن',
  ],
  'Whit Monday': [
    'Lunedì di Pentecoste',
    'drugi dzień Zielonych Świątek',
    'Segunda-feira de Pentecostes',
    'اثنين العنصرة',
  ],
};

/** What follows the name of a holiday that is not on its own date. */
const MOVED: Readonly<Record<string, Words>> = {
  'additional day': ['giorno aggiuntivo', 'dzień dodatkowy', 'dia adicional', 'يوم إضافي'],
  'substitute day': ['giorno sostitutivo', 'dzień zastępczy', 'dia de substituição', 'يوم بديل'],
  observed: ['giorno sostitutivo', 'dzień zastępczy', 'dia de substituição', 'يوم بديل'],
};

/**
 * The name of a holiday in a language. What has no translation keeps its name: days of single regions, and an
 * organisation's own closing days.
 */
export function holidayName(name: string, language: Language): string {
  if (language === 'en') return name;
  const [, plain = name, moved = ''] = /^(.*) \((additional day|substitute day|observed)\)$/.exec(name) ?? [];
  const index = OTHERS.indexOf(language);
  const translated = HOLIDAYS[plain]?.[index];
  if (translated === undefined) return name;
  return moved === '' ? translated : `${translated} (${MOVED[moved]?.[index]})`;
}
